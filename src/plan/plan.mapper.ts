import { soundOf, type Unread } from "../upstream/flawed";
import type { PlanWire } from "../upstream/bastion/bastion.wire";
import { lazyMapper } from "../upstream/wire/lazy-mapper";
import { Plan, PlanState } from "./plan.type";

/** What is known about a plan: the broker's record, the error with which it could not be read, or that the broker has none. */
export interface PlanSource {
  readonly id: string;
  readonly broker: PlanWire | Unread | null;
}

export const toPlan = lazyMapper<Plan, PlanSource>(Plan, {
  id: ({ id }) => id,
  name: (source) => brokerOf(source)?.name ?? null,
  description: (source) => brokerOf(source)?.description ?? null,
  category: (source) => brokerOf(source)?.category ?? null,
  state: (source) => planStateOf(brokerOf(source)?.state ?? null),
  rawState: (source) => brokerOf(source)?.state ?? null,
  premium: (source) => brokerOf(source)?.premium ?? null,
});

// A record that could not be read costs every field that would have come from it, each at its own path.
function brokerOf({ broker }: PlanSource): PlanWire | null {
  return soundOf(broker);
}

/** Mapped from the broker's value. */
export function planStateOf(word: string | null): PlanState | null {
  return word === null ? null : (states.get(word.toLowerCase()) ?? PlanState.UNKNOWN);
}

const states = new Map([
  ["published", PlanState.PUBLISHED],
  ["draft", PlanState.DRAFT],
  ["retired", PlanState.RETIRED],
]);
