import { VisitType, visitTypeOf } from "../intake/visit-type";
import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import { isRecord } from "../upstream/wire/wire-view";
import { VisitStatus, visitStatusOf } from "./visit-status";
import { Visit } from "./visit.type";
import { clock } from "../clock";

export interface VisitSource {
  readonly wire: VisitWire;
  readonly isDetailed: boolean;
}

export const toVisit = lazyMapper<Visit, VisitSource>(Visit, {
  id: ({ wire }) => wire.id ?? "",
  code: ({ wire }) => wire.code,
  type: ({ wire }) => orElse(VisitType.UNKNOWN, () => visitTypeOf(wire.type)),
  // The number form spells it both ways, the other forms one or the other.
  subtype: ({ wire }) => wire.subtype ?? wire.subType,
  status: ({ wire }) => orElse(VisitStatus.UNKNOWN, () => visitStatusOf(wire.status)),
  statusCode: ({ wire }) => wire.status,
  start: ({ wire }) => wire.start,
  end: ({ wire }) => wire.end,
  actualStart: ({ wire }) => wire.actual_start,
  actualEnd: ({ wire }) => wire.actual_end,
  createdAt: ({ wire }) => wire.created,
  updatedAt: ({ wire }) => wire.modified,
  isUpcoming: ({ wire }) => orElse(false, () => isUpcoming(wire, clock.now())),
  completedBy: ({ wire }) => wire.completed_by,
  accountCode: ({ wire }) => wire.account_code,
  specialtyId: ({ wire }) => wire.specialty_id,
  state: ({ wire }) => wire.state,
  groupId: ({ wire }) => wire.visit_group_id,
  patientId: ({ wire }) => wire.member_id ?? "",
  member: ({ wire }) => (isRecord(wire.raw["member"]) ? wire.member : null),
  wire: ({ wire }) => wire,
  isDetailed: ({ isDetailed }) => isDetailed,
});

/** Whether it starts after `now`, in epoch milliseconds. A visit without a start is not upcoming. */
export function isUpcoming(wire: VisitWire, now: number): boolean {
  const { start } = wire;
  return start !== null && start.getTime() > now;
}
