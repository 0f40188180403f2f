import { isBirthDate } from "../input/birth-date";
import type { AddressInput } from "../patient/address.type";
import { isClinicId } from "../input/ids";
import { codeBound, nameBound, textFaults, type TextBound } from "../upstream/vsee/clinic-text";
import { invalid, type UserError } from "../user-error/user-error.type";
import { notFound } from "../user-error/write-outcome";
import type {
  CheckEligibilityInput,
  DeleteInsuranceCardInput,
  GuarantorInput,
  ImportInsuranceCardsInput,
  InsuranceCardInput,
  SaveInsuranceCardInput,
} from "./insurance-card.input";
import { ResponsibleParty } from "./insurance-card.type";

/** The clinic has one card of each type. */
const mostCards = 2;
export const longestWaitSeconds = 20;

const cardTexts: Record<"insurerCode" | "subscriberNumber" | "groupNumber", TextBound> = {
  insurerCode: nameBound,
  subscriberNumber: codeBound,
  groupNumber: codeBound,
};
const nameTexts: Record<"firstName" | "middleName" | "lastName", TextBound> = {
  firstName: nameBound,
  middleName: nameBound,
  lastName: nameBound,
};
const addressTexts: Record<keyof AddressInput, TextBound> = {
  line1: nameBound,
  line2: nameBound,
  city: nameBound,
  state: nameBound,
  postalCode: codeBound,
};

type Path = readonly string[];

/** Every problem of an import, before anything is sent. */
export function checkImport({ patientId, cards }: ImportInsuranceCardsInput): UserError[] {
  const isCounted = cards.length >= 1 && cards.length <= mostCards;
  return [
    ...checkPatient(patientId),
    ...(isCounted ? [] : [invalid(["cards"], "Give one card or two, one of each type.")]),
    ...cards.flatMap((card, position) => checkCard(card, ["cards", String(position)])),
    ...repeatedTypes(cards),
  ];
}

export function checkSave({ patientId, card }: SaveInsuranceCardInput): UserError[] {
  return [...checkPatient(patientId), ...checkCard(card, ["card"])];
}

export function checkDelete({ patientId }: DeleteInsuranceCardInput): UserError[] {
  return checkPatient(patientId);
}

export function checkEligibilityCheck({ patientId, waitSeconds }: CheckEligibilityInput): UserError[] {
  const seconds = waitSeconds ?? 0;
  const isBounded = seconds >= 0 && seconds <= longestWaitSeconds;
  return [
    ...checkPatient(patientId),
    ...(isBounded ? [] : [invalid(["waitSeconds"], `This must be from 0 to ${longestWaitSeconds}.`)]),
  ];
}

// An invalid id is treated like that of a missing patient.
function checkPatient(patientId: string): UserError[] {
  return isClinicId(patientId) ? [] : [notFound(["patientId"])];
}

function repeatedTypes(cards: readonly InsuranceCardInput[]): UserError[] {
  return cards.flatMap(({ type }, position) =>
    cards.findIndex((card) => card.type === type) === position
      ? []
      : [invalid(["cards", String(position), "type"], "A patient has one card of each type.")],
  );
}

function checkCard(card: InsuranceCardInput, path: Path): UserError[] {
  const { guarantor, responsibleParty } = card;
  const at = [...path, "guarantor"];
  const isMissing = guarantor == null && responsibleParty !== ResponsibleParty.SELF;
  return [
    ...checkTexts(card, cardTexts, path),
    ...(isMissing ? [invalid(at, "A guarantor is required, except on a SELF card.")] : []),
    ...(guarantor == null ? [] : checkGuarantor(guarantor, at)),
  ];
}

function checkGuarantor(guarantor: GuarantorInput, path: Path): UserError[] {
  const { birthDate, address } = guarantor;
  return [
    ...checkTexts(guarantor, nameTexts, path),
    ...(isBirthDate(birthDate) ? [] : [invalid([...path, "birthDate"], "This must be a possible birth date.")]),
    ...checkTexts(address, addressTexts, [...path, "address"]),
  ];
}

function checkTexts<Field extends string>(
  input: { readonly [F in NoInfer<Field>]?: string | null },
  bounds: Readonly<Record<Field, TextBound>>,
  path: Path,
): UserError[] {
  return textFaults(input, bounds).map(({ field, fault }) => invalid([...path, field], fault));
}
