/** The floor's answers in the graph's words, so that one can be held against the other. */

const upper = (word) => word.toUpperCase();
const iso = (seconds) => new Date(Number(seconds) * 1000).toISOString();
const genders = { 1: "MALE", 2: "FEMALE" };
const visitTypes = { 1: "WALK_IN", 2: "SCHEDULED", 3: "E_CONSULT" };
const visitStatuses = { 10: "PENDING", 20: "BOOKED", 30: "IN_PROGRESS", 40: "CLOSED" };

const plan = ({ id, premium, state, ...rest }) => ({
  ...rest,
  id: String(id),
  premium: String(premium),
  ...(state === undefined ? {} : { state: upper(state) }),
});

const card = ({ card_type, insurer_code, subscriber_number }) => ({
  type: upper(card_type),
  insurer: { code: insurer_code },
  subscriberNumber: subscriber_number,
});

const wholeCard = (wire) => ({
  ...card(wire),
  groupNumber: wire.group_number,
  responsibleParty: upper(wire.responsible_party),
  guarantor: {
    firstName: wire.guarantor_first_name,
    middleName: wire.guarantor_middle_name,
    lastName: wire.guarantor_last_name,
    birthDate: wire.guarantor_dob,
    gender: genders[wire.guarantor_gender],
    address: {
      line1: wire.guarantor_address,
      line2: wire.guarantor_address_2,
      city: wire.guarantor_city,
      postalCode: wire.guarantor_zip,
      state: wire.guarantor_state,
    },
  },
  consent: wire.consent,
});

const endorsedCard = ({ group_number, consent, enrollee, enrollment, ...wire }) => ({
  ...card(wire),
  groupNumber: group_number,
  consent,
  endorsement: {
    memberId: enrollee.memberId,
    firstName: enrollee.firstName,
    lastName: enrollee.lastName,
    rawStatus: enrollee.status,
    plan: plan(enrollment.plan),
  },
});

const chartVisit = ({ id, start, end, status, type, provider, payment }) => ({
  id,
  start: iso(start),
  end: iso(end),
  statusCode: Number(status),
  type: visitTypes[type],
  provider: {
    id: provider.id,
    fullName: `${provider.first_name} ${provider.last_name}`,
    email: provider.email,
    phone: provider.phone,
  },
  payment,
});

const flatVisit = (wire) => ({
  id: wire.id,
  code: wire.code,
  type: visitTypes[wire.type],
  subtype: Number(wire.subtype),
  status: visitStatuses[wire.status],
  statusCode: Number(wire.status),
  start: iso(wire.start),
  end: iso(wire.end),
  createdAt: iso(wire.created),
  updatedAt: iso(wire.modified),
  isUpcoming: false,
  patient: { id: wire.member_id },
  provider: { id: wire.provider_id },
  intake: { id: wire.intake_id },
  room: { code: wire.room_code },
});

const slugs = ["ma", "razi"];
const preAuth = (wire, position, all) => ({
  // Records of the first card's insurer stand first.
  id: `${slugs[position < all.length / 2 ? 0 : 1]}:${iso(wire.confirm_date).slice(0, 10).replaceAll("-", "")}:${wire.pre_auth_id}`,
  rawStatus: wire.status.slug,
  confirmedAt: iso(wire.confirm_date),
  amounts: { requested: String(wire.amounts.amount), paid: String(wire.amounts.paid) },
  illness: wire.illness,
});

const chart = ({ id, first_name, last_name, cards, preAuths }) => ({
  id,
  firstName: first_name,
  lastName: last_name,
  insuranceCards: cards.map(({ enrollee, enrollment, ...wire }) => ({
    ...card(wire),
    endorsement: {
      memberId: enrollee.memberId,
      policyId: enrollee.policyId,
      rawStatus: enrollee.status,
      plan: plan(enrollment.plan),
    },
  })),
  preAuths: { nodes: preAuths.map(preAuth) },
});

const worklistRow = ({ visit, patient: { id, first_name, last_name }, ...row }) => ({
  ...row,
  visit: { id: visit.id, start: iso(visit.start) },
  patient: { id, firstName: first_name, lastName: last_name },
});

export const translate = {
  W1: ({ cards }) => ({ patient: { insuranceCards: cards.map(wholeCard) } }),
  W2: ({ visits }) => ({
    visits: {
      nodes: visits.map(({ id, member_id, start, status, member, cards }) => ({
        id,
        start: iso(start),
        statusCode: Number(status),
        patient: {
          id: member_id,
          firstName: member.first_name,
          lastName: member.last_name,
          insuranceCards: cards.map(({ enrollment, ...wire }) => ({ ...card(wire), plan: plan(enrollment.plan) })),
        },
      })),
    },
  }),
  W3: ({ cards, visits }) => ({
    patient: { insuranceCards: cards.map(endorsedCard), visits: { nodes: visits.map(chartVisit) } },
  }),
  W4: ({ plans, visits }) => ({ plans: plans.map(plan), visits: { nodes: visits.map(flatVisit) } }),
  W5: ({ patients }) => ({ patients: patients.map(chart) }),
  W6: ({ plans, conditions, states, careProviders }) => ({
    plans: plans.map(plan),
    preExistingConditions: conditions.map(({ id, pec_name, pec_status }) => ({
      id,
      name: pec_name,
      isActive: pec_status === "1",
    })),
    states: states.map(({ id, name, cities }) => ({
      id: String(id),
      name,
      cities: cities.map((city) => ({ id: String(city.id), name: city.name })),
    })),
    careProviders: careProviders.map(({ rating, ...wire }) => ({ ...wire, rating: Number(rating) })),
  }),
  W7: ({ worklist: { counts, rows } }) => ({
    coverageWorklist: { counts: { byReadiness: counts }, nodes: rows.map(worklistRow) },
  }),
};

/** Lists whose order is each server's own by id, decimals without zeroes at their end. */
export function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical).sort(byName);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, decimals.has(name) ? Number(part) : canonical(part)]),
  );
}

const decimals = new Set(["premium", "amount", "requested", "paid"]);
const nameOf = (one) =>
  String(
    one?.id ??
      one?.code ??
      one?.type ??
      one?.card_type ??
      one?.pre_auth_id ??
      one?.visit?.id ??
      one?.readiness ??
      JSON.stringify(one),
  );
const byName = (one, other) => (nameOf(one) < nameOf(other) ? -1 : 1);
