import type { GraphContext } from "../context";
import { orUpstreamError } from "../upstream/or-upstream-error";
import { UpstreamError } from "../upstream/upstream-error";
import type { ProvingRead } from "./card-member";
import type { CardPath } from "./card-path";
import type { Endorsement } from "./endorsement.type";
import { membersOfPatient, type MembersOptions } from "./members-of-patient";

/**
 * The patient who a member is: by the path that led to the member, by the caller's own cards, otherwise by what the ledger
 * has learnt, proved again. Null where nothing shows one, and for callers who may not see the patient.
 */
export async function patientIdOf(
  { memberId, patientId: onPath }: Pick<Endorsement, "memberId" | "patientId">,
  context: GraphContext,
): Promise<string | null> {
  // A caller who sees no chart need not be told whose it is.
  if (!context.access.clinic) return null;
  return onPath ?? (await pathTo(memberId, context))?.patientId ?? null;
}

/**
 * The way to a member over the card of a patient who is proved to be the member: a card of the caller's own, or, for clinic
 * staff, one that the ledger knows of. Null where there is none. Rejects where a record that would prove it cannot be read
 * and no other way is open.
 */
export async function pathTo(memberId: string, context: GraphContext, read?: ProvingRead): Promise<CardPath | null> {
  const over = (patientId: string | null) =>
    pathOver(patientId, { read, follows: (named) => named.memberId === memberId }, context);
  const own = await orUpstreamError(over(context.access.ownPatientId));
  if (own !== null && !(own instanceof UpstreamError)) return own;
  const linked = context.access.clinicStaff
    ? await orUpstreamError(context.links.patientOf(memberId).then(over))
    : null;
  if (linked !== null && !(linked instanceof UpstreamError)) return linked;
  const unread = own ?? linked;
  if (unread !== null) throw unread;
  return null;
}

/** One call for the patient's card list, which also corrects a link that is wrong by now, then what proves the card. */
async function pathOver(
  patientId: string | null,
  options: MembersOptions,
  context: GraphContext,
): Promise<CardPath | null> {
  if (patientId === null) return null;
  const [path = null] = (await membersOfPatient(patientId, context, options)) ?? [];
  return path;
}
