import type { BrokerPlanRecord } from "../bastion/bastion.records";
import { ADMINISTERED_PLANS } from "../bastion/plan.generator";
import type { SeededRandom } from "../seeded-random";
import { makeBenefitAmounts } from "./benefit-amounts.generator";
import { PLAN_FIELDS, PlanField } from "./plan-fields";
import type { BenefitPlanRecord } from "./vba.records";

/** A plan that the broker does not sell; it has the required fields only. */
export const BENEFITS_ONLY_PLAN_ID = "VBA-900";

/** Values that have to make sense to be worth showing. */
const MEANINGFUL: Readonly<Record<string, readonly string[]>> = {
  plan_Type: ["MEDI", "DENT", "VISN", "DISA"],
  currency_ID: ["USD", "EUR"],
  ltC_Daily_Benefit_Type: ["A", "B"],
  ltC_Monthly_Benefit_Type: ["A", "B"],
  ltC_Elimination_Period_Type: ["A", "B", "C"],
  ltC_Lifetime_Max_Type: ["STANDARD", "LMDAYS", "FLAT", "LMMONTHS"],
  ltC_Waiver_Of_Premium_Type: ["A", "B", "C", "D"],
  maturity_Age_Type: ["BIRTH", "ENROLL"],
  situs_State: ["CA", "NY", "TX"],
  policy_Forfeiture_Grace_Period_Type: ["D"],
  pend_Flag: ["Y", "N"],
  flex_Type: ["FSA", "HRA"],
  entry_User: ["sandbox"],
  update_User: ["sandbox"],
  context4_WebURI: ["https://repricing.example/claims"],
  context4_WebURI_Delete: ["https://repricing.example/claims/delete"],
  plan_Document_URL: ["https://documents.example/plan.pdf"],
};

function textOf(random: SeededRandom, { name, maxLength = 24 }: PlanField): string {
  const known = MEANINGFUL[name];
  return known ? random.pick(known) : random.hex(Math.min(maxLength, 8)).toUpperCase();
}

function valueOf(random: SeededRandom, field: PlanField, now: Date): string | number | boolean {
  switch (field.type) {
    case "number":
      return random.int(0, 5_000_000) / 100;
    case "integer":
      return random.int(0, 365);
    case "boolean":
      return random.chance(0.5);
    case "datetime":
      return new Date(now.getTime() - random.int(1, 900) * 86_400_000 + random.int(0, 86_399_999)).toISOString();
    case "string":
      return textOf(random, field);
  }
}

function makeBenefitPlan(seed: SeededRandom, planId: string, description: string, now: Date): BenefitPlanRecord {
  const random = seed.fork(`benefits ${planId}`);
  const values = Object.fromEntries(PLAN_FIELDS.map((field) => [field.name, valueOf(random, field, now)]));
  return { ...values, ...makeBenefitAmounts(random), plan_ID: planId, description };
}

/** Ten of the broker's plans with every field, and one more plan with very few. */
export function makeBenefitPlans(
  seed: SeededRandom,
  brokerPlans: Iterable<BrokerPlanRecord>,
  now: Date,
): Map<string, BenefitPlanRecord> {
  const plans = [...brokerPlans]
    .slice(0, ADMINISTERED_PLANS)
    .map(({ id, name }) => makeBenefitPlan(seed, String(id), name, now));
  const full = makeBenefitPlan(seed, BENEFITS_ONLY_PLAN_ID, "", now);
  const bare = Object.fromEntries(
    PLAN_FIELDS.map(({ name, required }) => [name, required ? (full[name] ?? null) : null]),
  );
  return new Map([...plans, bare as BenefitPlanRecord].map((plan) => [plan.plan_ID, plan]));
}
