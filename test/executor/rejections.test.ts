import * as fc from "fast-check";
import { buildSchema, parse } from "graphql";
import { executeDocument } from "./support/execute-document";
import { inTurn, Outcomes } from "./support/outcomes";
import { documentSketch, documentText } from "./support/random-document";
import { randomSchema } from "./support/random-schema";

const afterwards = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

// Jest fails a test during which a rejection goes unhandled, as Node would end the process.
describe("rejections", () => {
  it("are all handled, whatever fails before them", async () => {
    const schemas = Array.from({ length: 40 }, (_, seed) => randomSchema(seed));
    await fc.assert(
      fc.asyncProperty(fc.nat(39), documentSketch, fc.integer(), async (index, sketch, seed) => {
        const { schema } = schemas[index]!;
        const contextValue = new Outcomes(schemas[index]!, { seed, errors: 0.5, promises: 0.5, timing: inTurn });
        await executeDocument({
          schema,
          document: parse(documentText(sketch, schema)),
          variableValues: { flag: true },
          contextValue,
        });
      }),
      { numRuns: 300, seed: 7 },
    );
    await afterwards();
  });

  describe("in what has to wait for other objects of its level", () => {
    const schema = buildSchema(
      "type Query { rows: [Row] lists: [[Int]] decides: Int! } type Row { list: [Int] row: Row n: Int }",
    );
    const after = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value));
    const fails = (): Promise<never> => Promise.reject(new Error("at once"));
    const slow = { list: () => after(6, [1]), row: () => after(6, {}) };

    it.each<[string, string, () => Record<string, unknown>]>([
      [
        "items of a promised list",
        "{ rows { list } }",
        () => ({ rows: [{ list: () => after(1, [fails(), 2]) }, slow] }),
      ],
      ["items of a list", "{ rows { list } }", () => ({ rows: [slow, { list: () => [fails(), 2] }] })],
      [
        "properties of a promised object",
        "{ rows { row { n } } }",
        () => ({ rows: [{ row: () => after(1, { n: fails() }) }, slow] }),
      ],
      [
        "lists of a promised object",
        "{ rows { row { list } } }",
        () => ({ rows: [slow, { row: () => after(1, { list: [fails()] }) }] }),
      ],
      [
        "items of promised lists in a list",
        "{ lists }",
        () => ({ lists: [after(1, [after(1, 1), fails()]), after(6, [2])] }),
      ],
      ["items beside a promised one", "{ lists }", () => ({ lists: [[fails()], after(6, [2])] })],
    ])("are handled, and reported when it is looked at: %s", async (_what, text, produce) => {
      const answered = await executeDocument({ schema, document: parse(text), rootValue: produce() });
      expect(answered.errors).toMatchObject([{ message: "at once" }]);
    });

    it("are handled in what comes after the answer", async () => {
      const lists = after(3, [[fails()], new Set([fails()])]);
      const answered = await executeDocument({
        schema,
        document: parse("{ lists decides }"),
        rootValue: { lists, decides: fails() },
      });
      expect(answered.errors).toHaveLength(1);
      await lists;
      await afterwards();
    });

    it("are found without calling getters", async () => {
      let calls = 0;
      const row = {
        get n(): number {
          return ++calls;
        },
      };
      await executeDocument({
        schema,
        document: parse("{ rows { row { n } } }"),
        rootValue: { rows: [{ row: () => after(1, row) }, slow] },
      });
      expect(calls).toBe(1);
    });
  });
});
