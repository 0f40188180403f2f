import { setTimeout as pause } from "node:timers/promises";
import type { UpstreamCall } from "../../../src/upstream/upstream-call";
import { namedOperation } from "../../support/named-operations";
import { runGraph, type RunningGraph } from "../../support/run-graph";

const { document, variables: named } = namedOperation("pre-auths.graphql");
// An order reads the whole window.
const variables = { ...named, orderBy: "CONFIRMED_DESC" };
const calls = (answer: { readonly extensions?: { readonly upstreamCalls: readonly UpstreamCall[] } }) =>
  answer.extensions?.upstreamCalls.map(({ shared }) => shared);

describe("windows of the pre-authorization list", () => {
  let graph: RunningGraph;
  beforeEach(async () => {
    graph = await runGraph({ variables: { PREAUTH_WINDOW_SECONDS: "1" } });
  });
  afterEach(() => graph.stop());

  const run = (insurances: readonly string[] = ["ma", "razi", "asia"]) =>
    graph
      .issue({ subject: "insurer", roles: ["INSURER" as never], insurances })
      .then((token) => graph.run(document, variables, { token, headers: { "x-explain": "1" } }));
  const reads = () => graph.upstreams.requests("preauth").length;

  it("are read once by operations that run at once, each of which says so", async () => {
    const answers = await Promise.all([run(), run(), run()]);
    for (const { data, errors } of answers)
      expect({ data, errors }).toEqual({ data: answers[0]?.data, errors: undefined });
    expect(answers[0]?.data.preAuths.nodes.length).toBeGreaterThan(0);
    const alone = await run().then(reads);
    expect(reads()).toBe(alone);
    expect(answers.filter((answer) => calls(answer)?.every((shared) => shared === "in-flight"))).toHaveLength(2);
  });

  it("answer the next operation too, for as long as is configured and no longer", async () => {
    const first = await run();
    const once = reads();
    const second = await run();
    expect(second.data).toEqual(first.data);
    expect(calls(second)).toEqual(["cached"]);
    expect(reads()).toBe(once);
    await pause(1_100);
    await run();
    expect(reads()).toBe(2 * once);
  });

  it("show no caller what only another may see", async () => {
    await run();
    const { data } = await run(["asia"]);
    expect(data.preAuths.nodes).toEqual([]);
  });

  it("that could not be read are read again by the next operation", async () => {
    const mend = graph.upstreams.faults.add({ upstream: "preauth", kind: "html-200" });
    expect((await run()).errors?.[0]?.extensions).toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE" });
    mend();
    expect((await run()).errors).toBeUndefined();
  });
});
