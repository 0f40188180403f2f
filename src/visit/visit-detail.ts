import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { selectedFields, type Selected } from "../selection/selected-fields";
import type { Flawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import type { Visit } from "./visit.type";

/** Fields that only a visit's own read returns. */
const detailFields = [
  "hosts",
  "isTest",
  "meeting",
  "callLog",
  "postVisit",
  "prescriptions",
  "priorPrescriptions",
  "relatedWalkIn",
  "creator",
  "moreProviderIds",
  "guestEmails",
  "guestMobiles",
  "reminderType",
  "reminderAt",
  "pendingActions",
  "notifyList",
  "isInCharge",
  "isEditExpired",
  "account",
  "rootVisit",
] as const;

/** Whether the selection needs the visit's own read, whatever the list's row contains. */
export function needsDetail(info: GraphQLResolveInfo): boolean {
  const selected = selectedFields(info);
  return detailFields.some((field) => selected.has(field));
}

/** Whether everything that is selected is among `fields`. */
export function selectsOnly(selected: Selected, ...fields: string[]): boolean {
  for (const field of selected.keys()) if (field !== "__typename" && !fields.includes(field)) return false;
  return true;
}

/** The visit's own record, at hand or from one read; null if the visit does not exist any more. */
export async function detailOf({ wire, id, isDetailed }: Visit, { sources }: GraphContext): Promise<VisitWire | null> {
  return isDetailed ? wire : sources.vsee.visits.detail(id);
}

/** One part of the visit's record: from the row at hand if it has the part, otherwise from the visit's own read. */
export async function partOf<T>(
  visit: Visit,
  context: GraphContext,
  part: string,
  pick: (wire: VisitWire) => T | null,
): Promise<T | null> {
  if (part in visit.wire.raw) return pick(visit.wire);
  const detail = await detailOf(visit, context);
  return detail && pick(detail);
}

/**
 * A list in the visit's own record. Such lists are never null, so a failed read gives an empty list and an error, and the visit
 * is still shown.
 */
export async function detailList<T>(
  visit: Visit,
  context: GraphContext,
  pick: (wire: VisitWire) => T[],
): Promise<T[] | Flawed<T[]>> {
  const read = async (): Promise<T[]> => {
    const detail = await detailOf(visit, context);
    return detail ? pick(detail) : [];
  };
  return orFlawed([], read());
}
