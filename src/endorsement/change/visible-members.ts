import type { GraphContext } from "../../context";
import { membersOfPatient } from "../members-of-patient";

/**
 * The members whose changes the caller may see: all for a broker, those on their own cards for a patient, none for others.
 * Costs a patient's card list.
 */
export async function visibleMembers(context: GraphContext): Promise<"all" | ReadonlySet<string>> {
  const { access } = context;
  if (access.broker) return "all";
  const own = access.ownPatientId;
  const named = own === null ? null : await membersOfPatient(own, context);
  return new Set(named?.map(({ memberId }) => memberId));
}

/** Whether the caller's roles open any member's changes at all. */
export function maySeeChanges({ access }: GraphContext): boolean {
  return access.broker || access.ownPatientId !== null;
}
