import { GraphQLEmailAddress } from "graphql-scalars";
import { Field, Float, ID, InputType } from "type-graphql";
import { Gender } from "../patient/gender";
import { DateScalar } from "../scalar/date.scalar";
import { BloodGroup, Genotype, Religion } from "./customer-enums";
import { MaritalStatus, Relation } from "./member-enums";

const keyDescription = "The same key with the same input never writes twice.";
const phoneDescription = "Phone number in international form, with `+` and the country's code.";

@InputType({ description: "A person to be put on a policy." })
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

  @Field(() => Gender, { description: "MALE or FEMALE: the broker knows no other." })
  gender!: Gender;

  @Field(() => String, { description: phoneDescription })
  phone!: string;

  @Field(() => Relation, { description: "What the member is to the policy holder; the broker does not take SELF." })
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
    description: "Conditions that the member had before, by their ids; none where there are none.",
  })
  preExistingConditionIds?: string[] | null;
}

@InputType({ description: "Puts a new member on a policy." })
export class AddEndorsementInput {
  @Field(() => ID, {
    description: "The caller's own reference, scoped to its `sub`: the same reference never creates a second member.",
  })
  reference!: string;

  @Field(() => ID, { description: "The broker's plan." })
  planId!: string;

  @Field(() => ID, { description: "The policy." })
  policyId!: string;

  @Field(() => EndorsementMemberInput, { description: "Who." })
  member!: EndorsementMemberInput;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "An active member, or an unsettled enrolment under another reference, with this national id, or this name and birth date, is a CONFLICT whose payload shows that member; nothing is sent and the reference is not bound. Known from the link index, the roster and what went through this graph; where they are not complete, from what they know. True sends it all the same.",
  })
  allowDuplicate?: boolean | null;
}

@InputType({ description: "Takes a member off a policy." })
export class RemoveEndorsementInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => ID, { description: "The policy that the member is on." })
  policyId!: string;
}

@InputType({ description: "Puts a removed member back." })
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

  @Field(() => ID, { description: "The plan that the member is on." })
  oldPlanId!: string;

  @Field(() => ID, { description: "The plan to move to." })
  newPlanId!: string;
}

@InputType({
  description:
    "Changes what the broker knows of a member's person. What is left out or null stays as it is: the member is read, merged and written, and the answer is compared.",
})
export class UpdateEndorsementMemberInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => ID, { description: "The policy that the member is on." })
  policyId!: string;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: "Middle name; blank takes it off." })
  middleName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name before marriage; blank takes it off." })
  maidenName?: string | null;

  @Field(() => GraphQLEmailAddress, { nullable: true, description: "E-mail address." })
  email?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Date of birth, not in the future." })
  birthDate?: string | null;

  @Field(() => Gender, { nullable: true, description: "MALE or FEMALE: the broker knows no other." })
  gender?: Gender | null;

  @Field(() => String, { nullable: true, description: phoneDescription })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Postal address." })
  address?: string | null;
}
