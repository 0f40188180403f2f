import { inputNames } from "../audit/subject";
import type { Feature } from "../feature";
import { plansWritten, savePlanBenefitsFailed } from "./benefits/plan-benefits.declarations";
import { PlanBenefitsMutationsResolver } from "./benefits/plan-benefits-mutations.resolver";
import { PlanBenefitsResolver } from "./benefits/plan-benefits.resolver";
import { loadPlan } from "./load-plan";
import { PlanResolver } from "./plan.resolver";

export const plan = {
  resolvers: [PlanResolver, PlanBenefitsResolver, PlanBenefitsMutationsResolver],
  entities: {
    Plan: { key: "id", load: (id, context, info) => loadPlan(id, context, info), subject: "none" },
  },
  mutations: {
    savePlanBenefits: { subjects: plansWritten, failed: savePlanBenefitsFailed },
    deletePlanBenefits: { subjects: inputNames({ planId: "Plan" }) },
  },
} satisfies Feature;
