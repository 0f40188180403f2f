import { IRREGULAR_PATIENTS } from "../../src/sandbox/irregular-patients";
import { startUpstreams, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import { eventually } from "../ledger/eventually";
import type { StoreSuite } from "../ledger/ledger-store";
import { startChildGraph, type ChildGraph } from "../support/child-graph";

/** Whole graphs take seconds to start, and a lease twenty to run out: run with `LONG_TESTS=1`. */
const long = process.env["LONG_TESTS"] === "1" ? it : it.skip;

/** The application's key says which process asks. */
const readersOf = (upstreams: SandboxUpstreams): string[] =>
  upstreams
    .requests("vsee")
    .filter(({ path }) => path.includes("type=200") || path.endsWith("/insurances"))
    .map(({ headers }) => String(headers["x-apikey"]));

export const graphsShareASweepSuite: StoreSuite = (stores) => {
  long(
    "several whole graphs sweep with one reader at a time, and another follows a killed one within half a minute",
    async () => {
      const upstreams = await startUpstreams({ patients: 300, latencyMs: 5 });
      const { options, query } = await stores.create();
      const { databaseUrl, dataDir } = options;
      const where = databaseUrl === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl };
      const names = stores.name === "sqlite" ? ["one", "two"] : ["one", "two", "three"];
      const graphs = new Map<string, ChildGraph>();
      const start = async (name: string): Promise<void> => {
        const variables = {
          ...where,
          VSEE_API_KEY: name,
          VSEE_API_SECRET: "secret",
          LINK_INDEX_CALLS_PER_SECOND: "10",
        };
        graphs.set(name, await startChildGraph({ upstreams, variables }));
      };
      try {
        await Promise.all(names.map(start));
        await eventually(() => expect(readersOf(upstreams).length).toBeGreaterThan(120), 60_000);
        const first = readersOf(upstreams);
        expect(new Set(first).size).toBe(1);
        await graphs.get(first[0]!)?.kill();
        graphs.delete(first[0]!);
        const killedAt = performance.now();
        const before = readersOf(upstreams).length;
        await eventually(() => expect(readersOf(upstreams).length).toBeGreaterThan(before), 40_000);
        expect(performance.now() - killedAt).toBeLessThan(30_000);
        await eventually(async () => {
          const [row] = await query("select completed_at from link_sweep");
          expect(row?.["completed_at"]).not.toBeNull();
        }, 180_000);

        const turns = readersOf(upstreams).filter((reader, at, all) => reader !== all[at - 1]);
        expect(turns).toHaveLength(2);
        const cards = new Map<string, number>();
        for (const { path } of upstreams.requests("vsee").filter((one) => one.path.endsWith("/insurances"))) {
          cards.set(path, (cards.get(path) ?? 0) + 1);
        }
        const { clinic, broker } = upstreams.store;
        expect(cards.size).toBe(clinic.cards.size);
        // The page that the killed one had not finished, and no other, was read again.
        expect([...cards.values()].filter((count) => count > 1).length).toBeLessThanOrEqual(100);
        expect(Math.max(...cards.values())).toBeLessThanOrEqual(2);
        const members = await query("select member_id from link_members where status_read_at is not null");
        expect(members).toHaveLength(broker.members.size);
        expect(
          await query(`select patient_id from link_patients where patient_id = '${IRREGULAR_PATIENTS.noCards}'`),
        ).toHaveLength(1);
      } finally {
        await Promise.all([...graphs.values()].map((graph) => graph.kill()));
        await upstreams.stop();
      }
    },
    300_000,
  );
};
