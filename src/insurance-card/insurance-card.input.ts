import { Field, ID, InputType, Int } from "type-graphql";
import { AddressInput } from "../patient/address.type";
import { Gender } from "../patient/gender";
import { DateScalar } from "../scalar/date.scalar";
import { CardType, ResponsibleParty } from "./insurance-card.type";

const keyDescription = "The same key with the same input never writes twice.";
const patientDescription = "The clinic's user id.";

@InputType({ description: "The person who answers for the costs. Each name has 100 characters at most." })
export class GuarantorInput {
  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { nullable: true, description: "Middle name." })
  middleName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name. Some people have one name." })
  lastName?: string | null;

  @Field(() => DateScalar, { description: "Date of birth; today is the latest date anywhere on Earth." })
  birthDate!: string;

  @Field(() => Gender, {
    description: "Administrative gender. The clinic has a word for MALE and FEMALE; a card of others goes without one.",
  })
  gender!: Gender;

  @Field(() => AddressInput, { description: "Postal address." })
  address!: AddressInput;
}

@InputType({
  description: "A whole insurance card: it takes the place of the card of its type, and what is left out has no value.",
})
export class InsuranceCardInput {
  @Field(() => CardType, { description: "Which of the two cards." })
  type!: CardType;

  @Field(() => String, {
    description: "The insurer as the clinic spells it, e.g. `(sandbox) HUMANA`, 100 characters at most.",
  })
  insurerCode!: string;

  @Field(() => String, { description: "The subscriber's number at the insurer, 64 characters at most." })
  subscriberNumber!: string;

  @Field(() => String, { nullable: true, description: "The group's number at the insurer, 64 characters at most." })
  groupNumber?: string | null;

  @Field(() => ResponsibleParty, { description: "The patient's relation to the policy holder." })
  responsibleParty!: ResponsibleParty;

  @Field(() => GuarantorInput, {
    nullable: true,
    description:
      "Who answers for the costs. Required unless SELF, where the patient's own record stands in for what is left out.",
  })
  guarantor?: GuarantorInput | null;

  @Field(() => Boolean, { description: "Whether consent to bill the insurer was given." })
  consent!: boolean;
}

@InputType({ description: "Cards to be kept together; a type that is not among them stays as it is." })
export class ImportInsuranceCardsInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: patientDescription })
  patientId!: string;

  @Field(() => [InsuranceCardInput], { description: "One card or two, one of each type." })
  cards!: InsuranceCardInput[];
}

@InputType({ description: "A card to be kept in place of the one of its type." })
export class SaveInsuranceCardInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: patientDescription })
  patientId!: string;

  @Field(() => InsuranceCardInput, { description: "The whole card." })
  card!: InsuranceCardInput;
}

@InputType({ description: "A card to be taken away." })
export class DeleteInsuranceCardInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: patientDescription })
  patientId!: string;

  @Field(() => CardType, { description: "Which of the two cards." })
  type!: CardType;
}

@InputType({ description: "Whose cover to check, and how long to wait for the outcome." })
export class CheckEligibilityInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: patientDescription })
  patientId!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 0,
    description: "Seconds to wait for an outcome, 0 to 20, and never past the time the operation has.",
  })
  waitSeconds?: number | null;
}

@InputType({
  description: "At most 200, more are BAD_USER_INPUT; a patient named twice is checked once and answered twice.",
})
export class CheckEligibilitiesInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => [ID], { description: "The clinic's user ids." })
  patientIds!: string[];
}
