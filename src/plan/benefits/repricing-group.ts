import { benefitGroup } from "./benefit-group";

const outOf = "The same, out of network.";

export const repricingSettings = benefitGroup(
  "RepricingSettings",
  "Settings of the services that edit and reprice the plan's claims. Context4 issues its own values.",
  {
    context4ServiceUrl: ["context4_WebURI", "Address of the Context4 service."],
    context4DeletionUrl: ["context4_WebURI_Delete", "Address to delete a claim at Context4."],
    context4PayorType: ["context4_PayorType", "Context4's code for the kind of payor."],
    context4PayorTypeOutOfNetwork: ["context4_PayorType_OON", outOf],
    context4FeeSelector: ["context4_FeeSelector", "Context4's code for the fee schedule."],
    context4FeeSelectorOutOfNetwork: ["context4_FeeSelector_OON", outOf],
    context4UsualChargePercent: [
      "context4_ClmUcrPct",
      "Percentage of the usual, customary and reasonable charge (UCR).",
    ],
    context4UsualChargePercentOutOfNetwork: ["context4_ClmUcrPct_OON", outOf],
    context4MedicarePercent: ["context4_MedicarePct", "Percentage of the Medicare payment."],
    context4MedicarePercentOutOfNetwork: ["context4_MedicarePct_OON", outOf],
    context4ChargePercent: ["context4_PctOfChg", "Percentage of the charge."],
    context4ChargePercentOutOfNetwork: ["context4_PctOfChg_OON", outOf],
    context4CapsAtBilledPrice: [
      "context4_PlanPriceNotGreaterBilledFg",
      "Whether the billed price applies if the plan's price would be higher.",
    ],
    visiumEnabled: ["visium_Edit", "Whether Visium edits the plan's claims."],
    visiumCriteriaKey: ["visium_Criteria_Key", "Visium's key for its criteria; not used yet."],
    visiumSettingId: ["visium_Setting_ID", "Visium's id for further settings; not used yet."],
    talonEnabled: ["talon_Edit", "Whether Talon edits the plan's claims."],
    talonCriteriaKey: ["talon_Criteria_Key", "Talon's key for its criteria."],
    clearityEnabled: ["clearity_Plan", "Whether it is a Clearity plan."],
    clearityCriteriaKey: ["clearity_Criteria_Key", "Clearity's key for its criteria."],
  },
  {
    context4UserId: [
      "context4_UserID",
      "User name at Context4. Can be set but is never returned; a write without it keeps it.",
    ],
    context4Password: [
      "context4_Password",
      "Password at Context4. Can be set but is never returned; a write without it keeps it.",
    ],
  },
);
