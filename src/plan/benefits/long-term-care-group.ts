import { benefitGroup } from "./benefit-group";

const choice = "`A`: a flat amount that the plan sets; `B`: the member's choice within the range.";

export const longTermCareBenefit = benefitGroup(
  "LongTermCareBenefit",
  "Pay for care over a long time. Where a member may choose, the ranges say between what and in which steps.",
  {
    dailyBenefit: ["ltC_Daily_Benefit", "Paid for a day."],
    dailyBenefitType: ["ltC_Daily_Benefit_Type", `How the daily benefit is set. ${choice}`],
    dailyBenefitFrom: ["ltC_Daily_Benefit_Range_From", "The least daily benefit to choose."],
    dailyBenefitThrough: ["ltC_Daily_Benefit_Range_Thru", "The greatest daily benefit to choose."],
    dailyBenefitIncrement: [
      "ltC_Daily_Benefit_Range_Increment",
      "Step between the choices; null where every amount in the range may be chosen.",
    ],
    monthlyBenefit: ["ltC_Monthly_Benefit", "Paid for a month."],
    monthlyBenefitType: ["ltC_Monthly_Benefit_Type", `How the monthly benefit is set. ${choice}`],
    monthlyBenefitFrom: ["ltC_Monthly_Benefit_Range_From", "The least monthly benefit to choose."],
    monthlyBenefitThrough: ["ltC_Monthly_Benefit_Range_Thru", "The greatest monthly benefit to choose."],
    monthlyBenefitIncrement: [
      "ltC_Monthly_Benefit_Range_Increment",
      "Step between the choices; null where every amount in the range may be chosen.",
    ],
    hasEliminationPeriod: ["ltC_Apply_Elimination_Period", "Whether a time passes unpaid before benefits begin."],
    eliminationPeriod: ["ltC_Elimination_Period", "Length of that time, counted as `eliminationPeriodType` says."],
    eliminationPeriodType: [
      "ltC_Elimination_Period_Type",
      "`A`: calendar days; `B`: days of service; `C`: days of service, each of which counts as a week.",
    ],
    eliminationPeriodPerClaim: [
      "ltC_Elimination_Period_Per_Claim",
      "Whether it passes anew for each claim; once for the policy otherwise.",
    ],
    lifetimeMaxType: [
      "ltC_Lifetime_Max_Type",
      "How the lifetime maximum is found. `STANDARD`: daily benefit x 365 x chosen years; `LMDAYS`: daily benefit x chosen days; `LMMONTHS`: monthly benefit x 12 x chosen years; `FLAT`: the chosen amount.",
    ],
    lifetimeMaxFrom: ["ltC_Lifetime_Max_From", "The least lifetime maximum to choose."],
    lifetimeMaxThrough: ["ltC_Lifetime_Max_Thru", "The greatest lifetime maximum to choose."],
    lifetimeMaxIncrement: [
      "ltC_Lifetime_Max_Increment",
      "Step between the choices; null where every amount in the range may be chosen.",
    ],
    lifetimeMaxDaysFrom: ["ltC_Lifetime_Max_Days_From", "The fewest days to choose, where days are what counts."],
    lifetimeMaxDaysThrough: ["ltC_Lifetime_Max_Days_Thru", "The most days to choose."],
    lifetimeMaxYearsFrom: ["ltC_Lifetime_Max_Years_From", "The fewest years to choose, where years are what counts."],
    lifetimeMaxYearsThrough: ["ltC_Lifetime_Max_Years_Thru", "The most years to choose."],
    lifetimeMaxJointPolicy: [
      "ltC_Lifetime_Max_Joint_Policy",
      "Whether two plans of one type that both say so may share one lifetime maximum, where both members chose to.",
    ],
    waivesPremium: ["ltC_Apply_Waiver_Of_Premium", "Whether premiums may be waived while benefits are paid."],
    premiumWaiverType: [
      "ltC_Waiver_Of_Premium_Type",
      "`A`: from the first of the next month; `B`: from the day eligibility is approved; `C`: joint waiver; `D`: waiver for the survivor.",
    ],
  },
);
