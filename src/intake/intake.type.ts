import { Policy } from "../auth/policy";
import { GraphQLJSONObject } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { DecimalScalar } from "../scalar/decimal.scalar";
import { VisitType } from "./visit-type";

@Policy("own-patient", "health")
@ObjectType({ description: "A file that was uploaded to the clinic." })
export class Attachment {
  @Field(() => ID, { description: "The clinic's file id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "File name." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Path of the file below the clinic's file root." })
  path!: string | null;

  @Field(() => Int, { nullable: true, description: "Size in bytes." })
  sizeBytes!: number | null;

  @Field(() => String, { nullable: true, description: "File name extension without the dot." })
  extension!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was uploaded." })
  createdAt!: Date | null;
}

@Policy("own-patient", "reference")
@ObjectType({ description: "What kind of consultation was chosen, which also sets its price." })
export class Consultation {
  @Field(() => ID, { nullable: true, description: "The room's id of this kind of consultation." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: "Name shown to the patient." })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: "Planned length in minutes." })
  durationMinutes!: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Price." })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: "Currency of the price, ISO 4217." })
  currency!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the price is charged." })
  charge!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether several patients take part." })
  group!: boolean | null;

  @Field(() => Int, { nullable: true, description: "How many calendar slots it takes." })
  slots!: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether patients may choose it." })
  visibleToPatient!: boolean | null;
}

@Policy("own-patient", "sensitive")
@ObjectType({ description: "A condition that runs in the patient's family." })
export class FamilyCondition {
  @Field(() => String, { description: "The condition." })
  condition!: string;

  @Field(() => [String], { description: "Which relatives have it." })
  relations!: string[];
}

@Policy("own-patient", "sensitive")
@ObjectType({ description: "The patient's medical history as the clinic's form collected it." })
export class MedicalProfile {
  @Field(() => [String], { description: "Conditions the patient has." })
  conditions!: string[];

  @Field(() => [FamilyCondition], { description: "Conditions in the family." })
  familyConditions!: FamilyCondition[];

  @Field(() => [String], { description: "Procedures the patient has had." })
  surgeries!: string[];

  @Field(() => [GraphQLJSONObject], { description: "Medications, as the clinic keeps them." })
  medications!: Record<string, unknown>[];

  @Field(() => [GraphQLJSONObject], { description: "Allergies, as the clinic keeps them." })
  allergies!: Record<string, unknown>[];

  @Field(() => [GraphQLJSONObject], { description: "Social history, as the clinic keeps it." })
  socialHistory!: Record<string, unknown>[];

  @Field(() => [GraphQLJSONObject], { description: "Health habits, as the clinic keeps them." })
  healthHabits!: Record<string, unknown>[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When the profile last changed." })
  updatedAt!: Date | null;
}

@Directive('@key(fields: "id")')
@Policy("own-patient", "health")
@ObjectType({ description: "What a patient tells the clinic before a visit." })
export class Intake {
  @Field(() => ID, { description: "The clinic's intake id." })
  id!: string;

  @Field(() => VisitType, { nullable: true, description: "The kind of visit it is for." })
  type!: VisitType | null;

  @Field(() => String, { nullable: true, description: "Why the patient comes." })
  reasonForVisit!: string | null;

  @Field(() => String, { nullable: true, description: "Where the patient is: a state code such as `CA`." })
  location!: string | null;

  @Field(() => String, { nullable: true, description: "Phone number for this visit." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the room." })
  roomCode!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether consent to treatment was given." })
  consent!: boolean | null;

  @Field(() => Consultation, { nullable: true, description: "The kind of consultation that was chosen." })
  consultation!: Consultation | null;

  @Field(() => [Attachment], { description: "Files the patient added." })
  attachments!: Attachment[];

  @Field(() => GraphQLJSONObject, { description: "Every further field that the clinic's form asked, by its own name." })
  customFields!: Record<string, unknown>;

  @Field(() => MedicalProfile, {
    nullable: true,
    description: "The clinic gives it with a visit's details only; null elsewhere.",
  })
  medicalProfile!: MedicalProfile | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was begun." })
  createdAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last changed." })
  updatedAt!: Date | null;

  /** The visit that uses this intake. */
  visitId!: string | null;
  /** Whose intake it is, where that is known by id. */
  patientId!: string | null;
  /** Whom the intake names, by id or by code. */
  memberKey!: string | null;
}
