import { buildSubgraphSchema } from "@apollo/subgraph";
import { getIntrospectionQuery, parse } from "graphql";
import { bothAnswer, bothAnswerAtOnce } from "./support/both";

const schema = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    "A person." type Patient @key(fields: "id") { id: ID! "Given and family." name(format: Format = SHORT): String cards: [Card!] }
    type Card @key(fields: "id") { id: ID! number: String! @deprecated(reason: "gone") }
    enum Format { SHORT LONG @deprecated }
    input Search { text: String = "all" inner: Search }
    type Query { patient(search: Search): Patient }
  `),
  resolvers: {
    Patient: {
      __resolveReference: async ({ id }: { id: string }) =>
        id === "unknown" ? null : { id, name: `Patient ${id}`, cards: [{ id: "c" }] },
    },
    Card: {
      __resolveReference: async ({ id }: { id: string }) => {
        if (id === "broken") throw new Error("no such card");
        return { id, number: id === "blank" ? null : `number ${id}` };
      },
    },
  },
});

describe("_entities", () => {
  it("answers references of several types, absent ones and broken ones as graphql-js does", async () => {
    const representations = ["1", "2", "unknown"].map((id) => ({ __typename: "Patient", id }));
    const cards = ["a", "broken", "blank", "b"].map((id) => ({ __typename: "Card", id }));
    const { data, errors } = await bothAnswer({
      schema,
      text: "query ($all: [_Any!]!) { _entities(representations: $all) { __typename ... on Patient { name cards { id } } ... on Card { number } } _service { sdl } }",
      variableValues: { all: [...representations, ...cards] },
    });
    expect(data!._entities).toMatchObject([
      { __typename: "Patient", name: "Patient 1" },
      { name: "Patient 2" },
      null,
      { number: "number a" },
      null,
      null,
      { number: "number b" },
    ]);
    expect(errors!.map(({ path }) => path!.join("."))).toEqual(["_entities.4", "_entities.5.number"].sort());
  });

  it("refuses a reference to a type that is none", async () => {
    const text = '{ _entities(representations: [{ __typename: "Nope" }]) { __typename } }';
    expect((await bothAnswer({ schema, text })).data).toBeNull();
  });
});

describe("introspection", () => {
  it("answers the whole schema as graphql-js does", () => {
    const text = getIntrospectionQuery({
      inputValueDeprecation: true,
      specifiedByUrl: true,
      schemaDescription: true,
      directiveIsRepeatable: true,
      oneOf: true,
    });
    const { data, errors } = bothAnswerAtOnce({ schema, text });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain("Given and family.");
  });

  it("answers for one type, and knows its meta fields on the query type alone", () => {
    const text =
      '{ __type(name: "Patient") { name fields { name type { kind ofType { name } } } } none: __type(name: "No") { name } __typename patient { __schema { x } __type(name: "Card") { name } __typename } }';
    const { data } = bothAnswerAtOnce({ schema, text, rootValue: { patient: {} } });
    expect(data).toMatchObject({ none: null, __typename: "Query", patient: { __typename: "Patient" } });
  });
});
