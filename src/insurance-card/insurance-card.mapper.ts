import type { InsurerDirectory } from "../insurer/insurer-directory";
import { Address } from "../patient/address.type";
import { genderOf } from "../patient/gender";
import { composeId } from "../input/ids";
import { isNamed, lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import type { CardImageWire, CardWire } from "../upstream/vsee/vsee.wire";
import { CardImage, CardType, Guarantor, InsuranceCard, Insurer, ResponsibleParty } from "./insurance-card.type";
import { memberNumbered, type NamedMember } from "./member-on-card";

/** What a card is mapped from, and parts that several of its fields need, once they have been read. */
export class CardSource {
  private readInsurer: Insurer | undefined;
  private readMember: NamedMember | null | undefined;

  constructor(
    readonly wire: CardWire,
    readonly type: CardType,
    readonly patientId: string,
    private readonly insurers: InsurerDirectory,
  ) {}

  get insurer(): Insurer {
    return (this.readInsurer ??= toInsurer(this.wire, this.insurers));
  }

  get member(): NamedMember | null {
    if (this.readMember !== undefined) return this.readMember;
    // A code that cannot be read does not say that there is no member.
    const entry = this.insurers.find(insurerCodeOf(this.wire));
    return (this.readMember = memberNumbered(subscriberNumberOf(this.wire), entry));
  }
}

export const toInsuranceCard = lazyMapper<InsuranceCard, CardSource>(InsuranceCard, {
  id: ({ patientId, type }) => cardId(patientId, type),
  type: ({ type }) => type,
  patientId: ({ patientId }) => patientId,
  namedMember: ({ member }) => member,
  insurer: ({ insurer }) => insurer,
  subscriberNumber: ({ wire }) => subscriberNumberOf(wire),
  groupNumber: ({ wire }) => wire.group_number,
  responsibleParty: ({ wire }) => responsiblePartyOf(wire.responsible_party ?? wire.respparty),
  rawResponsibleParty: ({ wire }) => wire.responsible_party ?? wire.respparty,
  frontImage: ({ wire }) => toCardImage(wire.card_front),
  backImage: ({ wire }) => toCardImage(wire.card_back),
  guarantor: ({ wire }) => (namesGuarantor(wire) ? toGuarantor(wire) : null),
  consent: ({ wire }) => wire.consent,
});

export function cardId(patientId: string, type: CardType): string {
  return composeId(patientId, type.toLowerCase());
}

/** Null for a type that the clinic does not document: such a card cannot be named, so it cannot be shown. */
export function cardTypeOf(wire: CardWire): CardType | null {
  const word = wire.card_type?.trim().toLowerCase();
  return word === "primary" ? CardType.PRIMARY : word === "secondary" ? CardType.SECONDARY : null;
}

// The documented secondary card spells it `subscriber_num`.
export function subscriberNumberOf(wire: CardWire): string | null {
  return trimmed(wire.subscriber_number) ?? trimmed(wire.subscriber_num);
}

// Older deployments call the insurer's code `carrier_code`.
export function insurerCodeOf(wire: CardWire): string | null {
  return trimmed(wire.insurer_code) ?? trimmed(wire.carrier_code);
}

// People type spaces around numbers and codes; they do not belong to the identifier.
function trimmed(text: string | null): string | null {
  return text?.trim() || null;
}

const sandboxMark = "(sandbox) ";

function toInsurer(wire: CardWire, insurers: InsurerDirectory): Insurer {
  const code = orElse("", () => insurerCodeOf(wire) ?? "");
  const spelled = typeof code === "string" ? code : "";
  return Object.assign(insurerOf(spelled, insurers.find(spelled)?.name ?? null), { code });
}

/** An insurer by one of its codes; without a name, the code without its prefix is the name. */
export function insurerOf(code: string, name: string | null): Insurer {
  const marked = isSandbox(code);
  return Object.assign(new Insurer(), {
    code,
    name: name ?? (marked ? code.slice(sandboxMark.length) : code),
    isSandbox: marked,
  });
}

function isSandbox(code: string): boolean {
  return code.startsWith(sandboxMark);
}

// A value that the clinic does not document is null, not a guess.
function responsiblePartyOf(word: string | null): ResponsibleParty | null {
  if (word === null) return null;
  return parties.get(word.trim().toLowerCase()) ?? null;
}

const parties = new Map([
  ["self", ResponsibleParty.SELF],
  ["spouse", ResponsibleParty.SPOUSE],
  ["child", ResponsibleParty.CHILD],
  ["other", ResponsibleParty.OTHER],
]);

const cardImage = lazyMapper<CardImage, CardImageWire>(CardImage, {
  id: (wire) => orElse("", () => wire.id ?? ""),
  url: (wire) => wire.fullpath,
  isDeletable: (wire) => wire.is_deletable,
});

function toCardImage(wire: CardImageWire | null): CardImage | null {
  return wire !== null && isNamed(() => wire.id) ? cardImage(wire) : null;
}

const toGuarantor = lazyMapper<Guarantor, CardWire>(Guarantor, {
  firstName: (wire) => wire.guarantor_first_name,
  middleName: (wire) => wire.guarantor_middle_name,
  lastName: (wire) => wire.guarantor_last_name,
  birthDate: (wire) => wire.guarantor_dob,
  gender: (wire) => genderOf(wire.guarantor_gender),
  address: (wire) => (addressFields.some((field) => isGiven(wire.raw[field])) ? toAddress(wire) : null),
});

const toAddress = lazyMapper<Address, CardWire>(Address, {
  line1: (wire) => wire.guarantor_address,
  line2: (wire) => wire.guarantor_address_2,
  city: (wire) => wire.guarantor_city,
  state: (wire) => wire.guarantor_state,
  postalCode: (wire) => wire.guarantor_zip,
});

const addressFields = [
  "guarantor_address",
  "guarantor_address_2",
  "guarantor_city",
  "guarantor_state",
  "guarantor_zip",
];
const guarantorFields = [
  "guarantor_first_name",
  "guarantor_middle_name",
  "guarantor_last_name",
  "guarantor_dob",
  "guarantor_gender",
  ...addressFields,
];

function namesGuarantor(wire: CardWire): boolean {
  return guarantorFields.some((field) => isGiven(wire.raw[field]));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && value !== "--";
}
