import { Field, ID, InputType, Int } from "type-graphql";
import { AddressInput } from "../patient/address.type";
import { Gender } from "../patient/gender";
import { DateScalar } from "../scalar/date.scalar";
import { CardType, ResponsibleParty } from "./insurance-card.type";

const keyDescription = "Makes the write idempotent: the same key with the same input never writes twice.";
const patientDescription = "The clinic's user id.";

@InputType({ description: "The person who is liable for the costs. Each name has at most 100 characters." })
export class GuarantorInput {
  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { nullable: true, description: "Middle name." })
  middleName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name; omit it for people with one name." })
  lastName?: string | null;

  @Field(() => DateScalar, { description: "Date of birth; not after today's latest date on Earth." })
  birthDate!: string;

  @Field(() => Gender, {
    description: "Administrative gender. The clinic only has MALE and FEMALE; other values are not sent.",
  })
  gender!: Gender;

  @Field(() => AddressInput, { description: "Postal address." })
  address!: AddressInput;
}

@InputType({
  description: "A complete insurance card: it replaces the card of its type, and omitted fields have no value.",
})
export class InsuranceCardInput {
  @Field(() => CardType, { description: "Which of the two cards." })
  type!: CardType;

  @Field(() => String, {
    description: "The insurer as the clinic spells it, e.g. `(sandbox) HUMANA`; at most 100 characters.",
  })
  insurerCode!: string;

  @Field(() => String, { description: "The subscriber's number at the insurer, at most 64 characters." })
  subscriberNumber!: string;

  @Field(() => String, { nullable: true, description: "The group's number at the insurer, at most 64 characters." })
  groupNumber?: string | null;

  @Field(() => ResponsibleParty, { description: "The patient's relation to the policy holder." })
  responsibleParty!: ResponsibleParty;

  @Field(() => GuarantorInput, {
    nullable: true,
    description:
      "The person who is liable for the costs. Required unless SELF, for which omitted parts come from the patient's own record.",
  })
  guarantor?: GuarantorInput | null;

  @Field(() => Boolean, { description: "Whether consent to bill the insurer was given." })
  consent!: boolean;
}

@InputType({ description: "Cards to save together; a card of a type that is not listed is not changed." })
export class ImportInsuranceCardsInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: patientDescription })
  patientId!: string;

  @Field(() => [InsuranceCardInput], { description: "One or two cards, at most one of each type." })
  cards!: InsuranceCardInput[];
}

@InputType({ description: "The card to save, which replaces the card of its type." })
export class SaveInsuranceCardInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: patientDescription })
  patientId!: string;

  @Field(() => InsuranceCardInput, { description: "The whole card." })
  card!: InsuranceCardInput;
}

@InputType({ description: "The card to delete." })
export class DeleteInsuranceCardInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: patientDescription })
  patientId!: string;

  @Field(() => CardType, { description: "Which of the two cards." })
  type!: CardType;
}

@InputType({ description: "The patient to check, and how long to wait for the outcome." })
export class CheckEligibilityInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: patientDescription })
  patientId!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 0,
    description: "Seconds to wait for an outcome, 0 to 20, limited by the operation's deadline.",
  })
  waitSeconds?: number | null;
}

@InputType({
  description:
    "At most 200 patients; more are BAD_USER_INPUT. A patient who is named twice is checked once and has two results.",
})
export class CheckEligibilitiesInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => [ID], { description: "The clinic's user ids." })
  patientIds!: string[];
}
