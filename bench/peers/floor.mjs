// What Node can do at most: a hand-written endpoint a workload, the fewest upstream calls, no GraphQL.
import { createServer } from "node:http";
import { LinkBook } from "./link-book.mjs";
import { rowOf, visitsIn, worklistOf } from "./readiness.mjs";
import { byNationalCode, clinicHeaders, insuranceOf, readBroker, readClinic, readPreAuths } from "./upstream.mjs";

const cardsOf = (id, headers) => readClinic(`/users/${id}/insurances`, headers);
const memberPlan = async (id) => (await readBroker(`/enrollee-plan?memberId=${id}`)).member;
const memberStatus = async (id) => (await readBroker(`/enrollee-status?memberId=${id}`)).member;
const planTable = async () => new Map((await readBroker("/vendors/plans")).map((plan) => [String(plan.id), plan]));

const wholePlan = ({ id, name, description, category, state, premium }) => ({
  id,
  name,
  description,
  category,
  state,
  premium,
});
const shortPlan = ({ id, name, category, premium }) => ({ id, name, category, premium });
const shortCard = ({ card_type, insurer_code, subscriber_number }) => ({ card_type, insurer_code, subscriber_number });

const handlers = {
  async W1(headers, { id }) {
    const cards = await cardsOf(id, headers);
    return {
      cards: cards.map((card) => ({
        card_type: card.card_type,
        insurer_code: card.insurer_code,
        subscriber_number: card.subscriber_number,
        group_number: card.group_number,
        responsible_party: card.responsible_party,
        guarantor_first_name: card.guarantor_first_name,
        guarantor_middle_name: card.guarantor_middle_name,
        guarantor_last_name: card.guarantor_last_name,
        guarantor_dob: card.guarantor_dob,
        guarantor_gender: card.guarantor_gender,
        guarantor_address: card.guarantor_address,
        guarantor_address_2: card.guarantor_address_2,
        guarantor_city: card.guarantor_city,
        guarantor_zip: card.guarantor_zip,
        guarantor_state: card.guarantor_state,
        consent: card.consent,
      })),
    };
  },

  async W2(headers) {
    const [visits, plans] = await Promise.all([readClinic("/visits", headers), planTable()]);
    const reads = new Map();
    for (const { member_id } of visits) {
      if (reads.has(member_id)) continue;
      const withPlan = async (card) => ({
        ...shortCard(card),
        enrollment: { plan: shortPlan(plans.get((await memberPlan(card.subscriber_number)).planId)) },
      });
      reads.set(
        member_id,
        cardsOf(member_id, headers).then((cards) => Promise.all(cards.map(withPlan))),
      );
    }
    const cards = new Map(await Promise.all([...reads].map(async ([id, read]) => [id, await read])));
    return {
      visits: visits.map(({ id, member_id, start, status, member: { first_name, last_name } }) => ({
        id,
        member_id,
        start,
        status,
        member: { first_name, last_name },
        cards: cards.get(member_id),
      })),
    };
  },

  async W3(headers, { id }) {
    const plans = planTable();
    const visits = readClinic(`/visits?member_id=${id}`, headers);
    const cards = (await cardsOf(id, headers)).map(async (card) => {
      const number = card.subscriber_number;
      const [{ planId }, person, table] = await Promise.all([memberPlan(number), memberStatus(number), plans]);
      const { memberId, firstName, lastName, status } = person;
      const { group_number, consent } = card;
      return {
        ...shortCard(card),
        group_number,
        consent,
        enrollee: { memberId, firstName, lastName, status },
        enrollment: { plan: wholePlan(table.get(planId)) },
      };
    });
    return { cards: await Promise.all(cards), visits: (await visits).map(chartVisit) };
  },

  async W4(headers) {
    const [plans, visits] = await Promise.all([readBroker("/vendors/plans"), readClinic("/visits", headers)]);
    return { plans: plans.map(wholePlan), visits: visits.map(flatVisit) };
  },

  async W5(headers, { ids, from, to }) {
    const reads = ["ma", "razi"].map(async (insurance) => [
      insurance,
      byNationalCode(await readPreAuths(insurance, from, to)),
    ]);
    const windows = Promise.all(reads).then((entries) => new Map(entries));
    const [users, plans, charts] = await Promise.all([
      readClinic(`/users?id=${ids.join(",")}`, headers),
      planTable(),
      Promise.all(ids.map(async (id) => Promise.all((await cardsOf(id, headers)).map(withMember)))),
    ]);
    const people = await windows;
    return { patients: users.map((user, at) => chart(user, charts[at], { plans, people, from, to })) };
  },

  async W6() {
    const withCities = async ({ id, name }) => {
      const cities = await readBroker(`/miscs/cities?state_id=${id}`);
      return { id, name, cities: cities.map((city) => ({ id: city.id, name: city.name })) };
    };
    const [plans, conditions, states, careProviders] = await Promise.all([
      readBroker("/vendors/plans"),
      readBroker("/conditions"),
      readBroker("/miscs/states").then((found) => Promise.all(found.map(withCities))),
      readBroker("/miscs/providers-list"),
    ]);
    return {
      plans: plans.map(wholePlan),
      conditions: conditions.map(({ id, pec_name, pec_status }) => ({ id, pec_name, pec_status })),
      states,
      careProviders: careProviders.map(({ code, name, category, state, city, rating }) => ({
        code,
        name,
        category,
        state,
        city,
        rating,
      })),
    };
  },

  async W7(headers, { from, to }) {
    const readRow = async (visit) => {
      const [[card], check] = await Promise.all([
        cardsOf(visit.member_id, headers),
        readClinic(`/users/${visit.member_id}/insurances/primary/eligibility`, headers),
      ]);
      return rowOf(visit, card, check, await memberStatus(card.subscriber_number));
    };
    const rows = await Promise.all(visitsIn(await readClinic("/visits", headers), from, to).map(readRow));
    return { worklist: worklistOf(rows, 100) };
  },

  W8: (headers) => sweep(headers),
};

const patientsAtOnce = 16;

/** Reads every patient's cards and the members they name, and keeps who is whose in SQLite, a page a transaction. */
async function sweep(headers) {
  const book = new LinkBook(process.env.AUDIT_FILE);
  let [patients, members] = [0, 0];
  for (let start = 0; ; start += 100) {
    const page = await readClinic(`/users?start=${start}&limit=100`, headers);
    if (page.length === 0) return { sweep: { patients, members } };
    const links = [];
    for (let at = 0; at < page.length; at += patientsAtOnce) {
      const some = await Promise.all(page.slice(at, at + patientsAtOnce).map((user) => linksOf(user, headers)));
      links.push(...some.flat());
    }
    book.keep(links);
    patients += page.length;
    members += links.length;
  }
}

async function linksOf({ id }, headers) {
  const cards = await cardsOf(id, headers);
  return Promise.all(
    cards.map(async ({ subscriber_number: number }) => {
      const [{ planId }, { policyId, status }] = await Promise.all([memberPlan(number), memberStatus(number)]);
      return [id, number, planId, policyId, status];
    }),
  );
}

async function withMember(card) {
  const number = card.subscriber_number;
  const [{ planId }, person] = await Promise.all([memberPlan(number), memberStatus(number)]);
  return { card, planId, person };
}

function chart({ id, first_name, last_name }, members, { plans, people, from, to }) {
  const cards = members.map(({ card, planId, person: { memberId, policyId, status } }) => ({
    ...shortCard(card),
    enrollee: { memberId, policyId, status },
    enrollment: { plan: shortPlan(plans.get(planId)) },
  }));
  const preAuths = members.flatMap(({ card, person }) =>
    (people.get(insuranceOf[card.insurer_code]).get(person.nationalId) ?? [])
      .filter(
        ({ policy, confirm_date }) =>
          String(policy.id) === person.policyId && confirm_date >= from && confirm_date <= to,
      )
      .map(({ pre_auth_id, status, confirm_date, amounts, illness }) => ({
        pre_auth_id,
        status: { slug: status.slug },
        confirm_date,
        amounts: { amount: amounts.amount, paid: amounts.paid },
        illness: { slug: illness.slug },
      })),
  );
  return { id, first_name, last_name, cards, preAuths };
}

const chartVisit = ({ id, start, end, status, type, provider, payment }) => ({
  id,
  start,
  end,
  status,
  type,
  provider: {
    id: provider.id,
    first_name: provider.first_name,
    last_name: provider.last_name,
    email: provider.email,
    phone: provider.phone,
  },
  payment: { amount: payment.amount, description: payment.description },
});

const flatVisit = (visit) => ({
  id: visit.id,
  code: visit.code,
  type: visit.type,
  subtype: visit.subtype,
  status: visit.status,
  start: visit.start,
  end: visit.end,
  created: visit.created,
  modified: visit.modified,
  member_id: visit.member_id,
  provider_id: visit.provider_id,
  intake_id: visit.intake_id,
  room_code: visit.room_code,
});

createServer((request, response) => {
  let text = "";
  request.setEncoding("utf8").on("data", (part) => (text += part));
  request.on("end", async () => {
    try {
      const { operationName, variables } = JSON.parse(text);
      const data = await handlers[operationName](clinicHeaders(request.headers["x-apitoken"]), variables ?? {});
      const json = Buffer.from(JSON.stringify({ data }));
      response.writeHead(200, { "content-type": "application/json", "content-length": json.length }).end(json);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
