import type { GraphContext } from "../context";
import type { CardPath } from "./endorsement.mapper";
import type { Endorsement } from "./endorsement.type";
import { membersOfPatient } from "./members-of-patient";

/**
 * The patient whose card names a member: by the path that led to the member, otherwise by what the ledger has learnt. Null
 * where nothing tells, and for callers who may not see the patient. No upstream call.
 */
export async function patientIdOf(
  { memberId, patientId: onPath }: Pick<Endorsement, "memberId" | "patientId">,
  { access, links }: GraphContext,
): Promise<string | null> {
  // Who sees nobody's chart need not be told whose it is.
  if (!access.clinic) return null;
  const patientId = onPath ?? (await links.patientOf(memberId));
  return patientId !== null && access.patient(patientId) ? patientId : null;
}

/**
 * The card by which the ledger's link leads clinic staff to a member, as the patient's card list has it now: one call, which
 * also corrects a link that holds no more. Null where no link leads there.
 */
export async function linkedCardPath(memberId: string, context: GraphContext): Promise<CardPath | null> {
  if (!context.access.clinicStaff) return null;
  const patientId = await context.links.patientOf(memberId);
  if (patientId === null) return null;
  const named = (await membersOfPatient(patientId, context))?.find((member) => member.memberId === memberId);
  return named ? { patientId, insurer: named.insurer } : null;
}
