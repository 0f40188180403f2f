import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { selectedFields, type Selected } from "../selection/selected-fields";
import { isPathId } from "../upstream/path-id";
import { UpstreamError } from "../upstream/upstream-error";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import { isHeldBy, toPatient } from "./patient.mapper";
import type { Patient } from "./patient.type";

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
  if (!isPathId(id) || !context.access.patient(id)) return null;
  const selected = selectedFields(info);
  if (!selectsUser(selected) && selectsAny(selected, cardFields)) return provedByCards(id, context);
  const user = await readUser(id, context);
  if (user === null) return null;
  // Nothing but the id hangs on the read that failed: then the patient itself is what is missing.
  if (user instanceof UpstreamError && !selectsUser(selected) && selected.size <= 1) throw user;
  return toPatient({ id, user });
}

/**
 * The patient that a record of theirs names: it exists, so it is never null. Names come from the member object where a
 * visit holds one.
 */
export function patientNamedBy(
  owner: { readonly id: string; readonly member?: UserWire | null },
  context: GraphContext,
  info: GraphQLResolveInfo,
): Patient | Promise<Patient> {
  const { id, member } = owner;
  for (const field of selectedFields(info).keys()) {
    if (userFields.has(field) && !isHeldBy(member, field)) return withUser(id, member, context);
  }
  return toPatient({ id, member, user: null });
}

async function withUser(id: string, member: UserWire | null | undefined, context: GraphContext): Promise<Patient> {
  return toPatient({ id, member, user: await readUser(id, context) });
}

async function provedByCards(id: string, { sources }: GraphContext): Promise<Patient | null> {
  try {
    if ((await sources.vsee.insurancesOf(id)) === null) return null;
  } catch (error) {
    // The edges over the cards say so themselves, each at its own path.
    if (!(error instanceof UpstreamError)) throw error;
  }
  return toPatient({ id, user: null });
}

async function readUser(id: string, { sources }: GraphContext): Promise<UserWire | UpstreamError | null> {
  try {
    return await sources.vsee.user(id);
  } catch (error) {
    if (error instanceof UpstreamError) return error;
    throw error;
  }
}

function selectsUser(selected: Selected): boolean {
  return selectsAny(selected, userFields);
}

function selectsAny(selected: Selected, fields: ReadonlySet<string>): boolean {
  for (const name of selected.keys()) if (fields.has(name)) return true;
  return false;
}
