import { readFileSync } from "node:fs";
import { patientIdAt, today, visitors } from "../upstreams/clinic-data.mjs";

const daySeconds = 86_400;
/** Thirty whole days before today, in unix seconds. */
const to = Math.floor(Date.now() / 1000 / daySeconds) * daySeconds - 1;
const from = to + 1 - 30 * daySeconds;
const iso = (seconds) => new Date(seconds * 1000).toISOString();

/** The same as the graph is told, or some days earlier, or beginning some days earlier and therefore longer. */
export function periodOf({ daysEarlier = 0, daysLonger = 0 } = {}) {
  const shift = daysEarlier * daySeconds;
  return { from: iso(from - shift - daysLonger * daySeconds), to: iso(to - shift) };
}

const onePatient = visitors.map((id) => ({ ours: { id }, theirs: { id } }));
const charts = [
  {
    ours: { ids: patientIds(50), ...periodOf() },
    theirs: { ids: patientIds(50), from, to },
  },
];
const none = [{ ours: {}, theirs: {} }];
const wholeDay = [{ ours: { from: iso(today.from), to: iso(today.to) }, theirs: today }];

export function patientIds(count) {
  return Array.from({ length: count }, (_, index) => patientIdAt(index));
}

/** What is asked: `variables` in turn, `connections` callers at a time, of the small clinic unless `practice` says another. */
export const workloads = {
  W1: { says: "one patient's two cards", connections: 16, variables: onePatient },
  W2: { says: "50 visits with patients, cards and plans", connections: 8, variables: none },
  W3: { says: "one chart: cards, endorsements, plans, visits", connections: 16, variables: onePatient },
  W4: { says: "12 plans and 50 visits, flat", connections: 16, variables: none },
  W5: { says: "50 charts: cards, endorsements, plans, pre-auths of 30 days", connections: 4, variables: charts },
  W6: { says: "plans, conditions, states with cities, care providers", connections: 16, variables: none },
  W7: {
    says: "worklist: 200 visits of a day with their coverage, among 10,000 older ones",
    connections: 2,
    variables: wholeDay,
    practice: "busy",
  },
};

/** Has the upstreams be the clinic that a workload asks, its long list made before anyone waits for it. */
export function open(upstreams, name) {
  upstreams.practice = workloads[name].practice ?? "small";
  upstreams.answer("/api_v3/visits");
}

const text = (folder, name) => readFileSync(new URL(`../${folder}/${name}.graphql`, import.meta.url), "utf8");

/** Bodies of requests to our graph (`dialect` "ours"), or to peers and the floor, who speak the vendors' words. */
export function bodiesOf(name, dialect) {
  const query = text(dialect === "ours" ? "workloads" : "peers/operations", name);
  return workloads[name].variables.map((variables) =>
    JSON.stringify({ operationName: name, query, variables: variables[dialect] }),
  );
}
