import { Field, ID, InputType, Int } from "type-graphql";
import { Gender } from "../patient/gender";
import { DateScalar } from "../scalar/date.scalar";
import { CardType, ResponsibleParty } from "./insurance-card.type";

const keyDescription = "The same key with the same input never writes twice.";
const patientDescription = "The clinic's user id.";

@InputType({ description: "A postal address. Each line has 100 characters at most." })
export class AddressInput {
  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "Flat, floor or unit." })
  line2?: string | null;

  @Field(() => String, { description: "City." })
  city!: string;

  @Field(() => String, { description: "State or region." })
  state!: string;

  @Field(() => String, { description: "Postal code, 64 characters at most." })
  postalCode!: string;
}

@InputType({ description: "The person who answers for the costs. Each name has 100 characters at most." })
export class GuarantorInput {
  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { nullable: true, description: "Middle name." })
  middleName?: string | null;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => DateScalar, { description: "Date of birth, not in the future." })
  birthDate!: string;

  @Field(() => Gender, { description: "MALE or FEMALE: the clinic knows no other." })
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

  @Field(() => ResponsibleParty, { description: "Who the guarantor is to the patient." })
  responsibleParty!: ResponsibleParty;

  @Field(() => GuarantorInput, { description: "Who answers for the costs." })
  guarantor!: GuarantorInput;

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
