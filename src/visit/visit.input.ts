import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../scalar/date-time.scalar";

const keyDescription = "The same key with the same input never writes twice.";

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
    CALL_ENDED: { description: "The call ended without the patient: by the provider, or a lost connection." },
    PATIENT_CANCEL_APPOINTMENT: { description: "The patient called the appointment off." },
    MAX_WAITING_TIME_REACHED: { description: "The patient had waited for as long as one may." },
  },
});

@InputType({ description: "A visit without an appointment, or an appointment that is being started." })
export class StartWalkInVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "What the patient told before." })
  intakeId!: string;

  @Field(() => String, { description: "Code of the room the patient is in." })
  roomCode!: string;

  @Field(() => String, {
    nullable: true,
    description: "Code of the patient that staff acts for. A patient acts for itself whatever it says.",
  })
  patientCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The same by the clinic's user id; the code is derived from it. One of the two: two that contradict each other are INVALID.",
  })
  patientId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Whom an appointment is with; leave it out for a true walk-in.",
  })
  providerId?: string | null;

  @Field(() => ID, { nullable: true, description: "The appointment that is being started." })
  visitId?: string | null;

  @Field(() => ID, { nullable: true, description: "The same under its older name." })
  visitDataId?: string | null;
}

@InputType({ description: "A request that a provider answers when free." })
export class RequestEConsultInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "What the patient told before." })
  intakeId!: string;

  @Field(() => String, { description: "Code of the room." })
  roomCode!: string;
}

@InputType({
  description:
    "An appointment. Where `roomCode` is given the slot is read again first, and CONFLICT when it is gone; without it the clinic alone decides.",
})
export class BookVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "Who comes: the clinic's user id." })
  patientId!: string;

  @Field(() => DateTimeScalar, { description: "Start, as `availability` gives it." })
  slotStart!: Date;

  @Field(() => DateTimeScalar, { description: "End, later than the start." })
  slotEnd!: Date;

  @Field(() => String, { nullable: true, description: "Code of the room." })
  roomCode?: string | null;

  @Field(() => ID, { nullable: true, description: "What the patient told before." })
  intakeId?: string | null;

  @Field(() => ID, { nullable: true, description: "With whom." })
  providerId?: string | null;
}

@InputType({ description: "What to change of a visit: its time, its provider, its room or its intake." })
export class UpdateVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The visit." })
  id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "New start; only together with the end." })
  slotStart?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "New end; only together with the start." })
  slotEnd?: Date | null;

  @Field(() => ID, { nullable: true, description: "Null takes the provider off the visit." })
  providerId?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the room to move it to." })
  roomCode?: string | null;

  @Field(() => ID, { nullable: true, description: "The intake that it is to use." })
  intakeId?: string | null;
}

@InputType({ description: "A visit that ends, or an appointment that is called off." })
export class CloseVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The visit." })
  id!: string;

  @Field(() => CloseReason, { description: "Why it ends." })
  reason!: CloseReason;
}

@InputType({ description: "A visit to be struck out." })
export class CancelVisitInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The visit." })
  id!: string;
}
