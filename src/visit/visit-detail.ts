import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { selectedFields, type Selected } from "../selection/selected-fields";
import { Flawed } from "../upstream/flawed";
import { UpstreamError } from "../upstream/upstream-error";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import type { Visit } from "./visit.type";

/** Fields that only a visit's own read answers. */
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

/** Whether what is selected of a visit takes the visit's own read whatever a list's row holds. */
export function needsDetail(info: GraphQLResolveInfo): boolean {
  const selected = selectedFields(info);
  return detailFields.some((field) => selected.has(field));
}

/** Whether all that is selected is among `fields`. */
export function selectsOnly(selected: Selected, ...fields: string[]): boolean {
  for (const field of selected.keys()) if (field !== "__typename" && !fields.includes(field)) return false;
  return true;
}

/** The visit's own record: at hand, or one read; null where the visit is gone. */
export async function detailOf({ wire, id, isDetailed }: Visit, { sources }: GraphContext): Promise<VisitWire | null> {
  return isDetailed ? wire : sources.vsee.visits.detail(id);
}

/**
 * What one part of the visit's record says: of the row at hand where it has the part, otherwise of the visit's own read.
 */
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
 * A list of the visit's own record. Such lists are never null, so a read that fails gives an empty list and its error
 * beside it, and the visit stands.
 */
export async function detailList<T>(
  visit: Visit,
  context: GraphContext,
  pick: (wire: VisitWire) => T[],
): Promise<T[] | Flawed<T[]>> {
  try {
    const detail = await detailOf(visit, context);
    return detail ? pick(detail) : [];
  } catch (error) {
    if (error instanceof UpstreamError) return new Flawed<T[]>([], error);
    throw error;
  }
}
