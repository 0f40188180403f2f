import { setTimeout as delay } from "node:timers/promises";
import { Role } from "../../src/auth/role";
import { eventually } from "../ledger/eventually";
import { namedSubscriptions, operationsDay } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { subscribe, transports } from "./subscriber";
import { clock } from "../../src/clock";

let graph: RunningGraph;

beforeAll(async () => {
  // The period that the committed variables name.
  graph = await runGraph({ now: operationsDay });
});
afterAll(() => graph.stop());

const check = `mutation ($input: CheckEligibilityInput!) { checkEligibility(input: $input) { userErrors { code } } }`;
const broker: string = Role.BROKER;
const staff: string = Role.CLINIC_STAFF;

/** What makes the subscriptions of a role say something, before they begin or after. */
const before = async (role: string, { patientId }: Readonly<Record<string, unknown>>): Promise<void> => {
  if (role === staff && patientId !== undefined)
    expect((await graph.run(check, { input: { patientId } }, { role: Role.CLINIC_STAFF })).errors).toBeUndefined();
};
const rows = `query ($filter: CoverageWorklistFilter!) { coverageWorklist(filter: $filter, first: 1) { nodes { patient { id } } } }`;
const settle = `mutation ($input: SettleCoverageInput!) { settleCoverage(input: $input) { userErrors { code } } }`;
const after = async (role: string, dedupeKey: string, { filter }: Readonly<Record<string, unknown>>): Promise<void> => {
  if (filter !== undefined) {
    const { data } = await graph.run(rows, { filter });
    const patientId = data.coverageWorklist.nodes[0].patient.id as string;
    const as = dedupeKey.length % 2 === 0 ? "ACCEPTED" : "CALLED_PATIENT";
    expect((await graph.run(settle, { input: { patientId, as } })).errors).toBeUndefined();
  }
  const [memberId = ""] = graph.upstreams.store.broker.members.keys();
  const change = { memberId, policyId: null, planId: null, occurredAt: clock.date(), dedupeKey };
  const { changes } = graph.server.services.ledger;
  if (role === broker) await changes.append({ ...change, type: "CHANGE", source: "MUTATION" });
};

describe.each(namedSubscriptions)("$file", ({ document, role, variables }) => {
  it.each(transports)("answers as it is pasted, over %s", async (transport) => {
    await before(role, variables);
    const subscriber = subscribe(graph, transport, { query: document, variables, token: graph.tokens[role] });
    await delay(300);
    // What comes before the subscriber has its first look tells it nothing new.
    for (let key = transport as string; subscriber.events.length === 0 && key.length < 60; key += "+") {
      await after(role, key, variables);
      await eventually(() => expect(subscriber.events.length).toBeGreaterThan(0), 1_500).catch(() => undefined);
    }
    expect(subscriber.events.length).toBeGreaterThan(0);
    for (const { data, errors } of subscriber.events) {
      expect(errors).toBeUndefined();
      expect(Object.values(data)).not.toContain(null);
    }
    await subscriber.stop();
  });
});
