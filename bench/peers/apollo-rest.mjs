// Apollo Server with a RESTDataSource an upstream, new for each request, as Apollo's documentation has it.
import { readFileSync } from "node:fs";
import { RESTDataSource } from "@apollo/datasource-rest";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { rowOf, visitsIn, worklistOf } from "./readiness.mjs";
import { byNationalCode, clinicHeaders, insuranceOf } from "./upstream.mjs";

class Source extends RESTDataSource {
  constructor(url, headers) {
    super();
    this.baseURL = url;
    this.headers = headers;
  }

  willSendRequest(_, request) {
    Object.assign(request.headers, this.headers);
  }

  async data(path, params) {
    return (await this.get(path, { params })).data;
  }
}

const { CLINIC_URL, BROKER_URL, PREAUTH_URL } = process.env;
const makeContext = (token) => ({
  clinic: new Source(`${CLINIC_URL}/api_v3/`, clinicHeaders(token)),
  broker: new Source(`${BROKER_URL}/api/v2/`, { "api-key": "service-key" }),
  preAuth: new Source(`${PREAUTH_URL}/`, {}),
});

const cardsOf = (id, { clinic }) => clinic.data(`users/${encodeURIComponent(id)}/insurances`);
const member = async (route, memberId, { broker }) => (await broker.data(route, { memberId })).member;

async function windowOf(preAuth, params) {
  const page = (skip) => preAuth.get("pre-auth-list", { params: { ...params, skip, top: 100 } });
  const { meta, data } = await page(0);
  const skips = Array.from({ length: Math.ceil(meta.total / 100) - 1 }, (_, index) => (index + 1) * 100);
  const rest = await Promise.all(skips.map(page));
  return byNationalCode([data, ...rest.map((one) => one.data)].flat());
}

async function preAuthsOf({ id }, { from, to }, context) {
  const lists = (await cardsOf(id, context)).map(async (card) => {
    const insurance = insuranceOf[card.insurer_code];
    const [person, people] = await Promise.all([
      member("enrollee-status", card.subscriber_number, context),
      windowOf(context.preAuth, { insurance, confirm_from: String(from), confirm_to: String(to) }),
    ]);
    return (people.get(person.nationalId) ?? []).filter(
      ({ policy, confirm_date }) => String(policy.id) === person.policyId && confirm_date >= from && confirm_date <= to,
    );
  });
  return (await Promise.all(lists)).flat();
}

async function worklist(_, { from, to, first }, context) {
  const { clinic } = context;
  const readRow = async (visit) => {
    const [[card], check] = await Promise.all([
      cardsOf(visit.member_id, context),
      clinic.data(`users/${encodeURIComponent(visit.member_id)}/insurances/primary/eligibility`),
    ]);
    return rowOf(visit, card, check, await member("enrollee-status", card.subscriber_number, context));
  };
  const visits = visitsIn(await clinic.data("visits"), from, to);
  return worklistOf(await Promise.all(visits.map(readRow)), first);
}

const resolvers = {
  Query: {
    cards: (_, { user_id }, context) => cardsOf(user_id, context),
    visits: (_, { member_id }, { clinic }) => clinic.data("visits", member_id ? { member_id } : {}),
    plans: (_, __, { broker }) => broker.data("vendors/plans"),
    patients: async (_, { ids }, { clinic }) => {
      const found = new Map((await clinic.data("users", { id: ids.join(",") })).map((user) => [user.id, user]));
      return ids.map((id) => found.get(id) ?? null);
    },
    conditions: (_, __, { broker }) => broker.data("conditions"),
    states: (_, __, { broker }) => broker.data("miscs/states"),
    careProviders: (_, __, { broker }) => broker.data("miscs/providers-list"),
    worklist,
  },
  Patient: { cards: ({ id }, _, context) => cardsOf(id, context), preAuths: preAuthsOf },
  Visit: { cards: ({ member_id }, _, context) => cardsOf(member_id, context) },
  Card: {
    enrollment: ({ subscriber_number }, _, context) => member("enrollee-plan", subscriber_number, context),
    enrollee: ({ subscriber_number }, _, context) => member("enrollee-status", subscriber_number, context),
  },
  Enrollment: { plan: ({ planId }, _, { broker }) => broker.data(`vendors/plans/${encodeURIComponent(planId)}`) },
  State: { cities: ({ id }, _, { broker }) => broker.data("miscs/cities", { state_id: String(id) }) },
};

const typeDefs = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  listen: { port: Number(process.env.PORT), host: "127.0.0.1" },
  context: async ({ req }) => makeContext(req.headers["x-apitoken"]),
});
