import type { SeededRandom } from "../seeded-random";
import type { CareProviderRecord, CityRecord, ConditionRecord, StateRecord } from "./bastion.records";

export const COUNTRY_ID = 160;
const PROVIDER_TYPES: Readonly<Record<number, string>> = {
  1: "Hospital",
  2: "Pharmacy",
  3: "Optical / Ophthalmology",
  5: "Physiotherapist",
  6: "Dentist",
  7: "Polyclinic",
  8: "Doctor",
  9: "Ambulatory Center",
  10: "Diagnostic Centres",
  11: "Radiology",
  12: "Medical Supplies Company",
  13: "Gym/Fitness Centres",
  14: "Mental Wellbeing",
  15: "Child Care",
  16: "Maternal Health",
  17: "Emergency Service",
  18: "Public Health Facility",
};
const CITIES_BY_STATE: Readonly<Record<string, readonly string[]>> = {
  Oyo: ["Ibadan", "Ogbomosho", "Iseyin"],
  Kano: ["Kano", "Wudil"],
  Enugu: ["Enugu", "Nsukka", "Udi"],
  Kaduna: ["Kaduna", "Zaria"],
  Rivers: ["Port Harcourt", "Bonny"],
  Plateau: ["Jos", "Pankshin"],
};
const CONDITIONS = [
  "Asthma",
  "Allergic rhinitis",
  "Cataract",
  "Chronic kidney disease",
  "Coeliac disease",
  "Epilepsy",
  "Essential hypertension",
  "Gastric ulcer",
  "Glaucoma",
  "Gout",
  "Hepatitis B, chronic",
  "Hypothyroidism",
  "Migraine with aura",
  "Osteoarthritis of knee",
  "Peptic ulcer",
  "Psoriasis",
  "Rheumatoid arthritis",
  "Sickle-cell disorder",
  "Type 1 diabetes",
  "Type 2 diabetes",
];

export function makeConditions(seed: SeededRandom): ConditionRecord[] {
  const random = seed.fork("conditions");
  return CONDITIONS.map((pec_name, index) => ({
    id: String(701 + index),
    pec_name,
    pec_chapter_id: String(random.int(1, 22)),
    pec_status: index % 9 === 8 ? "0" : "1",
  }));
}

/** States with their cities; ids are numbers. */
export function makePlaces(): { states: StateRecord[]; cities: CityRecord[] } {
  const states = Object.keys(CITIES_BY_STATE).map((name, index) => ({ id: 21 + index, name, country_id: COUNTRY_ID }));
  const cities = states.flatMap(({ id, name }) =>
    (CITIES_BY_STATE[name] ?? []).map((city, index) => ({ id: id * 10 + index, name: city, state_id: id })),
  );
  return { states, cities };
}

function makeCareProvider(
  random: SeededRandom,
  index: number,
  state: StateRecord,
  city: CityRecord,
): CareProviderRecord {
  const typeId = Number(Object.keys(PROVIDER_TYPES)[index % 17]);
  const category = PROVIDER_TYPES[typeId] ?? "";
  const name = `${random.pick(["Palm", "Harmattan", "Savanna", "Mangrove", "Iroko"])} ${category} ${index + 1}`;
  return {
    typeId,
    stateId: state.id,
    cityId: city.id,
    planIds: Array.from({ length: 12 }, (_, plan) => 301 + plan).filter(() => random.chance(0.6)),
    wire: {
      name,
      category,
      email: `desk${index + 1}@providers.example`,
      phone: `+1${random.pick(["212", "415"])}55501${random.int(10, 99)}`,
      code: `CP-${String(index + 1).padStart(4, "0")}`,
      addressLine1: `${random.int(1, 200)} Ring Road`,
      addressLine2: random.chance(0.5) ? "" : `Block ${random.int(1, 9)}`,
      state: state.name,
      city: city.name,
      longitude: (random.int(30_000_000, 120_000_000) / 1e7).toFixed(7),
      latitude: (random.int(40_000_000, 130_000_000) / 1e7).toFixed(7),
      rating: random.pick(["1", "2", "3", "4", "4.5", "5"]),
    },
  };
}

export function makeCareProviders(
  seed: SeededRandom,
  states: StateRecord[],
  cities: CityRecord[],
): CareProviderRecord[] {
  return Array.from({ length: 51 }, (_, index) => {
    const random = seed.fork(`care provider ${index}`);
    const city = random.pick(cities);
    const state = states.find(({ id }) => id === city.state_id) ?? random.pick(states);
    return makeCareProvider(random, index, state, city);
  });
}
