import { UpstreamError } from "../upstream-error";
import { isRecord } from "../wire/wire-view";
import { planFields, requiredSwitches, type PlanFieldName } from "./plan-fields";
import type { RawPlan } from "./plan-reader";
import { BatchItemWire, BatchKeyWire } from "./vba.wire";
import { readable } from "../readable";

/** Changes of one plan: omitted fields keep their value, null clears one. */
export interface PlanChange {
  readonly planId: string;
  /** By wire name, values as the wire has them. */
  readonly fields: Readonly<Partial<Record<PlanFieldName, string | number | boolean | null>>>;
  /** The `update_Date` of the record that the change is based on, if the caller gives it. */
  readonly basedOn?: Date;
}

/** The record to send. The upstream replaces records whole, and refuses those that lack a NOT NULL switch. */
export function wholePlan(current: RawPlan | null, { planId, fields }: PlanChange): Record<string, unknown> {
  const plan: Record<string, unknown> = { ...current, ...fields, plan_ID: planId };
  for (const name of requiredSwitches) plan[name] ??= false;
  return plan;
}

/** Whether a plan is unchanged: by its update date, and by every other field in case the date is not updated at once. */
export function isUnchanged(before: RawPlan | null, now: RawPlan | null): boolean {
  if (before === null || now === null) return before === now;
  return Object.keys(planFields).every((name) => isSame(before[name] ?? null, now[name] ?? null));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

export type ItemOutcome = "saved" | UpstreamError;

/**
 * The results of a batch, for each plan that was sent. Items are matched by their id; if an item has none, it is matched by its
 * position, provided that the answer has the right length. The result of a missing item is unknown.
 */
export function itemOutcomes(ids: readonly string[], items: unknown): ItemOutcome[] {
  if (!Array.isArray(items)) return ids.map(() => unreadable());
  const carried = items.map((item) => planIdOf(item, ids));
  return ids.map((id, position) => {
    const own = items.filter((_, at) => carried[at] === id);
    if (own.length > 1) return unreadable();
    if (own.length === 1) return outcomeOf(own[0]);
    const byOrder = items.length === ids.length && carried[position] === null;
    return byOrder ? outcomeOf(items[position]) : unreadable();
  });
}

/** The plan that an item is about; null if it has no id, `undefined` if the plan was not sent. */
function planIdOf(item: unknown, sent: readonly string[]): string | null | undefined {
  const parts = isRecord(item) && Array.isArray(item["id"]) ? item["id"] : [];
  const values = parts.filter(isRecord).map((part) => readable(() => BatchKeyWire.view(part).value));
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return known.find((value) => sent.includes(value));
}

function outcomeOf(item: unknown): ItemOutcome {
  const status = readable(() => BatchItemWire.view(item).status);
  if (status === null) return unreadable();
  if (status >= 200 && status < 300) return "saved";
  if (status < 400 || status >= 500) return unreadable();
  // 429 on an item is a refusal like any other: the batch as a whole was taken.
  const known = status === 429 ? undefined : status;
  return new UpstreamError({ upstream: "vba", code: "UPSTREAM_REJECTED", sent: true, status: known });
}

// The batch was accepted, but the result of this item is not known.
function unreadable(): UpstreamError {
  return new UpstreamError({ upstream: "vba", code: "UPSTREAM_INVALID_RESPONSE", sent: true, field: "plans-batch" });
}
