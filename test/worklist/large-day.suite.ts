import { runGraph } from "../support/run-graph";
import { plantedPeriod, plantVisits } from "./planted-clinic";
import { plants } from "./plants";

const visits = 2_000;
const query = `query ($filter: CoverageWorklistFilter!) {
  coverageWorklist(filter: $filter, first: 100, orderBy: URGENCY) { totalCount nodes { id readiness unasked } counts { byReadiness { count } } }
}`;

/** Takes minutes to set up: run with `LONG_TESTS=1`. */
export function largeDaySuite(): void {
  const long = process.env["LONG_TESTS"] === "1" ? it : it.skip;

  long("2,000 visits are read whole within the deadline on upstreams that take 50 ms", async () => {
    const graph = await runGraph({ patients: visits, latencyMs: 50 });
    plantVisits(
      graph.upstreams,
      plants.map(([, plant]) => plant),
    );
    const startedAt = performance.now();
    const { data, errors } = await graph.run(query, { filter: dayAndAHalf() });
    process.stdout.write(`a day of ${visits} visits: ${Math.round(performance.now() - startedAt)} ms\n`);
    expect(errors).toBeUndefined();
    const { totalCount, nodes, counts } = data.coverageWorklist;
    expect(totalCount).toBe(visits);
    expect(nodes.flatMap(({ unasked }: { unasked: string[] }) => unasked)).toEqual([]);
    expect(counts.byReadiness.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(visits);
    await graph.stop();
  });
}

/** Planted visits are a minute apart: 2,000 of them go on into the next day. */
function dayAndAHalf(): { from: string; to: string } {
  const { from, to } = plantedPeriod();
  return { from, to: new Date(Date.parse(to) + 43_200_000).toISOString() };
}
