import * as broker from "./broker-data.mjs";
import * as clinic from "./clinic-data.mjs";
import { recordAt } from "./pre-auth-data.mjs";

const greatestPage = 100;

/**
 * What the upstreams answer to a path: `[name of the endpoint, body]`, or null for a path that is none of theirs. `practice`
 * is the clinic that is asked, `patients` how many of them it lists, `windowSize` what an insurer's window has.
 */
export function answerTo(path, asked) {
  const { pathname, searchParams } = new URL(path, "http://upstream");
  for (const [pattern, name, body] of routes) {
    const match = pattern.exec(pathname);
    if (match) return [name, body(match[1], searchParams, asked)];
  }
  return null;
}

const told = (data) => ({ status: true, message: "Retrieved Successfully!", data });
const member = (data) => ({ status: true, data: { success: 1, message: "Member Details", member: data } });

const routes = [
  [
    /^\/api_v3\/visits$/,
    "visits",
    (_, query, { practice }) => ({ data: clinic.visitsOf(practice, query.get("member_id")) }),
  ],
  [/^\/api_v3\/users$/, "users", (_, query, { patients }) => usersFor(query, patients)],
  [
    /^\/api_v3\/users\/(\d+)\/insurances\/primary\/eligibility$/,
    "eligibility",
    (id) => ({ data: clinic.eligibilityOf(id) }),
  ],
  [/^\/api_v3\/users\/(\d+)\/insurances$/, "insurances", (id) => ({ data: clinic.cardsOf(id), version: "2.0" })],
  [/^\/api\/v2\/auth\/generateAuthToken$/, "login", () => ({ status: true, token: "bench-token" })],
  [/^\/api\/v2\/vendors\/plans$/, "plans", () => told(broker.plans)],
  [/^\/api\/v2\/vendors\/plans\/(\d+)$/, "plan", (id) => told(broker.plans.find((plan) => String(plan.id) === id))],
  [/^\/api\/v2\/enrollee-plan$/, "enrollee-plan", (_, query) => member(broker.memberPlan(query.get("memberId")))],
  [/^\/api\/v2\/enrollee-status$/, "enrollee-status", (_, query) => member(broker.memberStatus(query.get("memberId")))],
  [
    /^\/api\/v2\/conditions$/,
    "conditions",
    () => ({ statusCode: 200, message: "Successful!", data: broker.conditions }),
  ],
  [/^\/api\/v2\/miscs\/states$/, "states", () => told(broker.states)],
  [/^\/api\/v2\/miscs\/cities$/, "cities", (_, query) => told(broker.citiesOf(query.get("state_id")))],
  [/^\/api\/v2\/miscs\/providers-list$/, "care-providers", () => told(broker.careProviders)],
  [/^\/pre-auth-list$/, "pre-auths", (_, query, { windowSize }) => pageOf(query, windowSize)],
];

function usersFor(query, patients) {
  const ids = query.get("id");
  if (ids === null) return clinic.patientPage(patients, Number(query.get("start")), Number(query.get("limit") ?? 20));
  const data = ids.split(",").map(clinic.userOf);
  return { data, total_count: data.length };
}

function pageOf(query, windowSize) {
  const insurance = query.get("insurance");
  const [from, to, skip] = ["confirm_from", "confirm_to", "skip"].map((name) => Number(query.get(name)));
  const size = windowSize(insurance);
  const count = Math.max(0, Math.min(Number(query.get("top") ?? 20), greatestPage, size - skip));
  const data = Array.from({ length: count }, (_, at) => recordAt({ insurance, from, to, size }, skip + at));
  return {
    ok: true,
    error: null,
    provider: insurance,
    insurance,
    meta: { provider_status: 200, count, total: size },
    data,
  };
}
