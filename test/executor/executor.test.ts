import {
  buildSchema,
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
  type ExecutionResult,
  type GraphQLResolveInfo,
} from "graphql";
import { executeDocument } from "./support/execute-document";
import { bothAnswer, bothAnswerAtOnce } from "./support/both";

const schema = buildSchema(`
  type Query { a: String b: String c: String deep: Deep pics(size: Int): String list: [Deep] }
  type Deep { a: String b: String deeper: [Deep] self: Deep }
`);
const rootValue = {
  a: () => "Apple",
  b: "Banana",
  c: () => Promise.resolve("Cookie"),
  pics: ({ size }: { size: number }) => `Pic of size: ${size || 50}`,
  deep: {
    a: () => "Already been done",
    b: "Boring",
    get deeper() {
      return [{ a: "one" }, null, { a: "three", b: () => Promise.resolve("late") }];
    },
  },
};

describe("a selection", () => {
  it("is answered with the properties, methods and promises that sources have", async () => {
    const text =
      "{ a b x: c ...more deep { a b deeper { a b } } } fragment more on Query { pics(size: 7) pics2: pics }";
    const { data } = await bothAnswer({ schema, text, rootValue });
    expect(data).toEqual({
      a: "Apple",
      b: "Banana",
      x: "Cookie",
      pics: "Pic of size: 7",
      pics2: "Pic of size: 50",
      deep: { a: "Already been done", b: "Boring", deeper: [{ a: "one", b: null }, null, { a: "three", b: "late" }] },
    });
  });

  it("merges fields that appear more than once, fragments included", () => {
    const text = "{ deep { a } ...two deep { deeper { b } } } fragment two on Query { deep { b deeper { a } } }";
    const { data } = bothAnswerAtOnce({ schema, text, rootValue: { deep: { a: 1, b: 2, deeper: [{ a: 3, b: 4 }] } } });
    expect(JSON.stringify(data)).toBe('{"deep":{"a":"1","b":"2","deeper":[{"a":"3","b":"4"}]}}');
  });

  it("keeps the order of the document though its fields come in another", async () => {
    const later = (value: unknown, ms: number) => () => new Promise((resolve) => setTimeout(resolve, ms, value));
    const { data } = await bothAnswer({
      schema,
      text: "{ c deep { b a } b list { deeper { b a } a } a }",
      rootValue: {
        a: later("a", 1),
        b: "b",
        c: later("c", 6),
        deep: later({ a: later("a", 2), b: "b" }, 3),
        list: [{ a: "x" }],
      },
    });
    expect(Object.keys(data!)).toEqual(["c", "deep", "b", "list", "a"]);
  });

  it("leaves out fields the type does not have, and answers with nothing where no field is selected", () => {
    expect(bothAnswerAtOnce({ schema, text: "{ nope a deep { nothing } }", rootValue }).data).toEqual({
      a: "Apple",
      deep: {},
    });
    expect(bothAnswerAtOnce({ schema, text: "{ deep @skip(if: true) { a } }", rootValue }).data).toEqual({});
  });

  it("takes keys that mean something to JavaScript as they are", () => {
    const text =
      "{ __proto__: a constructor: b toString: pics deep { __proto__: deeper { __proto__: __typename } hasOwnProperty: a } }";
    const { data } = bothAnswerAtOnce({ schema, text, rootValue });
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(JSON.stringify(data)).toBe(
      '{"__proto__":"Apple","constructor":"Banana","toString":"Pic of size: 50","deep":{"__proto__":[{"__proto__":"Deep"},null,{"__proto__":"Deep"}],"hasOwnProperty":"Already been done"}}',
    );
  });

  it("keeps the key __proto__ in its place and harmless when its value is promised, or fails", async () => {
    const text = "{ __proto__: c a list { __proto__: a } b }";
    const failing = { ...rootValue, list: [{ a: new Error("no") }, { a: Promise.resolve("yes") }] };
    const { data } = await bothAnswer({ schema, text, rootValue: failing });
    expect(JSON.stringify(data)).toBe(
      '{"__proto__":"Cookie","a":"Apple","list":[{"__proto__":null},{"__proto__":"yes"}],"b":"Banana"}',
    );
  });

  it("reads nothing from a source that is not an object", () => {
    expect(
      bothAnswerAtOnce({ schema, text: "{ list { a b } }", rootValue: { list: [5, "text", true, Symbol.iterator] } })
        .data,
    ).toEqual({
      list: Array(4).fill({ a: null, b: null }),
    });
  });

  it("reads properties off functions, and calls methods on their source", () => {
    const source = Object.assign(() => ({ a: "from the call" }), { a: "from the function" });
    class Owner {
      private readonly secret = "kept";
      a(): string {
        return this.secret;
      }
    }
    const { data } = bothAnswerAtOnce({
      schema,
      text: "{ deep { a } list { a } }",
      rootValue: { deep: source, list: [new Owner()] },
    });
    expect(data).toEqual({ deep: { a: "from the call" }, list: [{ a: "kept" }] });
  });

  it("runs at any depth without exhausting the stack", async () => {
    const self = { a: "again" } as Record<string, unknown>;
    self.self = self;
    const depth = 1_000;
    const text = `{ deep ${"{ self ".repeat(depth)} { a } ${"}".repeat(depth)} }`;
    expect(JSON.stringify(await bothAnswer({ schema, text, rootValue: { deep: self } }))).toContain("again");
  });
});

describe("a built-in scalar", () => {
  it("is serialized as its schema says, also where that was changed", () => {
    const { serialize } = GraphQLString;
    GraphQLString.serialize = (value) => `changed ${String(value)}`;
    try {
      expect(bothAnswerAtOnce({ schema, text: "{ b }", rootValue }).data).toEqual({ b: "changed Banana" });
    } finally {
      GraphQLString.serialize = serialize;
    }
  });
});

describe("a request", () => {
  it("is answered synchronously unless a resolver returns a promise", async () => {
    expect(bothAnswerAtOnce({ schema, text: "{ a deep { b } }", rootValue }).errors).toBeUndefined();
    const promised = executeDocument({ schema, document: parse("{ a c }"), rootValue });
    expect(promised).toBeInstanceOf(Promise);
    await expect(promised).resolves.toEqual({ data: { a: "Apple", c: "Cookie" } });
  });

  it("runs the operation it names, and says so where the schema has no such root", () => {
    const text = "query One { a } query Two { b } subscription Three { a } fragment F on Query { a }";
    expect(bothAnswerAtOnce({ schema, text, rootValue, operationName: "Two" }).data).toEqual({ b: "Banana" });
    expect(bothAnswerAtOnce({ schema, text, operationName: "Three" }).errors![0]!.message).toContain(
      "not configured to execute subscription",
    );
    expect(bothAnswerAtOnce({ schema, text: "mutation { a }" })).toMatchObject({ data: null });
  });

  it("executes one event of a subscription like a query", async () => {
    const events = buildSchema(
      "type Query { a: String } type Subscription { changed: Change } type Change { id: ID! }",
    );
    const { data } = await bothAnswer({
      schema: events,
      text: "subscription { changed { id } }",
      rootValue: { changed: Promise.resolve({ id: 7 }) },
    });
    expect(data).toEqual({ changed: { id: "7" } });
  });

  it("is answered with its own variables while others with the same document are under way", async () => {
    const document = parse("query ($size: Int) { c pics(size: $size) }");
    const answers = await Promise.all(
      [1, 2, 3].map(async (size) => executeDocument({ schema, document, rootValue, variableValues: { size } })),
    );
    expect(answers.map(({ data }) => data!.pics)).toEqual([1, 2, 3].map((size) => `Pic of size: ${size}`));
  });
});

describe("a resolver", () => {
  const seen: { source: unknown; args: unknown; context: unknown; info: GraphQLResolveInfo }[] = [];
  const Child: GraphQLObjectType = new GraphQLObjectType({
    name: "Child",
    fields: () => ({
      name: {
        type: GraphQLString,
        resolve: (...given) => {
          const [source, args, context, info] = given;
          seen.push({ source, args, context, info });
          return "resolved";
        },
      },
      child: { type: Child, resolve: () => ({ id: "inner" }) },
    }),
  });
  const told = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: "Query",
      fields: { child: { type: Child, resolve: () => ({ id: "outer" }) } },
    }),
  });

  it("is reported as by graphql-js", async () => {
    seen.length = 0;
    const text =
      'query Told($v: String = "w") { a: child { b: child { n: name } ...F } } fragment F on Child { b: child { n: name } }';
    await bothAnswer({ schema: told, text, rootValue: { root: true }, contextValue: { who: "me" } });
    const [ours, theirs] = seen;
    expect(Object.keys(ours!.info)).toEqual(Object.keys(theirs!.info));
    expect(ours).toEqual(theirs);
    expect(ours!.info.path).toEqual({
      key: "n",
      typename: "Child",
      prev: { key: "b", typename: "Child", prev: { key: "a", typename: "Query", prev: undefined } },
    });
    expect(ours!.info.fieldNodes).toHaveLength(2);
    expect({ ...ours!.info }.variableValues).toEqual({ v: "w" });
  });

  it("may be given to the request, for fields without one of their own", async () => {
    const fieldResolver = (source: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo): unknown =>
      info.fieldName === "deep" ? { at: info.path.key } : `${info.fieldName} of ${JSON.stringify(source)}`;
    const { data } = await bothAnswer({ schema, text: "{ deep { a } b }", rootValue: 1, fieldResolver });
    expect(data).toEqual({ deep: { a: 'a of {"at":"deep"}' }, b: "b of 1" });
  });

  it("may change the arguments it was given without another call seeing it", () => {
    const document = parse("{ list { a } } ");
    const schemaWithArgs = buildSchema(
      "type Query { list: [Item] } type Item { a(n: Int = 1, in: In = {x: 1}): Int }  input In { x: Int }",
    );
    const item = {
      a: (args: { n: number }) => {
        args.n += 1;
        return args.n;
      },
    };
    for (let times = 0; times < 2; times++) {
      expect(executeDocument({ schema: schemaWithArgs, document, rootValue: { list: [item, item] } })).toEqual({
        data: { list: [{ a: 2 }, { a: 2 }] },
      });
    }
  });

  it("of the schema may change its arguments as well, lists in them included", () => {
    const args = { numbers: { type: new GraphQLList(GraphQLInt) }, n: { type: GraphQLInt } };
    const resolve = (_source: unknown, given: { numbers: number[]; n: number }): string => {
      given.n += given.numbers.push(9);
      return `${given.n} of ${given.numbers.length}`;
    };
    const changing = new GraphQLSchema({
      query: new GraphQLObjectType({ name: "Query", fields: { a: { type: GraphQLString, args, resolve } } }),
    });
    const document = parse("{ a(numbers: [1], n: 5) }");
    for (let times = 0; times < 2; times++)
      expect(executeDocument({ schema: changing, document })).toEqual({ data: { a: "7 of 2" } });
    const twice = new GraphQLObjectType({
      name: "Twice",
      fields: { n: { type: GraphQLInt, args: { n: args.n }, resolve: (_source, given: { n: number }) => ++given.n } },
    });
    const list = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: "Query",
        fields: { list: { type: new GraphQLList(twice), resolve: () => [1, 2] } },
      }),
    });
    expect(executeDocument({ schema: list, document: parse("{ list { n(n: 1) } }") })).toEqual({
      data: { list: [{ n: 2 }, { n: 2 }] },
    });
  });
});

describe("an error", () => {
  it("is reported where it was thrown, rejected or returned, with what it carries", async () => {
    const extensions = { code: "BAD", nested: { more: 1 } };
    const failing = {
      a: () => {
        throw Object.assign(new Error("thrown"), { extensions });
      },
      b: new GraphQLError("returned", { extensions }),
      c: () => Promise.reject(new TypeError("rejected")),
      deep: {
        a: () => Promise.resolve(new Error("returned late")),
        b: () => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- resolvers of others may
          throw "no error at all";
        },
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- resolvers of others may
        deeper: () => Promise.reject(),
        get self(): unknown {
          throw new Error("a getter");
        },
      },
    };
    const { data, errors } = await bothAnswer({
      schema,
      text: "{\n a\n b\n c\n deep { a b deeper { a } self { a } }\n}",
      rootValue: failing,
    });
    expect(data).toEqual({ a: null, b: null, c: null, deep: { a: null, b: null, deeper: null, self: null } });
    expect(errors!.map(({ path }) => path!.join(".")).sort()).toEqual([
      "a",
      "b",
      "c",
      "deep.a",
      "deep.b",
      "deep.deeper",
      "deep.self",
    ]);
    expect(errors!.find(({ path }) => path![0] === "a")!.extensions).toEqual(extensions);
  });

  it("that knows its path already is reported with it", () => {
    const located = new GraphQLError("from another service", { path: ["other", 3] });
    const { errors } = executeDocument({
      schema,
      document: parse("{ a b }"),
      rootValue: { a: located, b: located },
    }) as ExecutionResult;
    expect(errors).toEqual([located, located]);
  });

  it("of a thenable is caught, and its work is started once", async () => {
    let started = 0;
    const thenable = {
      then: (_resolve: unknown, reject?: (reason: unknown) => void) => {
        started++;
        return Promise.reject(new Error("lazy")).catch(reject);
      },
    };
    const { errors } = await executeDocument({
      schema,
      document: parse("{ a b }"),
      rootValue: { a: thenable, b: Promise.resolve(1) },
    });
    expect(errors).toMatchObject([{ message: "lazy", path: ["a"] }]);
    expect(started).toBe(1);
  });

  it("of a thenable that is a function is caught as well", async () => {
    const thenable = Object.assign(() => "never called", {
      then: (...given: Parameters<Promise<never>["then"]>) => Promise.reject(new Error("odd")).then(...given),
    });
    const fieldResolver = (): unknown => thenable;
    const { errors } = await bothAnswer({ schema, text: "{ a }", fieldResolver });
    expect(errors).toMatchObject([{ message: "odd", path: ["a"] }]);
  });
});
