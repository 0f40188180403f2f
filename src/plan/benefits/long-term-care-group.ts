import { benefitGroup } from "./benefit-group";

const choice = "`A`: a flat amount that the plan sets; `B`: the member's choice within the range.";

export const longTermCareBenefit = benefitGroup(
  "LongTermCareBenefit",
  "Long-term care. If a member may choose an amount, the ranges give the limits and steps.",
  {
    dailyBenefit: ["ltC_Daily_Benefit", "Amount paid per day."],
    dailyBenefitType: ["ltC_Daily_Benefit_Type", `How the daily benefit is set. ${choice}`],
    dailyBenefitFrom: ["ltC_Daily_Benefit_Range_From", "Lowest daily benefit that can be chosen."],
    dailyBenefitThrough: ["ltC_Daily_Benefit_Range_Thru", "Highest daily benefit that can be chosen."],
    dailyBenefitIncrement: [
      "ltC_Daily_Benefit_Range_Increment",
      "Step between the choices; null if every amount in the range can be chosen.",
    ],
    monthlyBenefit: ["ltC_Monthly_Benefit", "Amount paid per month."],
    monthlyBenefitType: ["ltC_Monthly_Benefit_Type", `How the monthly benefit is set. ${choice}`],
    monthlyBenefitFrom: ["ltC_Monthly_Benefit_Range_From", "Lowest monthly benefit that can be chosen."],
    monthlyBenefitThrough: ["ltC_Monthly_Benefit_Range_Thru", "Highest monthly benefit that can be chosen."],
    monthlyBenefitIncrement: [
      "ltC_Monthly_Benefit_Range_Increment",
      "Step between the choices; null if every amount in the range can be chosen.",
    ],
    hasEliminationPeriod: [
      "ltC_Apply_Elimination_Period",
      "Whether there is an elimination period before benefits begin.",
    ],
    eliminationPeriod: ["ltC_Elimination_Period", "Length of that period, counted as `eliminationPeriodType` says."],
    eliminationPeriodType: [
      "ltC_Elimination_Period_Type",
      "`A`: calendar days; `B`: days of service; `C`: days of service, each of which counts as a week.",
    ],
    eliminationPeriodPerClaim: [
      "ltC_Elimination_Period_Per_Claim",
      "Whether it applies to each claim; otherwise once per policy.",
    ],
    lifetimeMaxType: [
      "ltC_Lifetime_Max_Type",
      "How the lifetime maximum is calculated. `STANDARD`: daily benefit x 365 x chosen years; `LMDAYS`: daily benefit x chosen days; `LMMONTHS`: monthly benefit x 12 x chosen years; `FLAT`: the chosen amount.",
    ],
    lifetimeMaxFrom: ["ltC_Lifetime_Max_From", "Lowest lifetime maximum that can be chosen."],
    lifetimeMaxThrough: ["ltC_Lifetime_Max_Thru", "Highest lifetime maximum that can be chosen."],
    lifetimeMaxIncrement: [
      "ltC_Lifetime_Max_Increment",
      "Step between the choices; null if every amount in the range can be chosen.",
    ],
    lifetimeMaxDaysFrom: ["ltC_Lifetime_Max_Days_From", "Lowest number of days that can be chosen, if days count."],
    lifetimeMaxDaysThrough: ["ltC_Lifetime_Max_Days_Thru", "Highest number of days that can be chosen."],
    lifetimeMaxYearsFrom: ["ltC_Lifetime_Max_Years_From", "Lowest number of years that can be chosen, if years count."],
    lifetimeMaxYearsThrough: ["ltC_Lifetime_Max_Years_Thru", "Highest number of years that can be chosen."],
    lifetimeMaxJointPolicy: [
      "ltC_Lifetime_Max_Joint_Policy",
      "Whether two plans of one type that both allow it may share one lifetime maximum, if both members chose so.",
    ],
    waivesPremium: ["ltC_Apply_Waiver_Of_Premium", "Whether premiums may be waived while benefits are paid."],
    premiumWaiverType: [
      "ltC_Waiver_Of_Premium_Type",
      "`A`: from the first of the next month; `B`: from the day eligibility is approved; `C`: joint waiver; `D`: waiver for the survivor.",
    ],
  },
);
