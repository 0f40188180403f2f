import { buildSchema, parse } from "graphql";
import { executeDocument, planOf } from "./support/execute-document";
import { keptVariants } from "../../src/executor/operation-plan";

const schema = buildSchema("type Query { a: Int b: Int }");
const flags = Array.from({ length: 8 }, (_, index) => `f${index}`);
const branching = parse(
  `query Many(${flags.map((flag) => `$${flag}: Boolean = true`).join(" ")}) { ${flags.map((flag) => `${flag}: a @include(if: $${flag})`).join(" ")} }
   query Other { b }`,
);

describe("a plan", () => {
  it("keeps a bounded number of variants, and answers rightly for those it has dropped", () => {
    const rootValue = { a: 1, b: 2 };
    for (let round = 0; round < 2; round++) {
      for (let combination = 0; combination < 2 ** flags.length; combination++) {
        const variableValues = Object.fromEntries(flags.map((flag, bit) => [flag, (combination & (1 << bit)) > 0]));
        const selected = flags.filter((flag) => variableValues[flag]);
        expect(
          executeDocument({ schema, document: branching, operationName: "Many", rootValue, variableValues }),
        ).toEqual({
          data: Object.fromEntries(selected.map((flag) => [flag, 1])),
        });
      }
    }
    expect(planOf({ schema, document: branching, operationName: "Many" }).size).toBe(keptVariants);
  });

  it("does not retain variables that no condition reads", () => {
    const document = parse("query ($secret: Int) { a @include(if: true) b @skip(if: $secret) }");
    for (let secret = 0; secret < 3; secret++) void executeDocument({ schema, document, variableValues: { secret } });
    expect(planOf({ schema, document }).size).toBe(0);
  });
});
