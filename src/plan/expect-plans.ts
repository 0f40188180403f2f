import type { GraphContext } from "../context";
import { selectsBeyond, type Selected } from "../selection/selected-fields";
import { benefitsOnly } from "./load-plan";

/**
 * Begins to read the plan list where plans will be asked for: beside the calls that lead to them, not after the last. Costs
 * no call more than the plans themselves, unless nobody turns out to have one.
 */
export function expectPlans(selected: Selected, { access, sources }: Pick<GraphContext, "access" | "sources">): void {
  if (access.reference && selectsBeyond(selected, benefitsOnly)) sources.bastion.expectPlans();
}
