import type { GraphContext } from "../../context";
import type { PersonRecord } from "../../links/proof/member-match";
import { EndorsementStatus } from "../member-enums";
import { memberRecord } from "../person-records";
import { recordStatus } from "./shown-member";

/** More dependants than one policy holder has. */
const most = 20;

/** Whom the roster relates to a policy holder. */
export interface Dependants {
  /** As the broker's records name them now. */
  readonly records: readonly PersonRecord[];
  /** False before the roster was read: there may be others. */
  readonly isWhole: boolean;
}

/**
 * The members whom the roster relates to a policy holder; a removed one is nobody's dependant any more. Whom the roster
 * relates is known from the link index. One call a dependant. Rejects with `UpstreamError` where one cannot be read.
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
