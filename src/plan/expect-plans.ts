import type { GraphContext } from "../context";
import { selectsBeyond, type Selected } from "../selection/selected-fields";
import { benefitsOnly } from "./load-plan";

/**
 * Starts reading the plan list if plans are selected, in parallel with the calls that lead to them. Costs no more calls than
 * the plans themselves, unless there turn out to be none.
 */
export function expectPlans(selected: Selected, { access, sources }: Pick<GraphContext, "access" | "sources">): void {
  if (access.reference && selectsBeyond(selected, benefitsOnly)) sources.bastion.expectPlans();
}
