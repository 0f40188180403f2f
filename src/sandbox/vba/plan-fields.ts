export type PlanFieldType = "string" | "number" | "integer" | "boolean" | "datetime";

/** One field of a benefit plan as the API checks it. */
export interface PlanField {
  readonly name: string;
  readonly type: PlanFieldType;
  /** Longest text, in characters. */
  readonly maxLength?: number;
  readonly required: boolean;
}

/** Name, type, longest text in brackets, `!` where required. Names are case-sensitive as printed. */
const TABLE = `
plan_ID string(20)!
annual_Max number
annual_Max_Net number
annual_Max_OON number
auto_Create_Flex boolean!
cobrA_Plan_Type_Desc string(20)
coB_Savings_Max number
coB_Type string(16)
capitated boolean!
cash_Value_Default integer
coIns_In_To_Out boolean!
coIns_Max_Mem number
coIns_Max_Net_Mem number
coIns_Max_Net_Sub number
coIns_Max_OON_Mem number
coIns_Max_OON_Sub number
coIns_Max_Sub number
coIns_Out_To_In boolean!
coIns_Out_To_In_Limit boolean!
coIns_Out_To_In_Limit_Max number
context4_ClmUcrPct integer
context4_ClmUcrPct_OON integer
context4_FeeSelector string(8)
context4_FeeSelector_OON string(8)
context4_MedicarePct integer
context4_MedicarePct_OON integer
context4_Password string(128)
context4_PayorType string(8)
context4_PayorType_OON string(8)
context4_PctOfChg integer
context4_PctOfChg_OON integer
context4_PlanPriceNotGreaterBilledFg boolean!
context4_UserID string(128)
context4_WebURI string(256)
context4_WebURI_Delete string(256)
currency_ID string(16)
ded_In_To_Out boolean!
ded_Out_To_In boolean!
ded_Out_To_In_Limit boolean!
ded_Out_To_In_Limit_Max number
description string(50)
entry_Date datetime
entry_User string(20)
extended_Term_Default integer
family_Level_Co_Ins boolean!
family_Level_Co_Ins_Member integer
family_Level_Ded boolean!
family_Level_Ded_Member integer
family_Level_OOP boolean!
family_Level_OOP_Member integer
flex_Advance_Fund boolean!
flex_Type string(16)
forfeiture_Status_Default string(32)
illness_Ex_Code string(8)
illness_Waiting_Period integer
include_Waiting_Period boolean
injury_Ex_Code string(8)
injury_Waiting_Period integer
ltC_Apply_Elimination_Period boolean!
ltC_Apply_Waiver_Of_Premium boolean!
ltC_Daily_Benefit number
ltC_Daily_Benefit_Range_From number
ltC_Daily_Benefit_Range_Increment number
ltC_Daily_Benefit_Range_Thru number
ltC_Daily_Benefit_Type string(32)
ltC_Elimination_Period integer
ltC_Elimination_Period_Per_Claim boolean!
ltC_Elimination_Period_Type string(32)
ltC_Lifetime_Max_Days_From integer
ltC_Lifetime_Max_Days_Thru integer
ltC_Lifetime_Max_From number
ltC_Lifetime_Max_Increment number
ltC_Lifetime_Max_Joint_Policy boolean!
ltC_Lifetime_Max_Thru number
ltC_Lifetime_Max_Type string(32)
ltC_Lifetime_Max_Years_From integer
ltC_Lifetime_Max_Years_Thru integer
ltC_Monthly_Benefit number
ltC_Monthly_Benefit_Range_From number
ltC_Monthly_Benefit_Range_Increment number
ltC_Monthly_Benefit_Range_Thru number
ltC_Monthly_Benefit_Type string(32)
ltC_Waiver_Of_Premium_Type string(32)
lifetime_Max number
lifetime_Max_Net number
lifetime_Max_OON number
maturity_Age integer
maturity_Age_Type string(8)
max_Disability_Weeks integer
max_Includes_Waiting_Period boolean
mem_Ded_Credit number
mem_Ded_Credit_OON number
mem_Ded_Credit_PPO number
member_Annual_Max number
member_Annual_Max_Net number
member_Annual_Max_OON number
member_Ded_OON number
member_Ded_PPO number
member_Deductible number
member_Lifetime_Max number
member_Lifetime_Max_Net number
member_Lifetime_Max_OON number
ooP_Calc_Option string(8)
ooP_In_To_Out boolean!
ooP_Max_Mem number
ooP_Max_Net_Mem number
ooP_Max_Net_Sub number
ooP_Max_OON_Mem number
ooP_Max_OON_Sub number
ooP_Max_Sub number
ooP_Out_To_In boolean!
ooP_Out_To_In_Limit boolean!
ooP_Out_To_In_Limit_Max number
payment_Interval integer
payor_ID string(20)
pend_Ex_Code string(6)
pend_Flag string(1)
plan_Document_URL string(512)
plan_Type string(6)
policy_Forfeiture_Grace_Period integer
policy_Forfeiture_Grace_Period_Type string(1)
policy_Status_Default string(32)
preEx_Ex_Code string(8)
preEx_From integer
preEx_Range integer
preEx_Thru integer
qpA_Method string(1)
reduced_Paid_Up_Default integer
remove_Member_Amount_Edit boolean!
situs_State string(2)
sub_Ded_Credit number
sub_Ded_Credit_OON number
sub_Ded_Credit_PPO number
subscriber_Ded_OON number
subscriber_Ded_PPO number
subscriber_Deductible number
survivor_Benefit integer
update_Date datetime
update_User string(20)
use_COB_Savings boolean!
visium_Criteria_Key integer
visium_Edit boolean!
visium_Setting_ID string
talon_Edit boolean
talon_Criteria_Key integer
clearity_Plan boolean
clearity_Criteria_Key integer
`;

function parseLine(line: string): PlanField {
  const [name = "", spec = ""] = line.split(" ");
  const maxLength = /\((\d+)\)/.exec(spec)?.[1];
  return {
    name,
    type: spec.replace(/[(!].*/, "") as PlanFieldType,
    required: spec.endsWith("!"),
    ...(maxLength === undefined ? {} : { maxLength: Number(maxLength) }),
  };
}

/** The 147 fields of a plan, in the order of the vendor's payload. */
export const PLAN_FIELDS: readonly PlanField[] = TABLE.trim().split("\n").map(parseLine);
