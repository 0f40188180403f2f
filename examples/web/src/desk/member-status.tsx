import { words } from "../graph/format";
import type { EndorsementStatus } from "../operations.generated";
import { Badge, type Tone } from "../shell/badge";

const tones: Readonly<Record<EndorsementStatus, Tone>> = {
  ACTIVE: "good",
  INACTIVE: "bad",
  EXPIRED: "bad",
  REMOVED: "quiet",
  UNKNOWN: "quiet",
};

export const memberStatuses = Object.keys(tones) as readonly EndorsementStatus[];

/** Whether a member is covered, in a word. */
export function MemberStatus({ status }: { readonly status: EndorsementStatus }) {
  return <Badge tone={tones[status]}>{words(status)}</Badge>;
}
