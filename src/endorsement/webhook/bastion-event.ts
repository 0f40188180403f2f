import type { EndorsementChangeType } from "../change/endorsement-change";
import type { WebhookEvent } from "./webhook-event";
import { textIdOf } from "../../input/ids";
import { id as idKind } from "../../upstream/wire/wire-kind";
import { isRecord } from "../../upstream/wire/wire-view";

/** The events that say something of a member. Others, `policy-issued` among them, are acknowledged and lead nowhere. */
const changes: ReadonlyMap<unknown, EndorsementChangeType> = new Map([
  ["added-policy-member", "ADDITION"],
  ["re-endorsed-member", "REINSTATEMENT"],
]);

/** What an event says has happened; undefined for events that say nothing of members. */
export function changeToldBy(event: unknown): EndorsementChangeType | undefined {
  return changes.get(event);
}

/** An event's body: the part that is kept, `no-member` where it names none, null where it is not what the broker documents. */
export function toWebhookEvent({ event, data }: Readonly<Record<string, unknown>>): WebhookEvent | "no-member" | null {
  if (typeof event !== "string" || !isRecord(data)) return null;
  // The policy side of the broker names the member otherwise, and neither plan nor policy.
  const memberId = idIn(data["memberId"] ?? data["octohealthMemberId"]);
  const [policyId, planId] = [data["policyId"], data["planId"]].map(idIn);
  if (memberId === null) return "no-member";
  if (memberId === undefined || policyId === undefined || planId === undefined) return null;
  return { event, memberId, policyId, planId };
}

/** An id, written as text or as a number; null where there is none, undefined for what is no id. */
function idIn(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === "") return null;
  const id = idKind.check(value) ? idKind.decode(value as never) : null;
  return textIdOf(id ?? "") ?? undefined;
}
