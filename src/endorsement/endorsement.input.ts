import { GraphQLEmailAddress } from "graphql-scalars";
import { Field, Float, ID, InputType } from "type-graphql";
import { Gender } from "../patient/gender";
import { DateScalar } from "../scalar/date.scalar";
import { BloodGroup, Genotype, Religion } from "./customer-enums";
import { MaritalStatus, Relation } from "./member-enums";

const keyDescription = "Makes the write idempotent: the same key with the same input never writes twice.";
const phoneDescription = "Phone number in international format, with `+` and the country code.";

@InputType({ description: "A person to add to a policy." })
export class EndorsementMemberInput {
  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { nullable: true, description: "Middle name." })
  middleName?: string | null;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => String, { nullable: true, description: "Family name before marriage." })
  maidenName?: string | null;

  @Field(() => GraphQLEmailAddress, {
    nullable: true,
    description: "E-mail address; without one the broker sends the member no notices.",
  })
  email?: string | null;

  @Field(() => DateScalar, { description: "Date of birth, not in the future." })
  birthDate!: string;

  @Field(() => Gender, { description: "MALE or FEMALE: the broker accepts no other value." })
  gender!: Gender;

  @Field(() => String, { description: phoneDescription })
  phone!: string;

  @Field(() => Relation, {
    description: "The member's relation to the policy holder; the broker does not accept SELF.",
  })
  relation!: Relation;

  @Field(() => MaritalStatus, { description: "Marital status." })
  maritalStatus!: MaritalStatus;

  @Field(() => ID, { description: "The country's id, from `State.countryId`." })
  countryId!: string;

  @Field(() => ID, { description: "The state's id." })
  stateId!: string;

  @Field(() => ID, { description: "The city's id." })
  cityId!: string;

  @Field(() => String, { description: "Postal address." })
  address!: string;

  @Field(() => Genotype, { nullable: true, description: "Genotype." })
  genotype?: Genotype | null;

  @Field(() => BloodGroup, { nullable: true, description: "Blood group." })
  bloodGroup?: BloodGroup | null;

  @Field(() => Religion, { nullable: true, description: "Religion." })
  religion?: Religion | null;

  @Field(() => String, { nullable: true, description: "The employer's id of the member." })
  employeeId?: string | null;

  @Field(() => String, { nullable: true, description: "National id." })
  nationalId?: string | null;

  @Field(() => String, { nullable: true, description: "National identification number." })
  ninNumber?: string | null;

  @Field(() => Float, { nullable: true, description: "Height in centimetres." })
  heightCm?: number | null;

  @Field(() => Float, { nullable: true, description: "Weight in kilograms." })
  weightKg?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Ids of the member's pre-existing conditions; empty or omitted for none.",
  })
  preExistingConditionIds?: string[] | null;
}

@InputType({ description: "Adds a new member to a policy." })
export class AddEndorsementInput {
  @Field(() => ID, {
    description: "The caller's own reference, scoped to their `sub`: the same reference never creates a second member.",
  })
  reference!: string;

  @Field(() => ID, { description: "The broker's plan." })
  planId!: string;

  @Field(() => ID, { description: "The policy." })
  policyId!: string;

  @Field(() => EndorsementMemberInput, { description: "The person." })
  member!: EndorsementMemberInput;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "If an active member, or an unsettled enrolment under another reference, has this national id, or this name and birth date, the result is a CONFLICT that shows that member; nothing is sent, and the reference can be used again. Based on the link index, the roster and enrolments through this graph, as far as they are complete. True sends the enrolment anyway.",
  })
  allowDuplicate?: boolean | null;
}

@InputType({ description: "Removes a member from a policy." })
export class RemoveEndorsementInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => ID, { description: "The member's policy." })
  policyId!: string;
}

@InputType({ description: "Restores a removed member." })
export class RestoreEndorsementInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The member." })
  memberId!: string;
}

@InputType({ description: "Moves a member to another plan." })
export class ChangeEndorsementPlanInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => ID, { description: "The member's current plan." })
  oldPlanId!: string;

  @Field(() => ID, { description: "The plan to move to." })
  newPlanId!: string;
}

@InputType({
  description:
    "Changes a member's personal data at the broker. Omitted and null fields are not changed: the member is read, merged and written, and the answer is compared.",
})
export class UpdateEndorsementMemberInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => ID, { description: "The member's policy." })
  policyId!: string;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: "Middle name; blank removes it." })
  middleName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name before marriage; blank removes it." })
  maidenName?: string | null;

  @Field(() => GraphQLEmailAddress, { nullable: true, description: "E-mail address." })
  email?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Date of birth, not in the future." })
  birthDate?: string | null;

  @Field(() => Gender, { nullable: true, description: "MALE or FEMALE: the broker accepts no other value." })
  gender?: Gender | null;

  @Field(() => String, { nullable: true, description: phoneDescription })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Postal address." })
  address?: string | null;
}
