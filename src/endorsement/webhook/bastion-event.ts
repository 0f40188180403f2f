import type { EndorsementChangeType } from "../change/endorsement-change";
import type { WebhookEvent } from "./webhook-event";
import { textIdOf } from "../../input/ids";
import { id as idKind } from "../../upstream/wire/wire-kind";
import { isRecord } from "../../upstream/wire/wire-view";

/** The events about a member. Others, such as `policy-issued`, are acknowledged and ignored. */
const changes: ReadonlyMap<unknown, EndorsementChangeType> = new Map([
  ["added-policy-member", "ADDITION"],
  ["re-endorsed-member", "REINSTATEMENT"],
]);

/** The kind of change that an event reports; undefined for events that are not about members. */
export function changeToldBy(event: unknown): EndorsementChangeType | undefined {
  return changes.get(event);
}

/**
 * An event's body: the part that is stored; `no-member` if it names none; null if it does not match the broker's documentation.
 */
export function toWebhookEvent({ event, data }: Readonly<Record<string, unknown>>): WebhookEvent | "no-member" | null {
  if (typeof event !== "string" || !isRecord(data)) return null;
  // The policy side of the broker names the member otherwise, and neither plan nor policy.
  const memberId = idIn(data["memberId"] ?? data["octohealthMemberId"]);
  const [policyId, planId] = [data["policyId"], data["planId"]].map(idIn);
  if (memberId === null) return "no-member";
  if (memberId === undefined || policyId === undefined || planId === undefined) return null;
  return { event, memberId, policyId, planId };
}

/** An id, as text or a number; null without one, undefined if it is not an id. */
function idIn(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === "") return null;
  const id = idKind.check(value) ? idKind.decode(value as never) : null;
  return textIdOf(id ?? "") ?? undefined;
}
