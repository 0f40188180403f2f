import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../scalar/date-time.scalar";

const keyDescription = "Makes the write idempotent: the same key with the same input never writes twice.";

export enum CloseReason {
  PATIENT_END_CALL = "PATIENT_END_CALL",
  PATIENT_EXIT_ROOM = "PATIENT_EXIT_ROOM",
  CALL_ENDED = "CALL_ENDED",
  PATIENT_CANCEL_APPOINTMENT = "PATIENT_CANCEL_APPOINTMENT",
  MAX_WAITING_TIME_REACHED = "MAX_WAITING_TIME_REACHED",
}
registerEnumType(CloseReason, {
  name: "CloseReason",
  description: "Why a visit ends.",
  valuesConfig: {
    PATIENT_END_CALL: { description: "The patient ended the call." },
    PATIENT_EXIT_ROOM: { description: "The patient left the waiting room." },
    CALL_ENDED: { description: "The call was not ended by the patient but by the provider or a lost connection." },
    PATIENT_CANCEL_APPOINTMENT: { description: "The patient cancelled the appointment." },
    MAX_WAITING_TIME_REACHED: { description: "The patient reached the longest waiting time." },
  },
});

@InputType({ description: "A visit without an appointment, or an appointment that is being started." })
export class StartWalkInVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The patient's intake." })
  intakeId!: string;

  @Field(() => String, { description: "Code of the room the patient is in." })
  roomCode!: string;

  @Field(() => String, {
    nullable: true,
    description: "Code of the patient that staff act for. Ignored for a PATIENT, who always acts for themselves.",
  })
  patientCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The patient's user id at the clinic, from which the code is derived. Give one of the two; if they contradict each other, the result is INVALID.",
  })
  patientId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The provider of an appointment; omit it for a true walk-in.",
  })
  providerId?: string | null;

  @Field(() => ID, { nullable: true, description: "The appointment that is being started." })
  visitId?: string | null;

  @Field(() => ID, { nullable: true, description: "The older name of `visitId`." })
  visitDataId?: string | null;
}

@InputType({ description: "Requests a consultation that a provider answers when free." })
export class RequestEConsultInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The patient's intake." })
  intakeId!: string;

  @Field(() => String, { description: "Code of the room." })
  roomCode!: string;
}

@InputType({
  description:
    "An appointment. With `roomCode` the slot is first read again, and the result is CONFLICT if it is no longer free; without it the clinic decides.",
})
export class BookVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The patient: the clinic's user id." })
  patientId!: string;

  @Field(() => DateTimeScalar, { description: "Start, from `availability`." })
  slotStart!: Date;

  @Field(() => DateTimeScalar, { description: "End, later than the start." })
  slotEnd!: Date;

  @Field(() => String, { nullable: true, description: "Code of the room." })
  roomCode?: string | null;

  @Field(() => ID, { nullable: true, description: "The patient's intake." })
  intakeId?: string | null;

  @Field(() => ID, { nullable: true, description: "The provider." })
  providerId?: string | null;
}

@InputType({ description: "Changes of a visit: its time, provider, room or intake." })
export class UpdateVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The visit." })
  id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "New start; only together with the end." })
  slotStart?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "New end; only together with the start." })
  slotEnd?: Date | null;

  @Field(() => ID, { nullable: true, description: "The provider; null removes the provider from the visit." })
  providerId?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the room to move it to." })
  roomCode?: string | null;

  @Field(() => ID, { nullable: true, description: "The intake that it should use." })
  intakeId?: string | null;
}

@InputType({ description: "A visit to end, or an appointment to cancel." })
export class CloseVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The visit." })
  id!: string;

  @Field(() => CloseReason, { description: "Why it ends." })
  reason!: CloseReason;
}

@InputType({ description: "The visit to cancel." })
export class CancelVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The visit." })
  id!: string;
}
