/** Synthetic records of the broker, in the shape of its documented answers. */

const firstNames = ["Aino", "Bram", "Chidi", "Dalia", "Emil", "Fumiko", "Grace", "Håkon", "Ines", "Jonas"];
const lastNames = ["Adler", "Brandt", "Castro", "Duarte", "Eriksen", "Farouk", "Gallo", "Hassan", "Ibarra", "Jensen"];
const pick = (list, number) => list[number % list.length];

export const plans = Array.from({ length: 12 }, (_, index) => ({
  id: 301 + index,
  name: `${pick(["Gold", "Silver", "Bronze", "Platinum"], index)} ${index + 1}`,
  description: `Inpatient, outpatient and pharmacy cover for a household, tier ${index}`,
  category: pick(["Individual", "Family", "Corporate"], index),
  state: "Published",
  premium: 64_500.5 + index * 1250.25,
}));

const policyId = "2058";
export const policyNumber = Number(policyId);
export const nationalIdOf = (memberId) => String(2_000_000_000 + Number(memberId));

/** The number of the patient whose card has this member's id: see `subscriberNumber` of the clinic's data. */
const numberOf = (memberId) => (Number(memberId) - 11_000_000) >> 1;

// Names and birth date as the clinic has them: the records must say that the member is the patient.
const personOf = (memberId) => ({
  memberId,
  firstName: pick(firstNames, numberOf(memberId)),
  middleName: "",
  lastName: pick(lastNames, numberOf(memberId) * 3),
  email: `member${memberId}@mail.example`,
  age: "41",
  dob: "02-02-1983",
  relation: "Self",
  policyId,
  phone: "+12125550122",
  address: "1 Quay Street",
  gender: "Female",
  maritalStatus: "1",
  nationalId: nationalIdOf(memberId),
});

export function memberPlan(memberId) {
  const { id, name } = pick(plans, Number(memberId));
  return { ...personOf(memberId), planId: String(id), planName: name };
}

export const memberStatus = (memberId) => ({
  ...personOf(memberId),
  status: Number(memberId) % 7 === 0 ? "Inactive" : "Active",
});

export const conditions = Array.from({ length: 200 }, (_, index) => ({
  id: String(701 + index),
  pec_name: `Condition ${index + 1}`,
  pec_chapter_id: String(1 + (index % 22)),
  pec_status: index % 9 === 8 ? "0" : "1",
}));

export const states = Array.from({ length: 10 }, (_, index) => ({
  id: 21 + index,
  name: `State ${index + 1}`,
  country_id: 160,
}));

export const citiesOf = (stateId) =>
  Array.from({ length: 5 }, (_, index) => ({
    id: Number(stateId) * 10 + index,
    name: `City ${stateId}-${index + 1}`,
    state_id: Number(stateId),
  }));

export const careProviders = Array.from({ length: 100 }, (_, index) => ({
  name: `Palm Hospital ${index + 1}`,
  category: "Hospital",
  email: `desk${index + 1}@providers.example`,
  phone: `+1212555${String(100 + index).padStart(4, "0")}`,
  code: `CP-${String(index + 1).padStart(4, "0")}`,
  addressLine1: `${index + 1} Ring Road`,
  addressLine2: "",
  state: `State ${1 + (index % 10)}`,
  city: `City ${21 + (index % 10)}-1`,
  longitude: (30 + index / 7).toFixed(7),
  latitude: (4 + index / 9).toFixed(7),
  rating: pick(["1", "2", "3", "4", "4.5", "5"], index),
}));
