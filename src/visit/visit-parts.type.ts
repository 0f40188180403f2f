import type { MaybeFlawed } from "../upstream/flawed";
import { JsonObjectScalar } from "../scalar/json-object.scalar";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { DecimalScalar } from "../scalar/decimal.scalar";
import { VisitStatus } from "./visit-status";

@Policy("own-patient", "health")
@ObjectType({ description: "A walk-in that belongs to a visit; the clinic gives only these fields." })
export class RelatedVisit {
  @Field(() => ID, { description: "Visit id of the walk-in." })
  id!: MaybeFlawed<string>;

  @Field(() => DateTimeScalar, { nullable: true, description: "Start." })
  start!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "End." })
  end!: Date | null;

  @Field(() => VisitStatus, { description: "Its status." })
  status!: MaybeFlawed<VisitStatus>;

  @Field(() => Int, { nullable: true, description: "The clinic's status code." })
  statusCode!: number | null;
}

@Policy("own-patient", "health")
@ObjectType({ description: "What a visit costs the patient." })
export class Payment {
  @Field(() => ID, { nullable: true, description: "The clinic's id; costs one read of the visit." })
  id!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Amount, in the clinic's currency." })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: "What is charged." })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: "Length that the price covers, in minutes." })
  durationMinutes!: number | null;
}

@Policy("own-patient", "health")
@ObjectType({ description: "The invoice of a visit. If the clinic gives only its id, the rest is null." })
export class Invoice {
  @Field(() => ID, { description: "The clinic's invoice id." })
  id!: MaybeFlawed<string>;

  @Field(() => ID, { nullable: true, description: "The clinic's user id of the person who is billed." })
  patientId!: string | null;

  @Field(() => Int, { nullable: true, description: "The clinic's status code; its meaning is not documented." })
  statusCode!: number | null;

  @Field(() => String, { nullable: true, description: "Currency, ISO 4217." })
  currency!: string | null;

  @Field(() => Boolean, { nullable: true, description: "False for a test invoice that is not charged." })
  isLive!: boolean | null;

  @Field(() => DecimalScalar, { nullable: true, description: "As the clinic sends it; the unit is not documented." })
  amountDue!: string | null;

  @Field(() => ID, { nullable: true, description: "The visit that is billed." })
  visitId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was created." })
  createdAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last changed." })
  updatedAt!: Date | null;
}

@Policy("own-patient", "directory")
@ObjectType({ description: "The creator of a record: a patient, a member of staff or a system account." })
export class VisitPerson {
  @Field(() => ID, { description: "The clinic's user id." })
  id!: MaybeFlawed<string>;

  @Field(() => String, { nullable: true, description: "The person's code at the clinic." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Id in the vendor's call system." })
  vseeId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The clinic's code for the kind of user: 200 is a patient, 160 a system.",
  })
  typeCode!: number | null;

  @Field(() => String, { nullable: true, description: "The clinic's code for the profession, if there is one." })
  subtype!: string | null;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the account that the person belongs to." })
  accountCode!: string | null;
}

@Policy("own-patient", "health")
@ObjectType({ description: "The original visit of a series; the visit itself if there is no other." })
export class RootVisit {
  @Field(() => ID, { description: "The clinic's visit id." })
  id!: MaybeFlawed<string>;

  @Field(() => ID, { nullable: true, description: "The chat of its participants." })
  groupChatId!: string | null;

  @Field(() => [JsonObjectScalar], { nullable: true, description: "Participants, in the clinic's own format." })
  participants!: Record<string, unknown>[] | null;
}

@Policy("own-patient", "directory")
@ObjectType({ description: "The clinic account that a visit belongs to." })
export class ClinicAccount {
  @Field(() => String, { nullable: true, description: "Code of the account." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Name." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Host name of the patients' entrance." })
  domain!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether video meetings are on." })
  meetingEnabled!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether guests may be invited." })
  guestInviteEnabled!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether group calls without an appointment are disabled.",
  })
  adhocGroupCallDisabled!: boolean | null;
}
