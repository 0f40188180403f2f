import type { BenefitFields } from "./benefit-group";
import { disabilityBenefit, flexBenefit, policyDefaults } from "./coverage-groups";
import { longTermCareBenefit } from "./long-term-care-group";
import { repricingSettings } from "./repricing-group";
import { accumulatorRules, adjudicationRules, coordinationOfBenefits, familyRules } from "./rule-groups";

/** Fields of the plan itself. */
export const ownFields = {
  planType: [
    "plan_Type",
    "Kind of plan, such as medical or dental. Accumulated amounts are counted by kind, not by plan.",
  ],
  description: ["description", "Short name of the plan."],
  currency: ["currency_ID", "Currency of the plan's amounts."],
  documentUrl: ["plan_Document_URL", "Link to the plan's document."],
  situsState: ["situs_State", "State in which the plan is issued or applies."],
  cobraPlanType: ["cobrA_Plan_Type_Desc", "Kind of COBRA plan, as free text for reports."],
  createdAt: ["entry_Date", "When the record was created."],
  createdBy: ["entry_User", "Who created it."],
  updatedAt: ["update_Date", "When the record last changed."],
  updatedBy: ["update_User", "Who last changed it."],
} as const satisfies BenefitFields;

export const benefitGroups = {
  familyRules,
  accumulatorRules,
  longTermCare: longTermCareBenefit,
  disability: disabilityBenefit,
  flex: flexBenefit,
  policyDefaults,
  coordinationOfBenefits,
  adjudication: adjudicationRules,
  repricing: repricingSettings,
} as const;
