import type { GraphContext } from "../../context";
import type { PersonRecord } from "../../links/proof/member-match";
import { EndorsementStatus } from "../member-enums";
import { memberRecord } from "../person-records";
import { recordStatus } from "./shown-member";

/** More dependants than one policy holder has. */
const most = 20;

/** The dependants of a policy holder in the roster. */
export interface Dependants {
  /** The broker's current records. */
  readonly records: readonly PersonRecord[];
  /** False until the roster has been read: there may be others. */
  readonly isWhole: boolean;
}

/**
 * The members that the roster relates to a policy holder; a removed member is not a dependant any more. The relations come
 * from the link index. One call per dependant. Rejects with `UpstreamError` if one cannot be read.
 */
export async function dependantRecords(
  holderId: string,
  { links, sources: { bastion } }: Pick<GraphContext, "links" | "sources">,
): Promise<Dependants> {
  const [known, isWhole] = await Promise.all([links.dependantsOf(holderId), links.knowsRoster()]);
  const members = await Promise.all(known.slice(0, most).map((memberId) => bastion.status(memberId)));
  const records = members
    .filter((member) => member !== null)
    .filter((member) => recordStatus(member) !== EndorsementStatus.REMOVED)
    .map((member) => memberRecord(member, bastion.countDrift));
  return { records, isWhole };
}
