import {
  buildSchema,
  GraphQLError,
  GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  type GraphQLUnionType,
} from "graphql";
import { bothAnswer, bothAnswerAtOnce } from "./support/both";

const sdl = `
  interface Pet { name: String! friend: Pet }
  type Dog implements Pet { name: String! friend: Pet barks: Boolean }
  type Cat implements Pet { name: String! friend: Pet meows: Boolean }
  type Rock { weight: Int }
  union Thing = Dog | Cat
  type Query { pets: [Pet] strict: [Pet!] thing: Thing things: [Thing] }
`;
type Changes = {
  readonly resolveType?: GraphQLInterfaceType["resolveType"];
  readonly isTypeOf?: Readonly<Record<string, GraphQLObjectType["isTypeOf"]>>;
};
function schemaWith({ resolveType, isTypeOf = {} }: Changes): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const name of ["Pet", "Thing"])
    (schema.getType(name) as GraphQLInterfaceType | GraphQLUnionType).resolveType = resolveType;
  for (const [name, check] of Object.entries(isTypeOf)) (schema.getType(name) as GraphQLObjectType).isTypeOf = check;
  return schema;
}
const dog = { name: "Odie", barks: true, is: "Dog" };
const cat = { name: "Garfield", meows: false, is: "Cat", friend: dog };
const rootValue = { pets: [cat, dog, null, cat], thing: cat, things: [dog, cat], strict: [dog, cat] };
const text = `{
  pets { name ... on Dog { barks } ...OfCat friend { __typename name } __typename }
  thing { __typename ... on Pet { name } }
  things { ... on Dog { barks } ... on Rock { weight } ... on Thing { __typename } }
} fragment OfCat on Cat { meows }`;
const expected = {
  pets: [
    { name: "Garfield", meows: false, friend: { __typename: "Dog", name: "Odie" }, __typename: "Cat" },
    { name: "Odie", barks: true, friend: null, __typename: "Dog" },
    null,
    { name: "Garfield", meows: false, friend: { __typename: "Dog", name: "Odie" }, __typename: "Cat" },
  ],
  thing: { __typename: "Cat", name: "Garfield" },
  things: [{ barks: true, __typename: "Dog" }, { __typename: "Cat" }],
};

const is = (name: string) => (value: unknown) => (value as { is: string }).is === name;
const ways: readonly (readonly [string, Changes])[] = [
  ["resolveType", { resolveType: (value) => (value as { is: string }).is }],
  ["a promising resolveType", { resolveType: async (value) => (value as { is: string }).is }],
  ["isTypeOf", { isTypeOf: { Dog: is("Dog"), Cat: is("Cat") } }],
  [
    "a promising isTypeOf",
    { isTypeOf: { Dog: async (value) => is("Dog")(value), Cat: async (value) => is("Cat")(value) } },
  ],
  ["isTypeOf, promising here and not there", { isTypeOf: { Dog: async (value) => is("Dog")(value), Cat: is("Cat") } }],
  [
    "resolveType and isTypeOf",
    {
      resolveType: (value) => (value as { is: string }).is,
      isTypeOf: { Dog: is("Dog"), Cat: async (value) => is("Cat")(value) },
    },
  ],
];

describe.each(ways)("the type of a value by %s", (_way, changes) => {
  it("decides what is selected on it", async () => {
    expect((await bothAnswer({ schema: schemaWith(changes), text, rootValue })).data).toEqual(expected);
  });
});

describe("the type of a value", () => {
  it("is its __typename where nothing else says", () => {
    const named = (value: typeof dog): unknown => ({ ...value, __typename: value.is });
    const { data } = bothAnswerAtOnce({
      schema: schemaWith({}),
      text: "{ pets { __typename name } }",
      rootValue: { pets: [named(dog), named(cat as never)] },
    });
    expect(data).toEqual({
      pets: [
        { __typename: "Dog", name: "Odie" },
        { __typename: "Cat", name: "Garfield" },
      ],
    });
  });

  it("may be resolved by the request's own type resolver", () => {
    const { data } = bothAnswerAtOnce({
      schema: schemaWith({}),
      text,
      rootValue,
      typeResolver: (value) => (value as { is: string }).is,
    });
    expect(data).toEqual(expected);
  });

  const answers: readonly (readonly [string, unknown])[] = [
    ["nothing", undefined],
    ["null", null],
    ["a type that is unknown", "Fish"],
    ["a type that is no object", "Pet"],
    ["a type of another kind", "Rock"],
    ["no name", 7],
    ["a type instead of its name", new GraphQLObjectType({ name: "Dog", fields: {} })],
  ];
  it.each(answers)("is an error when it is %s, for that value alone", async (_what, answer) => {
    for (const promised of [false, true]) {
      const resolveType = ((value: typeof dog) => {
        const name = value === dog ? answer : "Cat";
        return promised ? Promise.resolve(name) : name;
      }) as GraphQLInterfaceType["resolveType"];
      const { data, errors } = await bothAnswer({
        schema: schemaWith({ resolveType }),
        text: "{ things { __typename } pets { name } }",
        rootValue,
      });
      expect(data).toEqual({
        things: [null, { __typename: "Cat" }],
        pets: [{ name: "Garfield" }, null, null, { name: "Garfield" }],
      });
      expect(errors).toHaveLength(2);
      const strict = await bothAnswer({ schema: schemaWith({ resolveType }), text: "{ strict { name } }", rootValue });
      expect(strict.data).toEqual({ strict: null });
    }
  });

  it("is an error where finding it throws or rejects", async () => {
    const reasons: readonly GraphQLInterfaceType["resolveType"][] = [
      () => {
        throw new GraphQLError("thrown", { extensions: { code: "X" } });
      },
      () => Promise.reject(new Error("rejected")),
    ];
    for (const resolveType of reasons) {
      const { errors } = await bothAnswer({
        schema: schemaWith({ resolveType }),
        text: "{ pets { name } thing { __typename } }",
        rootValue,
      });
      expect(errors!.map(({ path }) => path!.join("."))).toEqual(["pets.0", "pets.1", "pets.3", "thing"]);
    }
  });

  it("is an error where isTypeOf says no, throws or rejects", async () => {
    const checks: readonly GraphQLObjectType["isTypeOf"][] = [
      () => false,
      async () => false,
      () => {
        throw new Error("thrown");
      },
      () => Promise.reject(new Error("rejected")),
    ];
    for (const check of checks) {
      const schema = schemaWith({ resolveType: (value) => (value as { is: string }).is, isTypeOf: { Dog: check } });
      const { data } = await bothAnswer({ schema, text: "{ things { __typename } }", rootValue });
      expect(data).toEqual({ things: [null, { __typename: "Cat" }] });
    }
  });

  it("is asked for with the very info that the resolver was given", () => {
    const infos: unknown[] = [];
    const schema = schemaWith({
      resolveType: (value, _context, info) => (infos.push(info), (value as { is: string }).is),
    });
    schema.getQueryType()!.getFields().things!.resolve = (_source, _args, _context, info) => (
      infos.push(info),
      [dog, cat]
    );
    bothAnswerAtOnce({ schema, text: "{ things { __typename } }" });
    expect(new Set(infos.slice(0, 3)).size).toBe(1);
  });

  it("is asked for with the info of the field, and the context", async () => {
    const told: unknown[] = [];
    const resolveType: GraphQLInterfaceType["resolveType"] = (value, context, info, type) => {
      told.push([context, { ...info, schema: undefined }, type.name]);
      return (value as { is: string }).is;
    };
    const isTypeOf: GraphQLObjectType["isTypeOf"] = (_value, context, info) =>
      told.push([context, { ...info, schema: undefined }]) > 0;
    const schema = schemaWith({ resolveType, isTypeOf: { Dog: isTypeOf } });
    await bothAnswer({
      schema,
      text: "query Q { one: things { __typename } }",
      rootValue: { things: [dog] },
      contextValue: { caller: 1 },
    });
    expect(told.slice(0, 2)).toEqual(told.slice(2));
    expect(told[0]).toMatchObject([
      { caller: 1 },
      { fieldName: "things", path: { key: "one", typename: "Query" } },
      "Thing",
    ]);
  });
});
