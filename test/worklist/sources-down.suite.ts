import { runGraph, type RunningGraph } from "../support/run-graph";
import { plantedPeriod, plantVisits } from "./planted-clinic";
import { plants } from "./plants";
import { worklist } from "./worklist-query";

export function sourcesDownSuite(): void {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: plants.length });
    plantVisits(
      graph.upstreams,
      plants.map(([, plant]) => plant),
    );
  });
  afterAll(() => graph.stop());

  const rowsOf = async () => {
    const { data, errors = [] } = await graph.run(worklist, { filter: plantedPeriod(), first: 100 });
    return {
      rows: data.coverageWorklist.nodes as { unasked: string[]; readiness: string; issues: string[] }[],
      errors,
    };
  };

  // An answer that cannot be read closes nothing, so that the next subset finds the upstream as it is.
  const broken = { kind: "html-200" } as const;
  const faults = {
    MEMBER: { ...broken, upstream: "bastion", route: "/enrollee-status" },
    ELIGIBILITY: { ...broken, upstream: "vsee", route: "/users/{user_id}/insurances/primary/eligibility" },
    CARD: { ...broken, upstream: "vsee", route: "/users/{user_id}/insurances$" },
    // Asked nothing by a list that includes nothing.
    PRE_AUTHS: { ...broken, upstream: "preauth" },
    PLANS: { ...broken, upstream: "vba" },
  } as const;
  const names = Object.keys(faults) as (keyof typeof faults)[];
  const all = Array.from({ length: 2 ** names.length }, (_, bits) => names.filter((__, at) => bits & (1 << at)));
  // Those that the list asks, and all at once; with the others beside them where there is time.
  const subsets = process.env["LONG_TESTS"] === "1" ? all : [...all.slice(0, 8), names];

  it("changes only what depends on them, whichever they are: such rows say so once, and are never READY", async () => {
    const { rows: before } = await rowsOf();
    for (const subset of subsets) {
      for (const name of subset) graph.upstreams.faults.add(faults[name]);
      const { rows, errors } = await rowsOf();
      graph.upstreams.faults.clear();
      for (const [at, row] of rows.entries()) {
        const ofRow = errors.filter(({ path }) => path?.[2] === at);
        expect(ofRow.map(({ path }) => path?.[3])).toEqual(row.unasked.map(() => "unasked"));
        if (row.unasked.length === 0) expect([subset, at, row]).toEqual([subset, at, before[at]]);
        else expect([subset, at, row.readiness]).not.toEqual([subset, at, "READY"]);
        for (const source of row.unasked) expect(subset).toContain(source);
        for (const issue of row.issues) expect(before[at]!.issues).toContain(issue);
      }
      const isMissed = subset.some((name) => name === "MEMBER" || name === "ELIGIBILITY" || name === "CARD");
      expect([subset, rows.some(({ unasked }) => unasked.length > 0)]).toEqual([subset, isMissed]);
      // The card decides who else is asked.
      if (subset.includes("CARD")) for (const { unasked } of rows) expect(unasked).toEqual(["CARD"]);
    }
  });
}
