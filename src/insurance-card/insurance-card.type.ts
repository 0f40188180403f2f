import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Address } from "../patient/address.type";
import { Gender } from "../patient/gender";
import { DateScalar } from "../scalar/date.scalar";
import type { NamedMember } from "./member-on-card";

export enum CardType {
  PRIMARY = "PRIMARY",
  SECONDARY = "SECONDARY",
}
registerEnumType(CardType, {
  name: "CardType",
  description: "Which of a patient's two cards; the clinic has one of each type.",
  valuesConfig: {
    PRIMARY: { description: "Billed first." },
    SECONDARY: { description: "Billed for what the primary card does not cover." },
  },
});

export enum ResponsibleParty {
  SELF = "SELF",
  SPOUSE = "SPOUSE",
  CHILD = "CHILD",
  OTHER = "OTHER",
}
registerEnumType(ResponsibleParty, {
  name: "ResponsibleParty",
  description: "The patient's relation to the policy holder.",
  valuesConfig: {
    SELF: { description: "The patient is the policy holder." },
    SPOUSE: { description: "The policy holder's spouse." },
    CHILD: { description: "A child of the policy holder." },
    OTHER: { description: "Related in another way." },
  },
});

@Policy("none", "reference")
@ObjectType({ description: "An insurer, in one of the spellings on cards." })
export class Insurer {
  @Field(() => ID, { description: "The clinic's spelling, which `insurerCode` accepts, e.g. `(sandbox) HUMANA`." })
  code!: MaybeFlawed<string>;

  @Field(() => String, {
    description: "Name from the insurers file; without an entry, the code without its `(sandbox) ` prefix.",
  })
  name!: string;

  @Field(() => Boolean, { description: "Whether the clinic marks it as a test insurer." })
  isSandbox!: boolean;
}

@Policy("own-patient", "directory")
@ObjectType({ description: "The person who is liable for costs that a card does not cover." })
export class Guarantor {
  @Field(() => String, { nullable: true, description: "Given name." })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: "Middle name." })
  middleName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Date of birth." })
  birthDate!: string | null;

  @Field(() => Gender, { nullable: true, description: "Administrative gender." })
  gender!: Gender | null;

  @Field(() => Address, { nullable: true, description: "Postal address; null if the card has none." })
  address!: Address | null;
}

@Policy("own-patient", "health")
@ObjectType({ description: "A picture of one side of a card." })
export class CardImage {
  @Field(() => ID, { description: "The clinic's file id." })
  id!: MaybeFlawed<string>;

  @Policy("own-patient", "sensitive")
  @Field(() => String, {
    nullable: true,
    description: "May contain the clinic's access code: show it, but do not log or store it.",
  })
  url!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the clinic lets it be deleted." })
  isDeletable!: boolean | null;
}

@Directive('@key(fields: "id")')
@Policy("own-patient", "health")
@ObjectType({
  description: "A patient's insurance card at the clinic. It leads to the broker's member and the plan.",
})
export class InsuranceCard {
  @Field(() => ID, {
    description: "`<patient id>:<primary|secondary>`; the clinic has no card ids, and one card of each type.",
  })
  id!: string;

  @Field(() => CardType, { description: "Primary or secondary." })
  type!: CardType;

  @Field(() => Insurer, { description: "Who issued the card." })
  insurer!: Insurer;

  @Field(() => String, { nullable: true, description: "The subscriber's number at the insurer." })
  subscriberNumber!: string | null;

  @Field(() => String, { nullable: true, description: "The group's number at the insurer." })
  groupNumber!: string | null;

  @Field(() => ResponsibleParty, { nullable: true, description: "The patient's relation to the policy holder." })
  responsibleParty!: ResponsibleParty | null;

  @Field(() => Guarantor, {
    nullable: true,
    description: "The person who is liable for the costs; null if the card names no one.",
  })
  guarantor!: Guarantor | null;

  @Field(() => Boolean, { nullable: true, description: "Whether consent to bill the insurer was given." })
  consent!: boolean | null;

  @Field(() => String, { nullable: true, description: "The clinic's own value for `responsibleParty`." })
  rawResponsibleParty!: string | null;

  @Field(() => CardImage, { nullable: true, description: "Picture of the front, if the clinic has one." })
  frontImage!: CardImage | null;

  @Field(() => CardImage, { nullable: true, description: "Picture of the back, if the clinic has one." })
  backImage!: CardImage | null;

  /** Owner of the card. */
  patientId!: string;

  /** The member that the card names; null if its insurer has no broker or its number cannot be a member id. */
  namedMember!: NamedMember | null;
}
