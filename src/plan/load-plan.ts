import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { checkedId } from "../input/checked-id";
import { selectedFields, selectsBeyond } from "../selection/selected-fields";
import { orFlawed } from "../upstream/or-flawed";
import { Flawed } from "../upstream/flawed";
import { toPlan } from "./plan.mapper";
import type { Plan } from "./plan.type";

/** Fields that the benefits administrator answers by itself. */
export const benefitsOnly = new Set(["id", "benefits"]);
const idOnly = new Set(["id"]);

/**
 * The plan with this id; null if neither upstream has it or the caller has no role. The broker is read first. The benefits
 * administrator is read if its part is selected: in parallel with the broker, or, if nothing else is selected, instead of it;
 * otherwise only if the broker has no such plan.
 */
export async function loadPlan(planId: string, context: GraphContext, info: GraphQLResolveInfo): Promise<Plan | null> {
  const id = checkedId(planId, "id");
  if (!context.access.reference) return null;
  const selected = selectedFields(info);
  if (selected.has("benefits")) {
    const administered = isAdministered(id, context);
    if (!selectsBeyond(selected, benefitsOnly) && (await administered)) return toPlan({ id, broker: null });
  }
  const broker = await orFlawed(null, context.sources.bastion.plan(id));
  if (broker === null) return (await context.sources.vba.plan(id)) === null ? null : toPlan({ id, broker });
  // Only the id was selected, so the failed read means that the plan itself is missing.
  if (broker instanceof Flawed && !selectsBeyond(selected, idOnly)) throw broker.error;
  return toPlan({ id, broker });
}

// If the benefits administrator fails, the broker decides whether the plan exists; `benefits` reports the failure itself.
async function isAdministered(id: string, { sources }: GraphContext): Promise<boolean> {
  const held = await orFlawed(null, sources.vba.plan(id));
  return held !== null && !(held instanceof Flawed);
}
