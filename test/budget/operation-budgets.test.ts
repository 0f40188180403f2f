import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startUpstreams, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import type { Effort } from "./measured-graph";
import { startMeasuredGraph, type MeasuredGraph } from "./start-measured-graph";

/** What one operation costs: calls of JavaScript functions, and KiB allocated on the heap. */
interface Cost {
  readonly calls: number;
  readonly kib: number;
}

const budgetFile = join(__dirname, "budgets.json");
const budgets = JSON.parse(readFileSync(budgetFile, "utf8")) as Readonly<Record<string, Cost>>;
const isUpdate = process.env["UPDATE_BUDGETS"] === "1";
/** From run to run, busy machine or not and Node 20 or 24, calls differ by one in a thousand and bytes by three in a hundred. */
const tolerance: Cost = { calls: 1.03, kib: 1.08 };

/** The operations of `npm run bench`, on the sandbox's people. */
const operations = [
  { name: "W1", what: "one patient's cards", times: 100, variables: { id: "4001" } },
  { name: "W2", what: "visits with patients, cards and plans", times: 12, variables: {} },
  { name: "W3", what: "one patient's chart", times: 30, variables: { id: "4001" } },
  { name: "W4", what: "plans and visits, flat", times: 12, variables: {} },
];

describe("what an operation may cost", () => {
  const costs: Record<string, Cost> = {};
  let upstreams: SandboxUpstreams;
  let graph: MeasuredGraph;
  beforeAll(async () => {
    upstreams = await startUpstreams({ patients: 12, visitsMemberParam: "member_id" });
    graph = await startMeasuredGraph(upstreams);
  });
  afterAll(async () => {
    await graph?.stop();
    await upstreams?.stop();
    if (isUpdate) writeFileSync(budgetFile, `${JSON.stringify(costs, null, 2)}\n`);
  });

  it.each(operations)(
    "keeps $what ($name) within its budget of calls and memory",
    async ({ name, times, variables }) => {
      const query = readFileSync(join(__dirname, `../../bench/workloads/${name}.graphql`), "utf8");
      const ask = async (): Promise<void> => {
        for (let turn = 0; turn < times; turn++) await post(graph, { query, variables });
      };
      await ask();
      let tooMuch: string | null = null;
      // On a busy machine timers run beside the operations, so that a count is too high at times, and never too low.
      for (let counts = 0; counts < 6; counts++) {
        const effort = await graph.measure(ask);
        expect(effort.collections).toBe(0);
        const cost = { calls: Math.round(callsOf(effort) / times), kib: Math.round(effort.bytes / times / 1024) };
        costs[name] = cost;
        tooMuch = isUpdate ? null : excess(name, cost, effort);
        if (tooMuch === null) break;
      }
      expect(tooMuch).toBeNull();
    },
  );
});

async function post({ url, staffToken }: MeasuredGraph, body: object): Promise<void> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${staffToken}` };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors !== undefined) throw new Error(`An operation failed: ${JSON.stringify(errors)}`);
}

const callsOf = ({ calls }: Effort): number => Object.values(calls).reduce((sum, count) => sum + count, 0);

/** Says what is too much, where the calls are made, and what to do; null where the cost is within the budget. */
function excess(name: string, cost: Cost, effort: Effort): string | null {
  const budget = budgets[name] ?? { calls: 0, kib: 0 };
  const over = (["calls", "kib"] as const).filter((kind) => cost[kind] > budget[kind] * tolerance[kind]);
  if (over.length === 0) return null;
  const told = over.map((kind) => `${cost[kind]} ${kind} an operation, not ${budget[kind]}`).join(" and ");
  const most = Object.entries(effort.calls).sort(([, one], [, other]) => other - one);
  const where = most
    .slice(0, 12)
    .map(([folder, calls]) => `${folder} ${Math.round((calls / callsOf(effort)) * 100)} %`);
  return `${name} costs ${told}. Calls by folder of src or by package: ${where.join(", ")}. Where it is worth that: UPDATE_BUDGETS=1 npx jest test/budget`;
}
