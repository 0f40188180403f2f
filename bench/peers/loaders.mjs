import DataLoader from "dataloader";
import { rowOf, visitsIn, worklistOf } from "./readiness.mjs";
import { byNationalCode, clinicHeaders, insuranceOf } from "./upstream.mjs";

const each = (load) => (keys) => Promise.all(keys.map((key) => load(key).catch((error) => error)));

/**
 * Makes the loaders of one request over `reads`, as one writes them by hand: two plan ids or more of a tick are the list.
 * Returns what makes them of the clinic's token.
 */
export function contextMaker(reads) {
  return (token) => {
    const headers = clinicHeaders(token);
    const withHeaders = (read) => new DataLoader(each((id) => read(id, headers)));
    return {
      reads,
      visits: withHeaders(reads.visits),
      users: new DataLoader(async (ids) => {
        const found = new Map((await reads.users(ids, headers)).map((user) => [user.id, user]));
        return ids.map((id) => found.get(id) ?? null);
      }),
      cards: withHeaders(reads.cards),
      eligibility: withHeaders(reads.eligibility),
      enrollment: new DataLoader(each(reads.enrollment)),
      enrollee: new DataLoader(each(reads.enrollee)),
      plan: new DataLoader(async (ids) => {
        if (ids.length < 2) return each(reads.plan)(ids);
        const found = new Map((await reads.plans()).map((plan) => [String(plan.id), plan]));
        return ids.map((id) => found.get(id) ?? null);
      }),
      window: new DataLoader(
        each(async (window) => byNationalCode(await reads.preAuths(window))),
        { cacheKeyFn: ({ insurance, from, to }) => `${insurance}/${from}/${to}` },
      ),
      cities: new DataLoader(each(reads.cities)),
    };
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

async function worklist(_, { from, to, first }, { visits, cards, eligibility, enrollee }) {
  const readRow = async (visit) => {
    const [[card], check] = await Promise.all([cards.load(visit.member_id), eligibility.load(visit.member_id)]);
    return rowOf(visit, card, check, await enrollee.load(card.subscriber_number));
  };
  return worklistOf(await Promise.all(visitsIn(await visits.load(""), from, to).map(readRow)), first);
}

export const resolvers = {
  Query: {
    cards: (_, { user_id }, { cards }) => cards.load(user_id),
    visits: (_, { member_id }, { visits }) => visits.load(member_id ?? ""),
    plans: (_, __, { reads }) => reads.plans(),
    patients: (_, { ids }, { users }) => users.loadMany(ids),
    conditions: (_, __, { reads }) => reads.conditions(),
    states: (_, __, { reads }) => reads.states(),
    careProviders: (_, __, { reads }) => reads.careProviders(),
    worklist,
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
