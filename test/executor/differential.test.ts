import * as fc from "fast-check";
import { execute as graphqlJs, parse, type DocumentNode, type ExecutionResult } from "graphql";
import { executeDocument } from "./support/execute-document";
import { allowAbandonedRejections } from "./support/abandoned-rejections";
import { differences, printedData } from "./support/compare";
import { illegitimate, notingResolver } from "./support/legitimate";
import { inTurn, Outcomes, type Weather } from "./support/outcomes";
import { documentSketch, documentText, variableValues } from "./support/random-document";
import { randomSchema, type RandomSchema } from "./support/random-schema";

const isLong = process.env.LONG_TESTS === "1";
/** The normal run repeats the same cases; the long run draws new ones. */
const drawing = (share: number): { numRuns: number; seed?: number } =>
  isLong ? { numRuns: 20_000 * share } : { numRuns: 2_000 * share, seed: 20_240_607 };
const timeoutMs = isLong ? 600_000 : 60_000;

type Executor = typeof graphqlJs;
type Conditions = Omit<Weather, "timing"> & { readonly variableValues: Record<string, unknown> };
interface Case {
  readonly strict: RandomSchema;
  readonly lenient: RandomSchema;
  readonly document: DocumentNode;
  readonly conditions: Conditions;
}

const schemas = Array.from({ length: 40 }, (_, seed) => [randomSchema(seed), randomSchema(seed, true)] as const);
const conditionsOf = (promises: fc.Arbitrary<number>): fc.Arbitrary<Conditions> =>
  fc.record({ seed: fc.integer(), errors: fc.constantFrom(0, 0.02, 0.1, 0.3), promises, variableValues });
const casesWith = (promises: fc.Arbitrary<number>): fc.Arbitrary<Case> =>
  fc
    .record({ index: fc.nat(schemas.length - 1), sketch: documentSketch, conditions: conditionsOf(promises) })
    .map(({ index, sketch, conditions }) => {
      const [strict, lenient] = schemas[index]!;
      const text = documentText(sketch, strict.schema);
      const description = `schema ${index}, ${JSON.stringify(conditions)}, ${text}`;
      return { strict, lenient, document: parse(text), conditions, [fc.toStringMethod]: () => description };
    });

function answer(executor: Executor, drawn: Case, timing: Weather["timing"]): ReturnType<Executor> {
  const { strict, document, conditions } = drawn;
  const contextValue = new Outcomes(strict, { ...conditions, timing });
  return executor({ schema: strict.schema, document, variableValues: conditions.variableValues, contextValue });
}

/** What is wrong with an answer's errors, whichever of them graphql-js happens to report. */
async function complaintsAbout(answered: ExecutionResult, drawn: Case): Promise<string[]> {
  const { lenient, strict, document, conditions } = drawn;
  const contextValue = new Outcomes(lenient, { ...conditions, timing: inTurn });
  const fieldResolver = notingResolver(strict);
  const args = { schema: lenient.schema, document, contextValue, fieldResolver };
  const everything = await graphqlJs({ ...args, variableValues: conditions.variableValues });
  return illegitimate(answered, everything, contextValue.noted);
}

allowAbandonedRejections();

describe("an execution without promises", () => {
  it(
    "answers at once what graphql-js answers, key by key, with one of its errors for each null",
    () => {
      fc.assert(
        fc.property(casesWith(fc.constant(0)), (drawn) => {
          const answered = answer(executeDocument, drawn, inTurn) as ExecutionResult;
          expect(differences(answered, answer(graphqlJs, drawn, inTurn) as ExecutionResult, false)).toEqual([]);
        }),
        drawing(0.6),
      );
    },
    timeoutMs,
  );
});

describe("an execution with promises", () => {
  it(
    "answers with graphql-js's data, and explains each null by exactly one error that really happens",
    async () => {
      await fc.assert(
        fc.asyncProperty(casesWith(fc.constantFrom(0.05, 0.3, 1)), async (drawn) => {
          const answered = await answer(executeDocument, drawn, inTurn);
          const expected = await answer(graphqlJs, drawn, inTurn);
          expect(printedData(answered)).toBe(printedData(expected));
          const different = differences(answered, expected, false);
          if (answered.data === undefined) return expect(different).toEqual([]);
          if (different.length === 0) return;
          // graphql-js lets timing choose among several errors: ours must be one of them.
          expect(await complaintsAbout(answered, drawn)).toEqual([]);
        }),
        drawing(0.4),
      );
    },
    timeoutMs,
  );
});
