import { benefitGroup } from "./benefit-group";

export const disabilityBenefit = benefitGroup("DisabilityBenefit", "Pay while a member cannot work.", {
  hasWaitingPeriod: ["include_Waiting_Period", "Whether cover starts only after a wait."],
  illnessWaitingPeriod: ["illness_Waiting_Period", "The wait after an illness."],
  illnessExCode: ["illness_Ex_Code", "Ex code of claims within that wait."],
  injuryWaitingPeriod: ["injury_Waiting_Period", "The wait after an injury."],
  injuryExCode: ["injury_Ex_Code", "Ex code of claims within that wait."],
  maxWeeks: ["max_Disability_Weeks", "The most weeks that are paid."],
  maxIncludesWaitingPeriod: ["max_Includes_Waiting_Period", "Whether the wait counts as part of those weeks."],
  paymentInterval: ["payment_Interval", "The upstream's number for how often is paid."],
  survivorBenefit: ["survivor_Benefit", "What survivors receive."],
  preExistingDays: [
    "preEx_Range",
    "A disability that begins within so many days of the plan's start counts as pre-existing.",
  ],
  preExistingExCode: ["preEx_Ex_Code", "Ex code of claims for such a disability."],
  preExistingFrom: ["preEx_From", "Obsolete: pre-existing conditions are kept elsewhere at the upstream."],
  preExistingThrough: ["preEx_Thru", "Obsolete, as `preExistingFrom`."],
});

export const flexBenefit = benefitGroup("FlexBenefit", "Flexible spending accounts that go with the plan.", {
  type: ["flex_Type", "The upstream's code of the kind of account."],
  createsClaims: ["auto_Create_Flex", "Whether flex claims may be made automatically, as the group's settings say."],
  advanceFunded: ["flex_Advance_Fund", "Marks the plan in reports as funded in advance."],
});

export const policyDefaults = benefitGroup(
  "PolicyDefaults",
  "What a policy starts with at enrolment where policies can be forfeited.",
  {
    status: ["policy_Status_Default", "Policy status."],
    forfeitureStatus: ["forfeiture_Status_Default", "Forfeiture status."],
    cashValue: ["cash_Value_Default", "Cash value."],
    extendedTerm: ["extended_Term_Default", "Extended-term value."],
    reducedPaidUp: ["reduced_Paid_Up_Default", "Paid-up value."],
    gracePeriod: ["policy_Forfeiture_Grace_Period", "Length of the grace period."],
    gracePeriodUnit: [
      "policy_Forfeiture_Grace_Period_Type",
      "The upstream's code of the grace period's unit; it knows days only.",
    ],
    maturityAge: ["maturity_Age", "Age at which the policy matures."],
    maturityAgeBasis: [
      "maturity_Age_Type",
      "The upstream's code for whether that age counts from birth or from the enrolment's anniversary.",
    ],
  },
);
