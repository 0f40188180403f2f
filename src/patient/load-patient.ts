import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { selectedFields, type Selected } from "../selection/selected-fields";
import { Flawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { isClinicId } from "../input/ids";
import { UpstreamError } from "../upstream/upstream-error";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import { isHeldBy, toPatient, type PatientSource } from "./patient.mapper";
import type { Patient } from "./patient.type";

/** Fields of `Patient` that only the single read of a user returns. */
const profileFields = new Set(["statusCode", "timezone", "emailVerified", "signupStep", "extra", "address"]);

/** Fields of `Patient` that the clinic's user record answers. */
const userFields = new Set([
  "code",
  "fullName",
  "firstName",
  "lastName",
  "birthDate",
  "gender",
  "email",
  "phone",
  "photoUrl",
  "subtype",
  "username",
  "vseeId",
  "isActive",
  "termsAccepted",
  ...profileFields,
]);

/** Edges that start with the patient's card list, which proves the patient as well as the user record does. */
const cardFields = new Set(["insuranceCards", "endorsements", "preAuths"]);

/**
 * The patient with this id; null if there is none or the caller may not see them, which look the same. Reads no more than the
 * selection needs: the user record for its fields, the card list if only edges through cards are selected.
 */
export async function loadPatient(
  id: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Patient | null> {
  if (!isClinicId(id) || !context.access.patient(id)) return null;
  const selected = selectedFields(info);
  if (!selectsAny(selected, userFields) && selectsAny(selected, cardFields)) return provedByCards(id, context);
  const user = await orFlawed(null, readUser(id, selected, context));
  if (user === null) return null;
  // Only the id was selected, so the failed read means that the patient itself is missing.
  if (user instanceof Flawed && !selectsAny(selected, userFields) && selected.size <= 1) throw user.error;
  return patientOf({ id, user }, context);
}

/**
 * The patient that one of their records names: they exist, so this is never null. Names come from the visit's member object, if
 * there is one.
 */
export function patientNamedBy(
  owner: { readonly id: string; readonly member?: UserWire | null },
  context: GraphContext,
  info: GraphQLResolveInfo,
): Patient | Promise<Patient> {
  const { id, member } = owner;
  const selected = selectedFields(info);
  for (const field of selected.keys()) {
    if (userFields.has(field) && !isHeldBy(member, field)) return withUser(id, member, selected, context);
  }
  return patientOf({ id, member, user: null }, context);
}

async function withUser(
  id: string,
  member: UserWire | null | undefined,
  selected: Selected,
  context: GraphContext,
): Promise<Patient> {
  return patientOf({ id, member, user: await orFlawed(null, readUser(id, selected, context)) }, context);
}

async function provedByCards(id: string, context: GraphContext): Promise<Patient | null> {
  try {
    if ((await context.sources.vsee.insurancesOf(id)) === null) return null;
  } catch (error) {
    // The edges over the cards say so themselves, each at its own path.
    if (!(error instanceof UpstreamError)) throw error;
  }
  return patientOf({ id, user: null }, context);
}

/** A user record: one call for all users of a tick, or a single read if only that returns the selected fields. */
export function readUser(id: string, selected: Selected, { sources }: GraphContext): Promise<UserWire | null> {
  return selectsAny(selected, profileFields) ? sources.vsee.patients.profile(id) : sources.vsee.user(id);
}

function patientOf({ id, user, member }: Omit<PatientSource, "isStaff">, { access }: GraphContext): Patient {
  // V8 makes the copies that a spread makes among its old objects, where they stay until it collects the whole heap.
  return toPatient({ id, user, member, isStaff: access.clinicStaff });
}

function selectsAny(selected: Selected, fields: ReadonlySet<string>): boolean {
  for (const name of selected.keys()) if (fields.has(name)) return true;
  return false;
}
