import type { SeededRandom } from "../seeded-random";

/** Upstream names of one kind of amount, each as over all, in network and out of network. */
interface AmountNames {
  readonly member: readonly [string, string, string];
  readonly family: readonly [string, string, string];
  /** Range of a member's in-network amount, in whole hundreds. */
  readonly between: readonly [number, number];
  /** Out-of-network amounts relative to in-network ones: people pay more there, and the plan less. */
  readonly outOfNetwork: number;
}

const AMOUNTS: readonly AmountNames[] = [
  {
    member: ["member_Deductible", "member_Ded_PPO", "member_Ded_OON"],
    family: ["subscriber_Deductible", "subscriber_Ded_PPO", "subscriber_Ded_OON"],
    between: [2, 25],
    outOfNetwork: 2,
  },
  {
    member: ["ooP_Max_Mem", "ooP_Max_Net_Mem", "ooP_Max_OON_Mem"],
    family: ["ooP_Max_Sub", "ooP_Max_Net_Sub", "ooP_Max_OON_Sub"],
    between: [30, 90],
    outOfNetwork: 2,
  },
  {
    member: ["coIns_Max_Mem", "coIns_Max_Net_Mem", "coIns_Max_OON_Mem"],
    family: ["coIns_Max_Sub", "coIns_Max_Net_Sub", "coIns_Max_OON_Sub"],
    between: [10, 50],
    outOfNetwork: 2,
  },
  {
    member: ["member_Annual_Max", "member_Annual_Max_Net", "member_Annual_Max_OON"],
    family: ["annual_Max", "annual_Max_Net", "annual_Max_OON"],
    between: [150, 2_500],
    outOfNetwork: 0.6,
  },
  {
    member: ["member_Lifetime_Max", "member_Lifetime_Max_Net", "member_Lifetime_Max_OON"],
    family: ["lifetime_Max", "lifetime_Max_Net", "lifetime_Max_OON"],
    between: [5_000, 20_000],
    outOfNetwork: 0.6,
  },
];

/** Consistent limits: a family's are above a member's, a lifetime's above a year's. */
export function makeBenefitAmounts(random: SeededRandom): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const { member, family, between, outOfNetwork } of AMOUNTS) {
    const own = random.int(...between) * 100;
    const times = random.pick([2, 2.5, 3]);
    for (const [names, inNetwork] of [[member, own] as const, [family, own * times] as const]) {
      const outside = Math.round(inNetwork * outOfNetwork);
      Object.assign(values, {
        [names[0]]: Math.max(inNetwork, outside),
        [names[1]]: inNetwork,
        [names[2]]: outside,
      });
    }
  }
  return values;
}
