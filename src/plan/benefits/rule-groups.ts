import { benefitGroup } from "./benefit-group";

export const familyRules = benefitGroup(
  "FamilyRules",
  "How a family meets its limits: by its total only, or also when enough members have met their own.",
  {
    deductibleByMembers: [
      "family_Level_Ded",
      "Whether the family deductible is met once enough members have met their own.",
    ],
    deductibleMembers: ["family_Level_Ded_Member", "How many members must have met their deductible for that."],
    coinsuranceByMembers: [
      "family_Level_Co_Ins",
      "Whether the family coinsurance is met once enough members have met their own.",
    ],
    coinsuranceMembers: ["family_Level_Co_Ins_Member", "How many members must have met their coinsurance for that."],
    outOfPocketByMembers: [
      "family_Level_OOP",
      "Whether the family out-of-pocket limit is met once enough members have met their own.",
    ],
    outOfPocketMembers: [
      "family_Level_OOP_Member",
      "How many members must have met their out-of-pocket limit for that.",
    ],
  },
);

export const accumulatorRules = benefitGroup(
  "AccumulatorRules",
  "Whether in-network amounts also count out of network, and the other way round.",
  {
    deductibleInToOut: ["ded_In_To_Out", "In-network deductible also counts out of network."],
    deductibleOutToIn: ["ded_Out_To_In", "Out-of-network deductible also counts in network."],
    deductibleOutToInLimited: ["ded_Out_To_In_Limit", "Whether only part of the out-of-network deductible may do so."],
    deductibleOutToInMax: ["ded_Out_To_In_Limit_Max", "That part, if it is limited."],
    coinsuranceInToOut: ["coIns_In_To_Out", "In-network coinsurance also counts out of network."],
    coinsuranceOutToIn: ["coIns_Out_To_In", "Out-of-network coinsurance also counts in network."],
    coinsuranceOutToInLimited: [
      "coIns_Out_To_In_Limit",
      "Whether only part of the out-of-network coinsurance may do so.",
    ],
    coinsuranceOutToInMax: ["coIns_Out_To_In_Limit_Max", "That part, if it is limited."],
    outOfPocketInToOut: ["ooP_In_To_Out", "In-network out-of-pocket amounts also count out of network."],
    outOfPocketOutToIn: ["ooP_Out_To_In", "Out-of-network out-of-pocket amounts also count in network."],
    outOfPocketOutToInLimited: ["ooP_Out_To_In_Limit", "Whether only part of the out-of-network amounts may do so."],
    outOfPocketOutToInMax: ["ooP_Out_To_In_Limit_Max", "That part, if it is limited."],
    outOfPocketFormula: ["ooP_Calc_Option", "The upstream's code of the formula for out-of-pocket amounts."],
  },
);

export const coordinationOfBenefits = benefitGroup(
  "CoordinationOfBenefits",
  "What happens when another insurer pays for the same care.",
  {
    type: ["coB_Type", "The upstream's code for how benefits are coordinated."],
    usesSavings: ["use_COB_Savings", "Whether savings from coordination are kept for later claims."],
    savingsMax: ["coB_Savings_Max", "Maximum of those savings."],
  },
);

export const adjudicationRules = benefitGroup(
  "AdjudicationRules",
  "How claims under the plan are decided. Ex codes are the upstream's codes that inform, pend or deny a claim.",
  {
    exCode: [
      "pend_Ex_Code",
      "Ex code for the plan's claims, applied as `exCodeUse` says. Any Ex code affects a claim.",
    ],
    exCodeUse: ["pend_Flag", "The upstream's code for whether every claim of the plan gets the Ex code."],
    qualifyingPaymentMethod: [
      "qpA_Method",
      "The upstream's code for how the qualifying payment amount (QPA) is determined.",
    ],
    capitated: ["capitated", "Obsolete: capitation is configured elsewhere at the upstream."],
    removesMemberAmountEdit: ["remove_Member_Amount_Edit", "Obsolete."],
    payorId: ["payor_ID", "Obsolete."],
  },
);
