import { join } from "node:path";
import { openLibsql } from "../../src/ledger/database/libsql";
import { clock } from "../../src/clock";
import { startSandbox } from "../../src/sandbox/start-sandbox";
import { eventually } from "../ledger/eventually";
import { runGraph, type GraphOptions, type RunningGraph } from "../support/run-graph";
import { temporaryFolder } from "../support/temporary-folder";
import { plantVisits, type Plant } from "./planted-clinic";

/** An evening, in whichever time zone the tests run. */
const evening = (): Date => {
  const at = new Date("2027-05-08T12:00:00Z");
  at.setHours(20, 0, 0, 0);
  return at;
};
const checkAt = "19:30";

const open: RunningGraph[] = [];
const start = async (options: GraphOptions = {}): Promise<RunningGraph> => {
  const graph = await runGraph({ patients: 6, now: evening(), ...options });
  open.push(graph);
  return graph;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((graph) => graph.stop()));
});

const checkedIn = ({ upstreams }: RunningGraph): string[] =>
  upstreams
    .requests("vsee")
    .filter(({ method, route }) => method === "POST" && route.endsWith("/eligibility/check"))
    .map(({ path }) => /\/users\/([^/]+)\//.exec(path)?.[1] ?? "")
    .sort();
const listReads = ({ upstreams }: RunningGraph): number =>
  upstreams.requests("vsee").filter(({ route }) => route === "/visits").length;

/** Plants tomorrow's visits at one graph, and looks after them with a second process on the same ledger. */
async function night(
  plants: readonly Plant[],
  meanwhile: (graph: RunningGraph) => Promise<void> = async () => {},
  patientCount = 6,
) {
  const dataDir = temporaryFolder();
  const desk = await start({ patients: patientCount, variables: { DATA_DIR: dataDir } });
  const patients = plantVisits(desk.upstreams, plants);
  // In local time the planted UTC day may be today or tomorrow: put all visits on tomorrow's noon.
  const noon = evening();
  noon.setDate(noon.getDate() + 1);
  noon.setHours(12, 0, 0, 0);
  for (const visit of desk.upstreams.store.clinic.visits.values()) visit.start = Math.floor(noon.getTime() / 1000);
  await meanwhile(desk);
  desk.upstreams.clearRequests();
  return { dataDir, desk, patients };
}

async function runAt(desk: RunningGraph, dataDir: string): Promise<() => Promise<void>> {
  const overrides = { PORT: "0", LOG_LEVEL: "silent", DATA_DIR: dataDir, WORKLIST_CHECK_AT: checkAt };
  const graph = await startSandbox(desk.upstreams, { environment: {}, overrides });
  return () => graph.stop();
}

it("checks tomorrow's patients once, those at insurers where a check counts and that have none new enough", async () => {
  const { dataDir, desk, patients } = await night([
    () => undefined,
    (patient) => (patient.check = null),
    (patient) => (patient.card = null),
  ]);
  const stop = await runAt(desk, dataDir);
  const expected = patients.flatMap(({ id, card }) => (card ? [id] : [])).sort();
  await eventually(() => expect(checkedIn(desk)).toEqual(expected));
  await stop();
  // Another process the same night finds it done.
  const stopSecond = await runAt(desk, dataDir);
  await eventually(() => expect(listReads(desk)).toBe(1), 1_000);
  await stopSecond();
  expect(checkedIn(desk)).toEqual(expected);
});

it("continues an interrupted run on the same night, and repeats only the checks that were in progress", async () => {
  const { dataDir, desk, patients } = await night([(patient) => (patient.check = null)], undefined, 40);
  // Four at a time take ten rounds of half a second, and a process that stops does not wait for them.
  const route = "/users/{user_id}/insurances/primary/eligibility/check";
  desk.upstreams.faults.add({ upstream: "vsee", route, kind: "delay", ms: 500 });
  const stop = await runAt(desk, dataDir);
  await eventually(() => expect(checkedIn(desk).length).toBeGreaterThan(0));
  await stop();
  expect(checkedIn(desk).length).toBeLessThan(patients.length);
  desk.upstreams.faults.clear();
  // Another process writes while this one starts, which therefore starts without a ledger.
  const writer = openLibsql(join(dataDir, "ledger.db"));
  await writer.exec("begin immediate");
  const stopSecond = await runAt(desk, dataDir);
  expect(new Set(checkedIn(desk)).size).toBeLessThan(patients.length);
  await writer.exec("rollback");
  writer.close();
  const expected = patients.map(({ id }) => id).sort();
  // Before the next look, which is after 30 seconds.
  await eventually(() => expect([...new Set(checkedIn(desk))]).toEqual(expected), 25_000);
  await stopSecond();
  expect(checkedIn(desk).length).toBeLessThanOrEqual(patients.length + 4);
});

it("spares those whose answer the desk has seen within the hours", async () => {
  const { dataDir, desk } = await night([], async (graph) => {
    const day = { from: evening().toISOString(), to: new Date(evening().getTime() + 86_400_000).toISOString() };
    const { data } = await graph.run(
      `query ($filter: CoverageWorklistFilter!) { coverageWorklist(filter: $filter, first: 3) { nodes { id } } }`,
      { filter: day },
    );
    expect(data.coverageWorklist.nodes).toHaveLength(3);
  });
  const stop = await runAt(desk, dataDir);
  await eventually(() => expect(checkedIn(desk)).toHaveLength(3));
  await stop();
});

// The next day is a Sunday.
it("does nothing before its time, and treats an empty day as success", async () => {
  const { dataDir, desk } = await night([]);
  desk.upstreams.store.clinic.visits.clear();
  const morning = evening();
  morning.setHours(7, 0, 0, 0);
  clock.startAt(morning);
  const stop = await runAt(desk, dataDir);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(listReads(desk)).toBe(0);
  await stop();
  clock.startAt(evening());
  const stopEvening = await runAt(desk, dataDir);
  await eventually(() => expect(listReads(desk)).toBe(1));
  await stopEvening();
  expect(checkedIn(desk)).toEqual([]);
});
