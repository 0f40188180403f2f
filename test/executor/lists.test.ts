import {
  buildSchema,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLInt,
  GraphQLSchema,
  type GraphQLOutputType,
} from "graphql";
import { allowAbandonedRejections } from "./support/abandoned-rejections";
import { bothAnswer, bothAnswerAtOnce } from "./support/both";

allowAbandonedRejections();

const listOf = (type: GraphQLOutputType): GraphQLSchema =>
  new GraphQLSchema({ query: new GraphQLObjectType({ name: "Query", fields: { list: { type } } }) });
const nullable = new GraphQLList(GraphQLInt);
const types: readonly (readonly [string, GraphQLOutputType])[] = [
  nullable,
  new GraphQLNonNull(nullable),
  new GraphQLList(new GraphQLNonNull(GraphQLInt)),
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLInt))),
  new GraphQLList(nullable),
  new GraphQLList(new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLInt)))),
].map((type) => [type.toString(), type]);

function* numbers(failing: boolean): Generator<unknown> {
  yield 1;
  yield "two";
  if (failing) throw new Error("the iterator failed");
  yield 3;
}
const promised = (value: unknown): Promise<unknown> => Promise.resolve(value);
const rejected = (): Promise<unknown> => Promise.reject(new Error("rejected"));
const values: readonly (readonly [string, () => unknown])[] = [
  ["an array", () => [1, 2]],
  ["an empty array", () => []],
  ["an array with a hole", () => [1, , 2]], // eslint-disable-line no-sparse-arrays -- what is tested
  ["a frozen array", () => Object.freeze([1, 2])],
  ["an array of another class", () => new (class Own extends Array<number> {})(1, 2, 3)],
  [
    "an array whose iterator was replaced",
    () => Object.assign([1, 2], { [Symbol.iterator]: () => [7, 8, 9].values() }),
  ],
  ["a typed array", () => Uint8Array.of(1, 2)],
  ["a set", () => new Set([1, 2, 1])],
  ["a generator", () => numbers(false)],
  ["a generator that fails", () => numbers(true)],
  ["an array with null", () => [1, null, 2]],
  ["an array with an error", () => [1, new Error("an error as an item"), 2]],
  ["arrays in an array", () => [[1, 2], [], [3]]],
  ["arrays in an array, one of them null", () => [[1], null, [3, null]]],
  ["something else", () => "123"],
  ["something like an array", () => ({ length: 1, 0: 1 })],
  [
    "an iterator that cannot be had",
    () => ({
      [Symbol.iterator]: () => {
        throw new Error("no iterator");
      },
    }),
  ],
  ["null", () => null],
];
const promisedValues: readonly (readonly [string, () => unknown])[] = [
  ["a promised array", () => promised([1, 2])],
  ["a promised null", () => promised(null)],
  ["a rejection", rejected],
  ["promised items", () => [promised(1), promised(2)]],
  ["promised items beside others", () => [1, promised(2), 3]],
  ["promised items in a promised set", () => promised(new Set([promised(1), 2]))],
  ["a promised null item", () => [promised(1), promised(null), promised(2)]],
  ["a rejected item", () => [1, rejected(), promised(2)]],
  ["a promised error", () => [promised(1), promised(new Error("an error, promised"))]],
  ["promised arrays of promised items", () => [promised([promised(1), 2]), promised([])]],
  ["promised arrays, one with a null", () => [promised([promised(1), null]), promised([3])]],
];

describe.each(types)("a field of type %s", (_name, type) => {
  const schema = listOf(type);

  it.each(values)("answers for %s what graphql-js answers", (_what, produce) => {
    bothAnswerAtOnce({ schema, text: "{ list again: list }", rootValue: { list: produce } });
  });

  it.each(promisedValues)("answers for %s what graphql-js answers", async (_what, produce) => {
    await bothAnswer({ schema, text: "{ list again: list }", rootValue: { list: produce } });
  });
});

describe("objects in lists", () => {
  const schema = buildSchema("type Query { rows: [[Cell]] } type Cell { id: ID! cells: [Cell!] next: Cell }");

  it("come out where they went in, however deep, sparse or late", async () => {
    const rootValue = {
      rows: () => [
        [{ id: 1 }, null, promised({ id: 2, next: { id: 3 } })],
        null,
        [],
        promised([{ id: 4, cells: [promised({ id: 5, next: promised({ id: 6 }) })] }]),
      ],
    };
    const { data } = await bothAnswer({
      schema,
      text: "{ rows { id cells { id next { id } } next { id } } }",
      rootValue,
    });
    expect(data).toEqual({
      rows: [
        [{ id: "1", cells: null, next: null }, null, { id: "2", cells: null, next: { id: "3" } }],
        null,
        [],
        [{ id: "4", cells: [{ id: "5", next: { id: "6" } }], next: null }],
      ],
    });
  });

  it("carry their index in an error's path", () => {
    const { errors } = bothAnswerAtOnce({
      schema,
      text: "{ rows { next { id } } }",
      rootValue: { rows: [[{}, { next: {} }], [{ next: {} }]] },
    });
    expect(errors!.map(({ path }) => path!.join("."))).toEqual(["rows.0.1.next.id", "rows.1.0.next.id"]);
  });
});
