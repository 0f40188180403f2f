import type { GraphContext } from "../../context";
import { orFlawed } from "../../upstream/or-flawed";
import { Flawed } from "../../upstream/flawed";
import { orElse } from "../../upstream/wire/lazy-mapper";
import { EndorsementStatus } from "../member-enums";
import type { MemberPart, PartRequest } from "./member-query";
import { isRecordFound, recordMember, recordStatus, type ShownMember } from "./shown-member";

/** Members looked at for one answer. */
const most = 400;

/**
 * Members that the ledger knows to be removed and the broker still returns as removed, ordered by member id, as the roster may
 * omit them. One call per member.
 */
export async function removedMembers(
  { query: { search }, after, first }: PartRequest,
  { changeLog, sources: { bastion } }: GraphContext,
): Promise<MemberPart> {
  const members: ShownMember[] = [];
  let flaw: Error | undefined;
  let last = after?.in === "removed" ? after.memberId : "";
  for (let looked = 0; looked < most && members.length < first;) {
    const ids = await changeLog.terminatedMembers({ after: last, first: Math.min(100, first - members.length) });
    const records = await Promise.all(ids.map((memberId) => orFlawed(null, bastion.status(memberId))));
    for (const [position, record] of records.entries()) {
      const memberId = ids[position]!;
      last = memberId;
      if (record === null) continue;
      if (!(record instanceof Flawed)) {
        if (recordStatus(record) !== EndorsementStatus.REMOVED) continue;
        if (search && orElse(true, () => isRecordFound(memberId, record, search)) === false) continue;
      } else if (search) {
        flaw ??= record.error;
        continue;
      }
      members.push({ node: recordMember(memberId, record), place: { in: "removed", memberId } });
    }
    looked += ids.length;
    if (ids.length === 0) return { members, next: null, flaw };
  }
  return { members, next: { in: "removed", memberId: last }, flaw };
}
