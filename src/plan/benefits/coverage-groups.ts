import { benefitGroup } from "./benefit-group";

export const disabilityBenefit = benefitGroup("DisabilityBenefit", "Pay during a disability.", {
  hasWaitingPeriod: ["include_Waiting_Period", "Whether there is a waiting period before cover starts."],
  illnessWaitingPeriod: ["illness_Waiting_Period", "Waiting period after an illness."],
  illnessExCode: ["illness_Ex_Code", "Ex code of claims within that waiting period."],
  injuryWaitingPeriod: ["injury_Waiting_Period", "Waiting period after an injury."],
  injuryExCode: ["injury_Ex_Code", "Ex code of claims within that waiting period."],
  maxWeeks: ["max_Disability_Weeks", "Maximum number of weeks that are paid."],
  maxIncludesWaitingPeriod: [
    "max_Includes_Waiting_Period",
    "Whether the waiting period counts as part of those weeks.",
  ],
  paymentInterval: ["payment_Interval", "The upstream's code for the payment interval."],
  survivorBenefit: ["survivor_Benefit", "What survivors receive."],
  preExistingDays: [
    "preEx_Range",
    "A disability that begins within this many days of the plan's start counts as pre-existing.",
  ],
  preExistingExCode: ["preEx_Ex_Code", "Ex code of claims for such a disability."],
  preExistingFrom: ["preEx_From", "Obsolete: pre-existing conditions are configured elsewhere at the upstream."],
  preExistingThrough: ["preEx_Thru", "Obsolete, as `preExistingFrom`."],
});

export const flexBenefit = benefitGroup("FlexBenefit", "The plan's flexible spending accounts.", {
  type: ["flex_Type", "The upstream's code for the kind of account."],
  createsClaims: [
    "auto_Create_Flex",
    "Whether flex claims may be created automatically, depending on the group's settings.",
  ],
  advanceFunded: ["flex_Advance_Fund", "Whether reports show the plan as funded in advance."],
});

export const policyDefaults = benefitGroup(
  "PolicyDefaults",
  "Initial values of a policy at enrolment, for policies that can be forfeited.",
  {
    status: ["policy_Status_Default", "Policy status."],
    forfeitureStatus: ["forfeiture_Status_Default", "Forfeiture status."],
    cashValue: ["cash_Value_Default", "Cash value."],
    extendedTerm: ["extended_Term_Default", "Extended-term value."],
    reducedPaidUp: ["reduced_Paid_Up_Default", "Paid-up value."],
    gracePeriod: ["policy_Forfeiture_Grace_Period", "Length of the grace period."],
    gracePeriodUnit: [
      "policy_Forfeiture_Grace_Period_Type",
      "The upstream's code for the unit of the grace period; only days exist.",
    ],
    maturityAge: ["maturity_Age", "Age at which the policy matures."],
    maturityAgeBasis: [
      "maturity_Age_Type",
      "The upstream's code for whether that age is counted from birth or from the enrolment's anniversary.",
    ],
  },
);
