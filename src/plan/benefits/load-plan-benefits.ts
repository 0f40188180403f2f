import type { GraphContext } from "../../context";
import { toPlanBenefits } from "./plan-benefits.mapper";
import type { PlanBenefits } from "./plan-benefits.type";

/** A plan's benefits; null if the administrator has none or the caller may not see plans. */
export async function loadPlanBenefits(
  planId: string,
  { access, sources }: GraphContext,
): Promise<PlanBenefits | null> {
  if (!access.reference) return null;
  const wire = await sources.vba.plan(planId);
  return wire && toPlanBenefits(wire);
}
