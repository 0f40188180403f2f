import { setTimeout as delay } from "node:timers/promises";
import { Role } from "../../src/auth/role";
import { eventually } from "../ledger/eventually";
import { namedSubscriptions } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { subscribe, transports } from "./subscriber";
import { clock } from "../../src/clock";

let graph: RunningGraph;

beforeAll(async () => {
  graph = await runGraph();
});
afterAll(() => graph.stop());

const check = `mutation ($input: CheckEligibilityInput!) { checkEligibility(input: $input) { userErrors { code } } }`;
const broker: string = Role.BROKER;
const staff: string = Role.CLINIC_STAFF;

/** What makes the subscriptions of a role say something, before they begin or after. */
const before = async (role: string, { patientId }: Readonly<Record<string, unknown>>): Promise<void> => {
  if (role === staff)
    expect((await graph.run(check, { input: { patientId } }, { role: Role.CLINIC_STAFF })).errors).toBeUndefined();
};
const after = async (role: string, dedupeKey: string): Promise<void> => {
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
    await after(role, transport);
    await eventually(() => expect(subscriber.events.length).toBeGreaterThan(0));
    for (const { data, errors } of subscriber.events) {
      expect(errors).toBeUndefined();
      expect(Object.values(data)).not.toContain(null);
    }
    await subscriber.stop();
  });
});
