import type { SeededRandom } from "../seeded-random";
import type { BrokerPlanRecord } from "./bastion.records";

const FIRST_PLAN_ID = 301;
/** A plan that members cannot be enrolled in. */
export const DRAFT_PLAN_ID = 311;
const RETIRED_PLAN_ID = 312;
/** Plans that the benefits administrator has too: all but the last two. */
export const ADMINISTERED_PLANS = 10;

const NAMES = [
  "Willow Essential",
  "Willow Family",
  "Cedar Standard",
  "Cedar Plus",
  "Baobab Corporate",
  "Baobab Executive",
  "Juniper Student",
  "Juniper Senior",
  "Sequoia Premier",
  "Sequoia Global",
  "Acacia Preview",
  "Tamarind Classic",
];

function stateOf(id: number): string {
  if (id === DRAFT_PLAN_ID) return "Draft";
  return id === RETIRED_PLAN_ID ? "Retired" : "Published";
}

/** The broker's twelve plans. */
export function makeBrokerPlans(seed: SeededRandom): BrokerPlanRecord[] {
  return NAMES.map((name, index) => {
    const id = FIRST_PLAN_ID + index;
    const random = seed.fork(`plan ${id}`);
    return {
      id,
      name,
      description: `${name}: hospital, outpatient & pharmacy cover for up to ${random.int(1, 8)} lives.`,
      category: random.pick(["Individual", "Family", "Corporate"]),
      state: stateOf(id),
      premium: random.int(12_000, 180_000) + random.pick([0, 0.5, 0.25, 0.1]),
    };
  });
}
