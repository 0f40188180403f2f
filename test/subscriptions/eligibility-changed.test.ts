import { setTimeout as delay } from "node:timers/promises";
import { eventually } from "../ledger/eventually";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { subscribe, transports, type Subscriber, type Transport } from "./subscriber";
import { clock } from "../../src/clock";

let graph: RunningGraph;
const open: Subscriber[] = [];

beforeAll(async () => {
  graph = await runGraph({ patients: 60, eligibilityJobMs: 700 });
});
afterEach(async () => {
  graph.upstreams.faults.clear();
  await Promise.all(open.splice(0).map((subscriber) => subscriber.stop()));
});
afterAll(() => graph.stop());

const query = "subscription ($id: ID!) { eligibilityChanged(patientId: $id) { status rawStatus jobId } }";
const polls = () => graph.upstreams.requests("vsee").filter(({ route }) => route.endsWith("/eligibility"));
/** Patients with a primary card that no other test has taken. */
const untouched: string[] = [];
const takePatient = (): string => {
  const { clinic } = graph.upstreams.store;
  if (untouched.length === 0) {
    untouched.push(
      ...[...clinic.cards].flatMap(([id, { primary }]) => (primary && !clinic.eligibility.has(id) ? [id] : [])),
    );
  }
  return untouched.pop()!;
};
const startCheck = (patientId: string, outcome: string, runsMs = 700): void => {
  const { clinic } = graph.upstreams.store;
  clinic.eligibilityOutcomes.set(patientId, outcome);
  const startedAt = clock.now();
  clinic.eligibility.set(patientId, { jobId: `job-${patientId}`, startedAt, endsAt: startedAt + runsMs, outcome });
};

function listen(transport: Transport, id: string, token = graph.tokens.CLINIC_STAFF): Subscriber {
  const subscriber = subscribe(graph, transport, { query, variables: { id }, token });
  open.push(subscriber);
  return subscriber;
}

describe.each(transports)("over %s", (transport) => {
  it("sends the state of a running check, then its outcome, and ends", async () => {
    const patientId = takePatient();
    startCheck(patientId, "inactive");
    graph.upstreams.clearRequests();
    const subscriber = listen(transport, patientId);
    expect(await subscriber.ended).toBe("complete");
    expect(subscriber.events.map(({ data }) => data.eligibilityChanged)).toEqual([
      { status: "PENDING", rawStatus: "pending", jobId: `job-${patientId}` },
      { status: "INACTIVE", rawStatus: "inactive", jobId: null },
    ]);
    // Growing pauses: 0, 0.5, 1.25 and 2.4 seconds after the first.
    expect(polls().length).toBeLessThanOrEqual(3);
  });

  it("sends an existing outcome, and ends", async () => {
    const patientId = takePatient();
    startCheck(patientId, "active", 0);
    const subscriber = listen(transport, patientId);
    expect(await subscriber.ended).toBe("complete");
    expect(subscriber.events).toMatchObject([{ data: { eligibilityChanged: { status: "ACTIVE" } } }]);
  });

  it("ends without an event if there is no check, no patient, or no permission to see them", async () => {
    const checked = takePatient();
    startCheck(checked, "active");
    graph.upstreams.clearRequests();
    const silent = [
      listen(transport, takePatient()),
      listen(transport, "999999"),
      listen(transport, "../users"),
      listen(transport, checked, graph.tokens.PATIENT),
      listen(transport, checked, graph.tokens.BROKER),
    ];
    for (const subscriber of silent) {
      expect(await subscriber.ended).toBe("complete");
      expect(subscriber.events).toEqual([]);
    }
    expect(polls().filter(({ path }) => path.includes(checked))).toEqual([]);
  });

  it("stops asking when the client leaves", async () => {
    const patientId = takePatient();
    startCheck(patientId, "active");
    const subscriber = listen(transport, patientId);
    await eventually(() => expect(subscriber.events).toHaveLength(1));
    await subscriber.stop();
    await delay(100);
    graph.upstreams.clearRequests();
    await delay(700);
    expect(polls()).toEqual([]);
  });

  it("reports an error and ends when the clinic refuses", async () => {
    const patientId = takePatient();
    startCheck(patientId, "active");
    const subscriber = listen(transport, patientId);
    await eventually(() => expect(subscriber.events).toHaveLength(1));
    graph.upstreams.faults.add({
      upstream: "vsee",
      route: "/users/{user_id}/insurances/primary/eligibility",
      kind: "status",
      status: 400,
    });
    await subscriber.ended;
    expect(subscriber.events.at(-1)).toMatchObject({ errors: [{ extensions: { code: "UPSTREAM_REJECTED" } }] });
  });
});
