import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { selectedFields, type Selected } from "../selection/selected-fields";
import { orUpstreamError } from "../upstream/or-upstream-error";
import { isClinicId } from "../input/ids";
import { UpstreamError } from "../upstream/upstream-error";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import { isHeldBy, toPatient, type PatientSource } from "./patient.mapper";
import type { Patient } from "./patient.type";

/** Fields of `Patient` that only a user's own read answers. */
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
 * The patient with this id, or null where there is none or the caller may not see it: both look the same. Reads no more
 * than the selection needs: the user record for its fields, the card list where only edges over cards are selected.
 */
export async function loadPatient(
  id: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Patient | null> {
  if (!isClinicId(id) || !context.access.patient(id)) return null;
  const selected = selectedFields(info);
  if (!selectsAny(selected, userFields) && selectsAny(selected, cardFields)) return provedByCards(id, context);
  const user = await orUpstreamError(readUser(id, selected, context));
  if (user === null) return null;
  // Nothing but the id hangs on the read that failed: then the patient itself is what is missing.
  if (user instanceof UpstreamError && !selectsAny(selected, userFields) && selected.size <= 1) throw user;
  return patientOf({ id, user }, context);
}

/**
 * The patient that a record of theirs names: it exists, so it is never null. Names come from the member object where a
 * visit has one.
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
  return patientOf({ id, member, user: await orUpstreamError(readUser(id, selected, context)) }, context);
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

/** A user record: one call for all the users of a tick, or a user's own read where only that has what is selected. */
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
