import type { GraphContext } from "../../context";
import type { PersonRecord } from "../../links/proof/member-match";
import { EndorsementStatus } from "../member-enums";
import { memberRecord } from "../person-records";
import { recordStatus } from "./shown-member";

/** More dependants than one policy holder has. */
const most = 20;

/**
 * The members whom the roster relates to a policy holder, as the broker's records name them now; a removed one is nobody's
 * dependant any more. Whom the roster relates is known from the link index. One call a dependant. Rejects with
 * `UpstreamError` where one cannot be read.
 */
export async function dependantRecords(
  holderId: string,
  { links, sources: { bastion } }: Pick<GraphContext, "links" | "sources">,
): Promise<PersonRecord[]> {
  const ids = (await links.dependantsOf(holderId)).slice(0, most);
  const members = await Promise.all(ids.map((memberId) => bastion.status(memberId)));
  return members
    .filter((member) => member !== null)
    .filter((member) => recordStatus(member) !== EndorsementStatus.REMOVED)
    .map((member) => memberRecord(member, bastion.countDrift));
}
