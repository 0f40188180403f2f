import { buildSchema, GraphQLError, parse, type ExecutionResult } from "graphql";
import { executeDocument } from "./support/execute-document";
import { Flawed } from "../../src/upstream/flawed";

const schema = buildSchema(`
  type Query { profile: Profile! leaf: String! leaves: [Int!]! node: Node }
  type Profile implements Node { id: ID! names: [String!]! name: String! }
  interface Node { id: ID! }
`);
const flaw = new Error("part of it could not be read");
const run = async (text: string, rootValue: unknown): Promise<ExecutionResult> =>
  executeDocument({ schema, document: parse(text), rootValue });
const pathsOf = ({ errors = [] }: ExecutionResult): string[] => errors.map(({ path }) => path!.join("."));

describe("a flawed value", () => {
  it("is kept, with its error at its path", async () => {
    const result = await run("{ leaf }", { leaf: new Flawed("stands", flaw) });
    expect(result.data).toEqual({ leaf: "stands" });
    expect(result.errors).toHaveLength(1);
    expect(result.errors![0]).toBeInstanceOf(GraphQLError);
    expect(result.errors![0]).toMatchObject({
      message: flaw.message,
      path: ["leaf"],
      locations: [{ line: 1, column: 3 }],
      originalError: flaw,
    });
  });

  it.each([
    ["of a resolver", () => new Flawed({ id: 1, names: ["a"] }, flaw)],
    ["promised", () => Promise.resolve(new Flawed({ id: 1, names: ["a"] }, flaw))],
    ["with a flawed field", () => ({ id: 1, names: Promise.resolve(new Flawed(["a"], flaw)) })],
    ["with a flawed item", () => ({ id: 1, names: [Promise.resolve(new Flawed("a", flaw))] })],
  ])("may be an object or a list, %s", async (_how, profile) => {
    const result = await run("{ profile { id names } }", { profile });
    expect(result.data).toEqual({ profile: { id: "1", names: ["a"] } });
    expect(result.errors).toHaveLength(1);
  });

  it("is an item of a list, or of an abstract type, like any other", async () => {
    const node = new Flawed({ __typename: "Profile", id: 3 }, flaw);
    const result = await run("{ leaves node { __typename id } }", { leaves: [1, new Flawed(2, flaw), 3], node });
    expect(result.data).toEqual({ leaves: [1, 2, 3], node: { __typename: "Profile", id: "3" } });
    expect(pathsOf(result)).toEqual(["leaves.1", "node"]);
  });

  it("does not keep errors below it from being reported, nor from nulling it", async () => {
    const below = await run("{ node { id ... on Profile { name } } }", {
      node: new Flawed({ __typename: "Profile", id: 1, name: null }, flaw),
    });
    expect(below.data).toEqual({ node: null });
    expect(pathsOf(below)).toEqual(["node", "node.name"]);
  });

  it("is left out where its value is null and must not be", async () => {
    const result = await run("{ leaf }", { leaf: new Flawed(null, flaw) });
    expect(result.data).toBeNull();
    expect(pathsOf(result)).toEqual(["leaf"]);
  });

  it("is left out where its position is null already", async () => {
    const profile = { id: null, names: new Flawed(["a"], flaw) };
    expect(pathsOf(await run("{ profile { id names } }", { profile }))).toEqual(["profile.id"]);
  });
});
