import DataLoader from "dataloader";
import { byNationalCode, clinicHeaders, insuranceOf, readBroker, readClinic, readPreAuths } from "./upstream.mjs";

const each = (load) => (keys) => Promise.all(keys.map((key) => load(key).catch((error) => error)));

/** Loaders of one request, as one writes them by hand: two plan ids or more of a tick are the list. */
export function makeContext(token) {
  const headers = clinicHeaders(token);
  const member = (route) => async (id) => (await readBroker(`/${route}?memberId=${encodeURIComponent(id)}`)).member;
  const plans = () => readBroker("/vendors/plans");
  return {
    plans,
    visits: new DataLoader(
      each((id) => readClinic(id ? `/visits?member_id=${encodeURIComponent(id)}` : "/visits", headers)),
    ),
    users: new DataLoader(async (ids) => {
      const found = new Map((await readClinic(`/users?id=${ids.join(",")}`, headers)).map((user) => [user.id, user]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    cards: new DataLoader(each((id) => readClinic(`/users/${encodeURIComponent(id)}/insurances`, headers))),
    enrollment: new DataLoader(each(member("enrollee-plan"))),
    enrollee: new DataLoader(each(member("enrollee-status"))),
    plan: new DataLoader(async (ids) => {
      if (ids.length < 2) return each((id) => readBroker(`/vendors/plans/${encodeURIComponent(id)}`))(ids);
      const found = new Map((await plans()).map((plan) => [String(plan.id), plan]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    window: new DataLoader(
      each(async ({ insurance, from, to }) => byNationalCode(await readPreAuths(insurance, from, to))),
      { cacheKeyFn: ({ insurance, from, to }) => `${insurance}/${from}/${to}` },
    ),
    cities: new DataLoader(each((id) => readBroker(`/miscs/cities?state_id=${encodeURIComponent(id)}`))),
  };
}

async function preAuthsOf({ id }, { from, to }, { cards, enrollee, window }) {
  const lists = (await cards.load(id)).map(async (card) => {
    const insurance = insuranceOf[card.insurer_code];
    const [person, people] = await Promise.all([
      enrollee.load(card.subscriber_number),
      window.load({ insurance, from, to }),
    ]);
    return (people.get(person.nationalId) ?? []).filter(
      ({ policy, confirm_date }) => String(policy.id) === person.policyId && confirm_date >= from && confirm_date <= to,
    );
  });
  return (await Promise.all(lists)).flat();
}

export const resolvers = {
  Query: {
    cards: (_, { user_id }, { cards }) => cards.load(user_id),
    visits: (_, { member_id }, { visits }) => visits.load(member_id ?? ""),
    plans: (_, __, { plans }) => plans(),
    patients: (_, { ids }, { users }) => users.loadMany(ids),
    conditions: () => readBroker("/conditions"),
    states: () => readBroker("/miscs/states"),
    careProviders: () => readBroker("/miscs/providers-list"),
  },
  Patient: { cards: ({ id }, _, { cards }) => cards.load(id), preAuths: preAuthsOf },
  Visit: { cards: ({ member_id }, _, { cards }) => cards.load(member_id) },
  Card: {
    enrollment: ({ subscriber_number }, _, { enrollment }) => enrollment.load(subscriber_number),
    enrollee: ({ subscriber_number }, _, { enrollee }) => enrollee.load(subscriber_number),
  },
  Enrollment: { plan: ({ planId }, _, { plan }) => plan.load(planId) },
  State: { cities: ({ id }, _, { cities }) => cities.load(String(id)) },
};
