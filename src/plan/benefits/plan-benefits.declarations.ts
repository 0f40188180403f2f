import type { Properties, Subject } from "../../audit/subject";
import type { UserError } from "../../user-error/user-error.type";
import type { SavePlanBenefitsInput } from "./plan-benefits.input";

const planIdsIn = (input: Properties): string[] =>
  (input as unknown as SavePlanBenefitsInput).plans.map(({ planId }) => planId);

/** The plans that a batch writes. */
export function plansWritten(input: Properties): Subject[] {
  return planIdsIn(input).map((id) => ({ type: "Plan", id }));
}

/** The payload of a batch of which no plan was written. */
export function savePlanBenefitsFailed(problem: UserError, input: Properties): object {
  return { results: planIdsIn(input).map((planId) => ({ planId, plan: null, userErrors: [problem] })) };
}
