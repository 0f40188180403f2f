import type { MaybeFlawed } from "../upstream/flawed";
import { JsonObjectScalar } from "../scalar/json-object.scalar";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";

@Policy("own-patient", "sensitive")
@ObjectType({ description: "A condition in the patient's family." })
export class FamilyCondition {
  @Field(() => String, { description: "The condition." })
  condition!: string;

  @Field(() => [String], { description: "Which relatives have it." })
  relations!: MaybeFlawed<string[]>;
}

@Policy("own-patient", "sensitive")
@ObjectType({ description: "When and by whom a section of a medical profile was last changed." })
export class MedicalProfileSection {
  @Field(() => String, { description: "The clinic's name of the section, e.g. `family_conditions`." })
  name!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last changed." })
  updatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Name of the person who changed it." })
  updatedBy!: string | null;

  @Field(() => ID, { nullable: true, description: "The clinic's user id of the person who changed it." })
  updatedById!: string | null;

  @Field(() => Int, { nullable: true, description: "The clinic's code for the kind of user: 200 is a patient." })
  updatedByType!: number | null;
}

@Policy("own-patient", "sensitive")
@ObjectType({ description: "The patient's medical history as the clinic's form collected it." })
export class MedicalProfile {
  @Field(() => [String], { description: "Conditions the patient has." })
  conditions!: MaybeFlawed<string[]>;

  @Field(() => [FamilyCondition], { description: "Conditions in the patient's family." })
  familyConditions!: MaybeFlawed<FamilyCondition[]>;

  @Field(() => [String], { description: "Procedures the patient has had." })
  surgeries!: MaybeFlawed<string[]>;

  @Field(() => [JsonObjectScalar], { description: "Medications, in the clinic's own format." })
  medications!: MaybeFlawed<Record<string, unknown>[]>;

  @Field(() => [JsonObjectScalar], { description: "Allergies, in the clinic's own format." })
  allergies!: MaybeFlawed<Record<string, unknown>[]>;

  @Field(() => [JsonObjectScalar], { description: "Social history, in the clinic's own format." })
  socialHistory!: MaybeFlawed<Record<string, unknown>[]>;

  @Field(() => [JsonObjectScalar], { description: "Health habits, in the clinic's own format." })
  healthHabits!: MaybeFlawed<Record<string, unknown>[]>;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the profile last changed." })
  updatedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the profile was created." })
  createdAt!: Date | null;

  @Field(() => [MedicalProfileSection], { description: "When and by whom each section was last changed." })
  sections!: MaybeFlawed<MedicalProfileSection[]>;
}
