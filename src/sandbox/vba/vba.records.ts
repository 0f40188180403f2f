/** A plan of the benefits administrator: all 147 fields, null if not given. */
export interface BenefitPlanRecord {
  plan_ID: string;
  [field: string]: string | number | boolean | null;
}
