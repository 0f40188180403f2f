import { lazyMapper } from "../../upstream/wire/lazy-mapper";
import type { ReadableField } from "../../upstream/vba/plan-fields";
import type { PlanBenefitsWire } from "../../upstream/vba/vba.wire";
import { BenefitAmounts, NetworkAmounts } from "./benefit-amounts.type";

export const scopes = ["member", "subscriber", "family"] as const;
export type AmountScope = (typeof scopes)[number];
export const networks = ["total", "inNetwork", "outOfNetwork"] as const;
export type AmountFields = Readonly<Record<(typeof networks)[number], ReadableField>>;

/** The upstream's names of one kind of amount; a scope that the upstream has no amounts for is absent. */
export type AmountLayout = { readonly description: string } & Readonly<Partial<Record<AmountScope, AmountFields>>>;

const by = (total: ReadableField, inNetwork: ReadableField, outOfNetwork: ReadableField): AmountFields => ({
  total,
  inNetwork,
  outOfNetwork,
});

export const amountLayouts = {
  deductible: {
    description: "Amount paid out of pocket before the plan begins to pay.",
    member: by("member_Deductible", "member_Ded_PPO", "member_Ded_OON"),
    family: by("subscriber_Deductible", "subscriber_Ded_PPO", "subscriber_Ded_OON"),
  },
  deductibleCredit: {
    description: "Deductible that is credited back at adjudication.",
    member: by("mem_Ded_Credit", "mem_Ded_Credit_PPO", "mem_Ded_Credit_OON"),
    subscriber: by("sub_Ded_Credit", "sub_Ded_Credit_PPO", "sub_Ded_Credit_OON"),
  },
  outOfPocketMax: {
    description: "Maximum amount paid out of pocket in a benefit year; the plan pays the rest.",
    member: by("ooP_Max_Mem", "ooP_Max_Net_Mem", "ooP_Max_OON_Mem"),
    family: by("ooP_Max_Sub", "ooP_Max_Net_Sub", "ooP_Max_OON_Sub"),
  },
  coinsuranceMax: {
    description: "Maximum coinsurance in a benefit year.",
    member: by("coIns_Max_Mem", "coIns_Max_Net_Mem", "coIns_Max_OON_Mem"),
    family: by("coIns_Max_Sub", "coIns_Max_Net_Sub", "coIns_Max_OON_Sub"),
  },
  annualMax: {
    description: "Maximum amount that the plan pays in a year.",
    member: by("member_Annual_Max", "member_Annual_Max_Net", "member_Annual_Max_OON"),
    family: by("annual_Max", "annual_Max_Net", "annual_Max_OON"),
  },
  lifetimeMax: {
    description: "Maximum amount that the plan ever pays.",
    member: by("member_Lifetime_Max", "member_Lifetime_Max_Net", "member_Lifetime_Max_OON"),
    family: by("lifetime_Max", "lifetime_Max_Net", "lifetime_Max_OON"),
  },
} as const satisfies Record<string, AmountLayout>;

interface AmountSource {
  readonly wire: PlanBenefitsWire;
  readonly layout: AmountLayout;
}

export const toBenefitAmounts = lazyMapper<BenefitAmounts, AmountSource>(BenefitAmounts, {
  member: ({ wire, layout }) => networkAmounts(wire, layout.member),
  subscriber: ({ wire, layout }) => networkAmounts(wire, layout.subscriber),
  family: ({ wire, layout }) => networkAmounts(wire, layout.family),
});

function networkAmounts(wire: PlanBenefitsWire, fields: AmountFields | undefined): NetworkAmounts | null {
  return fields ? toNetworkAmounts({ wire, fields }) : null;
}

const toNetworkAmounts = lazyMapper<NetworkAmounts, { wire: PlanBenefitsWire; fields: AmountFields }>(NetworkAmounts, {
  total: ({ wire, fields }) => amountOf(wire, fields.total),
  inNetwork: ({ wire, fields }) => amountOf(wire, fields.inNetwork),
  outOfNetwork: ({ wire, fields }) => amountOf(wire, fields.outOfNetwork),
});

function amountOf(wire: PlanBenefitsWire, field: ReadableField): string | null {
  return wire[field] as string | null;
}
