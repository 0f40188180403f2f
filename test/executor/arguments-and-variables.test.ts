import { buildSchema, GraphQLInt, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, parse } from "graphql";
import { executeDocument } from "./support/execute-document";
import { bothAnswerAtOnce } from "./support/both";

const schema = buildSchema(`
  enum Color { RED GREEN }
  input Inner { n: Int = 7 required: String! }
  input In { a: String b: [Color!] inner: Inner }
  input One @oneOf { a: Int b: String }
  type Query {
    echo(n: Int = 3, s: String, required: Int! = 5, color: Color = GREEN, in: In, list: [Int!], nested: [[In]], one: One): String
    must(n: Int!): String
    items: [Item]
  }
  type Item { echo(n: Int!): String plain: String }
`);
const rootValue = {
  echo: (args: unknown) => JSON.stringify(args),
  must: (args: unknown) => JSON.stringify(args),
  items: [{ echo: (args: unknown) => JSON.stringify(args), plain: "p" }, { plain: "q" }],
};
const declared =
  '($n: Int, $m: Int! = 4, $s: String = "d", $color: Color, $in: In, $list: [Int!], $inner: Inner, $one: One)';

describe("arguments", () => {
  it.each([
    "{ echo }",
    '{ echo(n: 1, s: "x", required: 2, color: RED, list: [1, 2]) }',
    "{ echo(n: null, s: null, color: null, in: null, list: null) }",
    '{ echo(list: 5, nested: {a: "one"}, in: {b: RED}) }',
    '{ echo(in: {a: "x", b: [RED, GREEN], inner: {required: "r"}}) }',
    "{ echo(in: {inner: {n: 1}}) }",
    '{ echo(n: "text") }',
    "{ echo(required: null) }",
    "{ echo(color: BLUE) }",
    '{ echo(one: {a: 1}) other: echo(one: {a: 1, b: "x"}) third: echo(one: {a: null}) }',
    "{ must }",
    "{ must(n: $undeclared) }",
    "{ items { echo plain } }",
    "{ items { echo(n: 2) plain } }",
    `query ${declared} { echo(n: $n, required: $m, s: $s, color: $color, in: $in, list: $list, one: $one) must(n: $n) }`,
    `query ${declared} { echo(in: {a: $s, b: [$color, RED], inner: $inner}, list: [1, $n], nested: [[$in]]) items { echo(n: $n) } }`,
  ])("of %s are coerced as by graphql-js, and so are their errors", (text) => {
    bothAnswerAtOnce({ schema, text, rootValue });
    const variableValues = {
      n: 1,
      m: 2,
      s: "v",
      color: "RED",
      in: { inner: { required: "x" } },
      list: [3],
      inner: { required: "y" },
      one: { b: "z" },
    };
    bothAnswerAtOnce({ schema, text, rootValue, variableValues });
    bothAnswerAtOnce({ schema, text, rootValue, variableValues: { n: null, s: null, in: null } });
  });

  it("are errors for every object at its own path, and the resolver is not called", () => {
    const { data, errors } = bothAnswerAtOnce({ schema, text: "{ items { echo plain } }", rootValue });
    expect(data).toEqual({
      items: [
        { echo: null, plain: "p" },
        { echo: null, plain: "q" },
      ],
    });
    expect(errors!.map(({ path }) => path!.join("."))).toEqual(["items.0.echo", "items.1.echo"]);
  });

  it("without variables are coerced once for all requests, those of custom scalars once for each", () => {
    const parsed: unknown[] = [];
    const Clock = new GraphQLScalarType({
      name: "Clock",
      parseValue: (value) => value,
      parseLiteral: (node) => {
        parsed.push(node.kind);
        return parsed.length;
      },
    });
    const ticking = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: "Query",
        fields: {
          at: { type: GraphQLInt, args: { clock: { type: Clock } }, resolve: (_source, { clock }) => clock as number },
        },
      }),
    });
    const document = parse("{ at(clock: now) }");
    expect(executeDocument({ schema: ticking, document })).toEqual({ data: { at: 1 } });
    expect(executeDocument({ schema: ticking, document })).toEqual({ data: { at: 2 } });
  });

  it("that are objects are not shared between requests", () => {
    const document = parse('{ echo(in: {a: "x"}) }');
    const spoiling = {
      echo: (args: { in: { a: string } }) => {
        args.in.a += "!";
        return args.in.a;
      },
    };
    expect(executeDocument({ schema, document, rootValue: spoiling })).toEqual({ data: { echo: "x!" } });
    expect(executeDocument({ schema, document, rootValue: spoiling })).toEqual({ data: { echo: "x!" } });
  });
});

describe("variables", () => {
  const text = `query ${declared} { echo(n: $n, required: $m, in: $in, list: $list) }`;

  it.each([
    {},
    { n: 1, m: 9 },
    { n: "text" },
    { m: null },
    { in: { a: 1, b: ["PINK"], inner: {}, unknown: 1 }, list: [1, null, "x"] },
    { list: 4 },
    { one: { a: 1, b: "x" } },
    { unknown: 1 },
  ])("%j are coerced as by graphql-js, and so are their errors", (variableValues) => {
    bothAnswerAtOnce({ schema, text, rootValue, variableValues });
    bothAnswerAtOnce({ schema, text, rootValue, variableValues, hideSuggestions: true });
    bothAnswerAtOnce({ schema, text, rootValue, variableValues, options: { maxCoercionErrors: 1 } });
  });

  it("of types that are not input types are refused", () => {
    expect(bothAnswerAtOnce({ schema, text: "query ($q: Query, $x: Nope) { echo }", rootValue }).errors).toHaveLength(
      2,
    );
  });
});

describe("@skip and @include", () => {
  const all = "($yes: Boolean = true, $no: Boolean = false, $must: Boolean!)";

  it.each([
    "{ a: echo @include(if: true) b: echo @include(if: false) c: echo @skip(if: true) d: echo @skip(if: false) }",
    "{ a: echo @include(if: true) @skip(if: true) b: echo @include(if: false) @skip(if: false) }",
    "{ ...F @skip(if: true) ...F ... @include(if: false) { b: echo } ... @include(if: true) { c: echo } } fragment F on Query { a: echo }",
    "{ items @skip(if: false) { plain @skip(if: true) } items { plain: echo(n: 1) } }",
    `query ${all} { a: echo @include(if: $yes) b: echo @include(if: $no) ...F @skip(if: $must) items { plain @include(if: $must) ...I @skip(if: $no) } } fragment F on Query { c: echo } fragment I on Item { x: plain @skip(if: $yes) }`,
    `query ${all} { items { plain @include(if: $unknown) } b: echo }`,
    `query ${all} { b: echo @skip(if: $unknown) }`,
    "{ a: echo @include b: echo @skip(if: 3) }",
    "{ items { a: plain @include } b: echo }",
  ])("in %s decide what is selected", (text) => {
    for (const must of [true, false]) {
      for (const yes of [true, false, null]) {
        for (const no of [true, undefined]) {
          bothAnswerAtOnce({
            schema,
            text,
            rootValue,
            variableValues: no === undefined ? { must, yes } : { must, yes, no },
          });
        }
      }
    }
  });

  it("decide anew for each request with the same document", () => {
    const document = parse("query ($on: Boolean!) { echo @include(if: $on) must(n: 1) @skip(if: $on) }");
    const keys = (on: boolean): string[] =>
      Object.keys((executeDocument({ schema, document, rootValue, variableValues: { on } }) as { data: object }).data);
    expect([keys(true), keys(false), keys(true)]).toEqual([["echo"], ["must"], ["echo"]]);
  });

  it("tell variables that are absent from one another", () => {
    const text =
      "query ($a: Boolean, $b: Boolean) { items { a: plain @include(if: $a) } b: items { b: plain @include(if: $b) } }";
    const document = parse(text);
    const answers = [{ a: true }, { b: true }].map((variableValues) =>
      executeDocument({ schema, document, rootValue, variableValues }),
    );
    expect(answers).toMatchObject([
      { data: { items: [{}, {}], b: [null, null] } },
      { data: { items: [null, null], b: [{}, {}] } },
    ]);
    bothAnswerAtOnce({ schema, text, rootValue, variableValues: { b: true } });
  });

  it("given a value that is not a boolean, without validation, are decided as by graphql-js", () => {
    const text = "query ($on: String) { echo @include(if: $on) must(n: 1) @skip(if: $on) }";
    for (const on of ["true", "", undefined]) bothAnswerAtOnce({ schema, text, rootValue, variableValues: { on } });
  });
});
