import { int32 } from "../wire/int32";
import { decimal, flag as switchKind, id, isoDateTime, text as textKind, type WireKind } from "../wire/wire-kind";

/** One field of a benefit plan: how it is read, and the limits for writing it. */
export interface PlanField<T = unknown> {
  readonly type: "text" | "amount" | "whole" | "flag" | "moment";
  readonly kind: WireKind<T>;
  /** Longest text, in characters. */
  readonly maxLength?: number;
  /** The upstream's known values, if they are documented. */
  readonly values?: readonly string[];
  /** A link that the upstream will call or show. */
  readonly isUrl?: true;
  /** NOT NULL at the upstream: a record without it is refused. */
  readonly required?: true;
}

const text = (maxLength?: number): PlanField<string> => ({ type: "text", kind: textKind, maxLength });
const code = (...values: string[]): PlanField<string> => ({ ...text(32), values });
const url = (maxLength: number): PlanField<string> => ({ ...text(maxLength), isUrl: true });
const key = (maxLength: number): PlanField<string> => ({ type: "text", kind: id, maxLength, required: true });
const amount: PlanField<string> = { type: "amount", kind: decimal };
const whole: PlanField<number> = { type: "whole", kind: int32 };
const flag: PlanField<boolean> = { type: "flag", kind: switchKind };
/** A switch that the upstream marks NOT NULL. */
const needed: PlanField<boolean> = { type: "flag", kind: switchKind, required: true };
const moment: PlanField<Date> = { type: "moment", kind: isoDateTime };

/** The 147 fields of a plan in the order of the vendor's payload. Names are case-sensitive, with irregular capitals. */
export const planFields = {
  plan_ID: key(20),
  annual_Max: amount,
  annual_Max_Net: amount,
  annual_Max_OON: amount,
  auto_Create_Flex: needed,
  cobrA_Plan_Type_Desc: text(20),
  coB_Savings_Max: amount,
  coB_Type: text(16),
  capitated: needed,
  cash_Value_Default: whole,
  coIns_In_To_Out: needed,
  coIns_Max_Mem: amount,
  coIns_Max_Net_Mem: amount,
  coIns_Max_Net_Sub: amount,
  coIns_Max_OON_Mem: amount,
  coIns_Max_OON_Sub: amount,
  coIns_Max_Sub: amount,
  coIns_Out_To_In: needed,
  coIns_Out_To_In_Limit: needed,
  coIns_Out_To_In_Limit_Max: amount,
  context4_ClmUcrPct: whole,
  context4_ClmUcrPct_OON: whole,
  context4_FeeSelector: text(8),
  context4_FeeSelector_OON: text(8),
  context4_MedicarePct: whole,
  context4_MedicarePct_OON: whole,
  context4_Password: text(128),
  context4_PayorType: text(8),
  context4_PayorType_OON: text(8),
  context4_PctOfChg: whole,
  context4_PctOfChg_OON: whole,
  context4_PlanPriceNotGreaterBilledFg: needed,
  context4_UserID: text(128),
  context4_WebURI: url(256),
  context4_WebURI_Delete: url(256),
  currency_ID: text(16),
  ded_In_To_Out: needed,
  ded_Out_To_In: needed,
  ded_Out_To_In_Limit: needed,
  ded_Out_To_In_Limit_Max: amount,
  description: text(50),
  entry_Date: moment,
  entry_User: text(20),
  extended_Term_Default: whole,
  family_Level_Co_Ins: needed,
  family_Level_Co_Ins_Member: whole,
  family_Level_Ded: needed,
  family_Level_Ded_Member: whole,
  family_Level_OOP: needed,
  family_Level_OOP_Member: whole,
  flex_Advance_Fund: needed,
  flex_Type: text(16),
  forfeiture_Status_Default: text(32),
  illness_Ex_Code: text(8),
  illness_Waiting_Period: whole,
  include_Waiting_Period: flag,
  injury_Ex_Code: text(8),
  injury_Waiting_Period: whole,
  ltC_Apply_Elimination_Period: needed,
  ltC_Apply_Waiver_Of_Premium: needed,
  ltC_Daily_Benefit: amount,
  ltC_Daily_Benefit_Range_From: amount,
  ltC_Daily_Benefit_Range_Increment: amount,
  ltC_Daily_Benefit_Range_Thru: amount,
  ltC_Daily_Benefit_Type: code("A", "B"),
  ltC_Elimination_Period: whole,
  ltC_Elimination_Period_Per_Claim: needed,
  ltC_Elimination_Period_Type: code("A", "B", "C"),
  ltC_Lifetime_Max_Days_From: whole,
  ltC_Lifetime_Max_Days_Thru: whole,
  ltC_Lifetime_Max_From: amount,
  ltC_Lifetime_Max_Increment: amount,
  ltC_Lifetime_Max_Joint_Policy: needed,
  ltC_Lifetime_Max_Thru: amount,
  ltC_Lifetime_Max_Type: code("STANDARD", "LMDAYS", "FLAT", "LMMONTHS"),
  ltC_Lifetime_Max_Years_From: whole,
  ltC_Lifetime_Max_Years_Thru: whole,
  ltC_Monthly_Benefit: amount,
  ltC_Monthly_Benefit_Range_From: amount,
  ltC_Monthly_Benefit_Range_Increment: amount,
  ltC_Monthly_Benefit_Range_Thru: amount,
  ltC_Monthly_Benefit_Type: code("A", "B"),
  ltC_Waiver_Of_Premium_Type: code("A", "B", "C", "D"),
  lifetime_Max: amount,
  lifetime_Max_Net: amount,
  lifetime_Max_OON: amount,
  maturity_Age: whole,
  maturity_Age_Type: text(8),
  max_Disability_Weeks: whole,
  max_Includes_Waiting_Period: flag,
  mem_Ded_Credit: amount,
  mem_Ded_Credit_OON: amount,
  mem_Ded_Credit_PPO: amount,
  member_Annual_Max: amount,
  member_Annual_Max_Net: amount,
  member_Annual_Max_OON: amount,
  member_Ded_OON: amount,
  member_Ded_PPO: amount,
  member_Deductible: amount,
  member_Lifetime_Max: amount,
  member_Lifetime_Max_Net: amount,
  member_Lifetime_Max_OON: amount,
  ooP_Calc_Option: text(8),
  ooP_In_To_Out: needed,
  ooP_Max_Mem: amount,
  ooP_Max_Net_Mem: amount,
  ooP_Max_Net_Sub: amount,
  ooP_Max_OON_Mem: amount,
  ooP_Max_OON_Sub: amount,
  ooP_Max_Sub: amount,
  ooP_Out_To_In: needed,
  ooP_Out_To_In_Limit: needed,
  ooP_Out_To_In_Limit_Max: amount,
  payment_Interval: whole,
  payor_ID: text(20),
  pend_Ex_Code: text(6),
  pend_Flag: text(1),
  plan_Document_URL: url(512),
  plan_Type: text(6),
  policy_Forfeiture_Grace_Period: whole,
  policy_Forfeiture_Grace_Period_Type: text(1),
  policy_Status_Default: text(32),
  preEx_Ex_Code: text(8),
  preEx_From: whole,
  preEx_Range: whole,
  preEx_Thru: whole,
  qpA_Method: text(1),
  reduced_Paid_Up_Default: whole,
  remove_Member_Amount_Edit: needed,
  situs_State: text(2),
  sub_Ded_Credit: amount,
  sub_Ded_Credit_OON: amount,
  sub_Ded_Credit_PPO: amount,
  subscriber_Ded_OON: amount,
  subscriber_Ded_PPO: amount,
  subscriber_Deductible: amount,
  survivor_Benefit: whole,
  update_Date: moment,
  update_User: text(20),
  use_COB_Savings: needed,
  visium_Criteria_Key: whole,
  visium_Edit: needed,
  visium_Setting_ID: text(),
  talon_Edit: flag,
  talon_Criteria_Key: whole,
  clearity_Plan: flag,
  clearity_Criteria_Key: whole,
} satisfies Record<string, PlanField>;

export type PlanFieldName = keyof typeof planFields;

/** The login of the Context4 service: it can be set, and leaves this process to the upstream only. */
export const secretFields = ["context4_Password", "context4_UserID"] as const satisfies PlanFieldName[];
export type SecretField = (typeof secretFields)[number];
export type ReadableField = Exclude<PlanFieldName, SecretField>;

/** The 23 switches that every record must have. */
export const requiredSwitches = (Object.keys(planFields) as PlanFieldName[]).filter((name) => {
  const field: PlanField = planFields[name];
  return field.required && field.type === "flag";
});
