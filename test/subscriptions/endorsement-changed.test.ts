import { setTimeout as delay } from "node:timers/promises";
import { enrolment, newDetails } from "../endorsement/enrolment-input";
import { eventually } from "../ledger/eventually";
import type { RunningGraph } from "../support/run-graph";
import { eventBody, post, receivingGraph, toldChanges } from "../webhooks/webhook-bench";
import { subscribe, transports, type Subscriber, type Transport } from "./subscriber";
import { clock } from "../../src/clock";

let graph: RunningGraph;
const open: Subscriber[] = [];

beforeAll(async () => {
  graph = await receivingGraph();
});
afterEach(async () => {
  graph.upstreams.faults.clear();
  await Promise.all(open.splice(0).map((subscriber) => subscriber.stop()));
});
afterAll(() => graph.stop());

const query = `subscription ($memberId: ID, $policyId: ID) {
  endorsementChanged(memberId: $memberId, policyId: $policyId) { id type source memberId policyId planId cursor }
}`;

async function listen(transport: Transport, token: string, variables = {}, document = query): Promise<Subscriber> {
  const subscriber = subscribe(graph, transport, { query: document, variables, token });
  open.push(subscriber);
  await delay(150);
  return subscriber;
}

const changesIn = ({ events }: Subscriber) => events.map((event) => event.data?.endorsementChanged);
const activeMembers = () =>
  [...graph.upstreams.store.broker.members.values()].filter(({ status }) => status === "Active");
const cardOf = (patientId: string) => graph.upstreams.store.clinic.cards.get(patientId)?.primary;
const store = () => graph.server.services.ledger.changes;
let keys = 0;
const happens = (memberId: string, policyId: string | null = null) =>
  store().append({
    type: "CHANGE",
    source: "MUTATION",
    occurredAt: clock.date(),
    memberId,
    policyId,
    planId: null,
    dedupeKey: `made-up-${++keys}`,
  });

describe.each(transports)("over %s", (transport) => {
  it("sends a broker every change by mutations, each once, in order", async () => {
    const subscriber = await listen(transport, graph.tokens.BROKER);
    const run = async (name: string, type: string, input: object) => {
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { endorsement { memberId } userErrors { code } } }`;
      const { data } = await graph.run(document, { input }, { role: "BROKER" });
      expect(data[name].userErrors).toEqual([]);
      return data[name].endorsement.memberId as string;
    };
    const memberId = await run("addEndorsement", "AddEndorsementInput", {
      ...enrolment(graph.upstreams.store.broker),
      reference: `everything-${transport}`,
    });
    const policyId = "60001";
    await run("changeEndorsementPlan", "ChangeEndorsementPlanInput", { memberId, oldPlanId: "302", newPlanId: "303" });
    await run("updateEndorsementMember", "UpdateEndorsementMemberInput", { memberId, policyId, ...newDetails });
    await run("removeEndorsement", "RemoveEndorsementInput", { memberId, policyId });
    await run("restoreEndorsement", "RestoreEndorsementInput", { memberId });
    const common = { source: "MUTATION", memberId, policyId };
    const expected = [
      { ...common, type: "ADDITION", planId: "302" },
      { ...common, type: "CHANGE", planId: "303" },
      { ...common, type: "CHANGE", planId: null },
      { ...common, type: "TERMINATION", planId: null },
      { ...common, type: "REINSTATEMENT", planId: null },
    ];
    await eventually(() => expect(changesIn(subscriber)).toHaveLength(expected.length));
    expect(changesIn(subscriber)).toMatchObject(expected);
    expect(await toldChanges(graph, memberId)).toEqual(changesIn(subscriber));
  });

  it("sends changes from the broker's webhook once confirmed, with the member's current state", async () => {
    const member = activeMembers()[transport === "WebSocket" ? 5 : 6]!;
    const document = "subscription { endorsementChanged { type source endorsement { memberId status lastName } } }";
    const subscriber = await listen(transport, graph.tokens.BROKER, {}, document);
    expect((await post(graph.url, eventBody(member))).status).toBe(200);
    const endorsement = { memberId: member.memberId, status: "ACTIVE", lastName: member.lastName };
    await eventually(() =>
      expect(subscriber.events).toEqual([
        { data: { endorsementChanged: { type: "ADDITION", source: "WEBHOOK", endorsement } } },
      ]),
    );
  });

  it("sends changes of one member or one policy, if filtered", async () => {
    const ofMember = await listen(transport, graph.tokens.BROKER, { memberId: "310000900" });
    const ofPolicy = await listen(transport, graph.tokens.BROKER, { policyId: "P-1" });
    await happens("310000900");
    await happens("310000901", "P-1");
    await happens("310000902", "P-2");
    await eventually(() => expect([changesIn(ofMember).length, changesIn(ofPolicy).length]).toEqual([1, 1]));
    await delay(100);
    expect(changesIn(ofMember)).toMatchObject([{ memberId: "310000900" }]);
    expect(changesIn(ofPolicy)).toMatchObject([{ memberId: "310000901" }]);
  });

  it("sends patients only changes of members that their own cards name", async () => {
    const own = await ownMember();
    const subscriber = await listen(transport, graph.tokens.PATIENT);
    const nosy = await listen(transport, graph.tokens.PATIENT, { memberId: "310000999" });
    await happens("310000999");
    await happens(own);
    await happens("310000998");
    await eventually(() => expect(changesIn(subscriber)).toMatchObject([{ memberId: own }]));
    await delay(100);
    expect(changesIn(subscriber)).toHaveLength(1);
    expect(nosy.events).toEqual([]);
  });

  it("ends at once without events for roles that may see no changes", async () => {
    for (const role of ["CLINIC_STAFF", "INSURER", "BENEFITS_ADMIN"] as const) {
      const subscriber = await listen(transport, graph.tokens[role]);
      await happens("310000997");
      expect(await subscriber.ended).toBe("complete");
      expect(subscriber.events).toEqual([]);
    }
  });

  it("asks anew for every change whether its patient may see it", async () => {
    const own = await ownMember();
    const subscriber = await listen(transport, graph.tokens.PATIENT);
    await happens(own);
    await eventually(() => expect(subscriber.events).toHaveLength(1));
    const card = cardOf(await ownPatient())!;
    const { subscriber_number: number } = card;
    card.subscriber_number = "310000996";
    try {
      await happens(own);
      await delay(300);
      expect(subscriber.events).toHaveLength(1);
    } finally {
      card.subscriber_number = number;
    }
  });

  it("reports a change that could not be authorized as missed, and continues", async () => {
    const own = await ownMember();
    const subscriber = await listen(transport, graph.tokens.PATIENT);
    graph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 400 });
    await happens(own);
    await eventually(() => expect(subscriber.events).toHaveLength(1));
    expect(subscriber.events[0]).toMatchObject({ errors: [{ extensions: { code: "UPSTREAM_REJECTED" } }] });
    graph.upstreams.faults.clear();
    await happens(own);
    await eventually(() => expect(changesIn(subscriber).at(-1)).toMatchObject({ memberId: own }));
  });

  it("ends when the token expires, and says why", async () => {
    const token = await graph.issue({ roles: ["BROKER" as never] }, 2);
    const subscriber = await listen(transport, token);
    await happens("310000995");
    await subscriber.ended;
    expect(subscriber.events).toMatchObject([
      { data: { endorsementChanged: { memberId: "310000995" } } },
      { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] },
    ]);
    await happens("310000995");
    await delay(100);
    expect(subscriber.events).toHaveLength(2);
  });

  it("lets a client that was offline continue after the last change it saw", async () => {
    const subscriber = await listen(transport, graph.tokens.BROKER, { memberId: "310000994" });
    await happens("310000994");
    await eventually(() => expect(subscriber.events).toHaveLength(1));
    await subscriber.stop();
    await happens("310000994");
    await happens("310000994");
    const after = changesIn(subscriber)[0].cursor as string;
    const { data } = await graph.run(
      'query ($after: String) { endorsementChanges(memberId: "310000994", after: $after) { nodes { cursor } } }',
      { after },
      { role: "BROKER" },
    );
    expect(data.endorsementChanges.nodes).toHaveLength(2);
  });
});

async function ownPatient(): Promise<string> {
  const { data } = await graph.run("{ viewer { patient { id } } }", {}, { role: "PATIENT" });
  return data.viewer.patient.id as string;
}

async function ownMember(): Promise<string> {
  const { data } = await graph.run("{ viewer { patient { endorsements { memberId } } } }", {}, { role: "PATIENT" });
  return data.viewer.patient.endorsements[0].memberId as string;
}
