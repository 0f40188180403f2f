import { Refusal } from "../server/api-route";
import { fieldsOf, isAbsent, requiredText } from "../server/body-fields";
import type { CardRecord, CardType } from "./card.records";

const TEXT_FIELDS = [
  "group_number",
  "responsible_party",
  "guarantor_first_name",
  "guarantor_middle_name",
  "guarantor_last_name",
  "guarantor_address",
  "guarantor_address_2",
  "guarantor_city",
  "guarantor_zip",
  "guarantor_state",
] as const;

function textFields(fields: Readonly<Record<string, unknown>>): Partial<CardRecord> {
  const given = TEXT_FIELDS.filter((name) => !isAbsent(fields[name]));
  const wrong = given.find((name) => typeof fields[name] !== "string");
  if (wrong) throw new Refusal(400, `${wrong} must be text.`);
  return Object.fromEntries(given.map((name) => [name, fields[name]]));
}

function birthDate(value: unknown): Partial<CardRecord> {
  if (isAbsent(value)) return {};
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new Refusal(400, "guarantor_dob must be YYYY-MM-DD.");
  return { guarantor_dob: value };
}

/** Codes and flags also come as text, from form bodies. */
function genderAndConsent({ guarantor_gender, consent }: Readonly<Record<string, unknown>>): Partial<CardRecord> {
  const gender = isAbsent(guarantor_gender) ? undefined : Number(guarantor_gender);
  if (gender !== undefined && gender !== 1 && gender !== 2) throw new Refusal(400, "guarantor_gender must be 1 or 2.");
  const consents = isAbsent(consent) ? undefined : String(consent);
  if (consents !== undefined && consents !== "true" && consents !== "false")
    throw new Refusal(400, "consent must be a boolean.");
  return {
    ...(gender === undefined ? {} : { guarantor_gender: gender }),
    ...(consents === undefined ? {} : { consent: consents === "true" }),
  };
}

function cardTypeOf(value: unknown): CardType {
  if (value !== "primary" && value !== "secondary") throw new Refusal(400, "card_type must be primary or secondary.");
  return value;
}

/** A complete card from a request; unknown fields are omitted. 400 if the path names another type. */
export function checkCard(body: unknown, pathType?: CardType): CardRecord {
  const fields = fieldsOf(body);
  const type = pathType !== undefined && isAbsent(fields["card_type"]) ? pathType : cardTypeOf(fields["card_type"]);
  if (pathType !== undefined && type !== pathType) throw new Refusal(400, "card_type contradicts the path.");
  return {
    card_type: type,
    insurer_code: requiredText(fields, "insurer_code"),
    subscriber_number: requiredText(fields, "subscriber_number"),
    ...textFields(fields),
    ...birthDate(fields["guarantor_dob"]),
    ...genderAndConsent(fields),
  };
}

/** The one or two cards of an import, at most one a type. */
export function checkCards(body: unknown): CardRecord[] {
  const { insurances } = fieldsOf(body);
  if (!Array.isArray(insurances) || insurances.length < 1 || insurances.length > 2)
    throw new Refusal(400, "insurances must be a list of one or two cards.");
  const cards = insurances.map((card) => checkCard(card));
  if (new Set(cards.map(({ card_type }) => card_type)).size < cards.length)
    throw new Refusal(400, "A card_type is repeated.");
  return cards;
}
