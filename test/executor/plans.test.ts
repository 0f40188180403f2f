import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildSchema, parse } from "graphql";
import { execute } from "../../src/executor/execute";
import { keptVariants, OperationPlan, planFor } from "../../src/executor/operation-plan";

const sdl = "type Query { a: Int b: Int }";
const schema = buildSchema(sdl);
const flags = Array.from({ length: 8 }, (_, index) => `f${index}`);
const branching = parse(
  `query Many(${flags.map((flag) => `$${flag}: Boolean = true`).join(" ")}) { ${flags.map((flag) => `${flag}: a @include(if: $${flag})`).join(" ")} }
   query Other { b }`,
);
const plan = (...given: Parameters<typeof planFor>): OperationPlan => planFor(...given) as OperationPlan;

describe("a plan", () => {
  it("is kept for the next request with the same document, operation and schema, and no other", () => {
    const many = plan(schema, branching, "Many");
    expect(plan(schema, branching, "Many")).toBe(many);
    expect(plan(schema, branching, "Other")).not.toBe(many);
    expect(plan(buildSchema(sdl), branching, "Many")).not.toBe(many);
    expect(plan(schema, parse("query Many { a }"), "Many")).not.toBe(many);
  });

  it("keeps a bounded number of variants, and answers rightly for those it has dropped", () => {
    const rootValue = { a: 1, b: 2 };
    for (let round = 0; round < 2; round++) {
      for (let combination = 0; combination < 2 ** flags.length; combination++) {
        const variableValues = Object.fromEntries(flags.map((flag, bit) => [flag, (combination & (1 << bit)) > 0]));
        const selected = flags.filter((flag) => variableValues[flag]);
        expect(execute({ schema, document: branching, operationName: "Many", rootValue, variableValues })).toEqual({
          data: Object.fromEntries(selected.map((flag) => [flag, 1])),
        });
      }
    }
    expect(plan(schema, branching, "Many").size).toBe(keptVariants);
  });

  it("keeps nothing of variables that no condition reads", () => {
    const document = parse("query ($secret: Int) { a @include(if: true) b @skip(if: $secret) }");
    for (let secret = 0; secret < 3; secret++) void execute({ schema, document, variableValues: { secret } });
    expect(plan(schema, document).size).toBe(0);
  });

  it("goes when its document goes", async () => {
    const planned = (): WeakRef<OperationPlan> => new WeakRef(plan(schema, parse("{ a b }")));
    const reference = planned();
    await new Promise(setImmediate);
    setFlagsFromString("--expose-gc");
    (runInNewContext("gc") as () => void)();
    expect(reference.deref()).toBeUndefined();
  });
});
