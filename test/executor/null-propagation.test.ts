import { buildSchema, parse } from "graphql";
import { executeDocument } from "./support/execute-document";
import { allowAbandonedRejections } from "./support/abandoned-rejections";
import { bothAnswer, bothAnswerAtOnce } from "./support/both";

allowAbandonedRejections();

const schema = buildSchema(`
  type Query { sync: String syncNonNull: String! nest: Nest nestNonNull: Nest! list: [Nest] strictItems: [Nest!] }
  type Nest { sync: String syncNonNull: String! promise: String promiseNonNull: String! nest: Nest nestNonNull: Nest! promiseNest: Nest promiseNestNonNull: Nest! list: [Nest] strictItems: [Nest!] }
  type Mutation { first: String second: String! third: String nestNonNull: Nest! }
`);

type Values = Record<string, unknown>;
const failing: Values = {
  sync: () => {
    throw new Error("sync");
  },
  syncNonNull: () => {
    throw new Error("syncNonNull");
  },
  promise: () => Promise.reject(new Error("promise")),
  promiseNonNull: () => Promise.reject(new Error("promiseNonNull")),
  nest: () => failing,
  nestNonNull: () => failing,
  promiseNest: () => Promise.resolve(failing),
  promiseNestNonNull: () => Promise.resolve(failing),
};
const absent: Values = {
  sync: null,
  syncNonNull: undefined,
  promise: Promise.resolve(null),
  promiseNonNull: Promise.resolve(),
  nest: () => absent,
  nestNonNull: () => absent,
  promiseNest: () => Promise.resolve(absent),
  promiseNestNonNull: () => Promise.resolve(absent),
};

describe.each([
  ["an error", failing],
  ["a null", absent],
])("%s", (_what, rootValue) => {
  it.each([
    ["{ sync }", { sync: null }],
    ["{ syncNonNull sync }", null],
    ["{ sync syncNonNull }", null],
    ["{ nest { syncNonNull sync } sync }", { nest: null, sync: null }],
    ["{ nest { nestNonNull { nestNonNull { syncNonNull } } } }", { nest: null }],
    [
      "{ nest { nest { syncNonNull } nestNonNull { nest { syncNonNull } } } }",
      { nest: { nest: null, nestNonNull: { nest: null } } },
    ],
    ["{ nestNonNull { nestNonNull { syncNonNull } } sync }", null],
  ])("goes up to the nearest nullable field in %s", (text, expected) => {
    expect(bothAnswerAtOnce({ schema, text, rootValue }).data).toEqual(expected);
  });

  it.each([
    ["{ nest { promise } }", { nest: { promise: null } }],
    ["{ nest { promiseNonNull } sync }", { nest: null, sync: null }],
    ["{ nest { promiseNestNonNull { promiseNestNonNull { promiseNonNull } } } sync }", { nest: null, sync: null }],
    ["{ nestNonNull { promiseNonNull } sync }", null],
    [
      "{ nest { promiseNest { syncNonNull } promiseNestNonNull { promiseNest { promiseNonNull } } } }",
      { nest: { promiseNest: null, promiseNestNonNull: { promiseNest: null } } },
    ],
  ])("goes up through promises in %s", async (text, expected) => {
    expect((await bothAnswer({ schema, text, rootValue })).data).toEqual(expected);
  });
});

const boom = (name: string) => () => {
  throw new Error(name);
};

describe("errors beside the one that nulls their parent", () => {
  it("are left out, wherever they came", () => {
    const rootValue = { nest: { sync: boom("before"), syncNonNull: boom("decides"), nest: { sync: boom("after") } } };
    const text = "{ nest { sync syncNonNull nest { sync } } }";
    const { errors } = bothAnswerAtOnce({ schema, text, rootValue });
    expect(errors!.map(({ message }) => message)).toEqual(["decides"]);
  });

  it("are left out where they make the same position null, but for the first in the response", () => {
    const rootValue = {
      strictItems: [
        { sync: "fine", syncNonNull: boom("of the first") },
        { sync: null, syncNonNull: null },
        { sync: boom("of the third") },
      ],
    };
    const text = "{ strictItems { sync syncNonNull: sync nest { sync } last: syncNonNull } }";
    const { errors } = bothAnswerAtOnce({ schema, text, rootValue });
    expect(errors!.map(({ message }) => message)).toEqual(["of the first"]);
  });

  it("come in the order of their positions in the response, whichever failed first", async () => {
    const slow = () => new Promise((_resolve, reject) => setTimeout(reject, 2, new Error("slow")));
    const rootValue = {
      list: [{ promise: slow, sync: boom("b") }, { nest: { sync: boom("c") } }],
      nest: { nest: { promise: slow }, sync: boom("e") },
    };
    const text = "{ list { promise sync nest { sync } } nest { nest { promise } sync } }";
    const { errors } = await bothAnswer({ schema, text, rootValue });
    expect(errors!.map(({ path }) => path!.join("."))).toEqual([
      "list.0.promise",
      "list.0.sync",
      "list.1.nest.sync",
      "nest.nest.promise",
      "nest.sync",
    ]);
  });

  it("call no further resolver of an object whose own non-null field has failed", () => {
    const called: number[] = [];
    const item = (id: number, fails: boolean) => ({
      syncNonNull: fails ? boom("no") : "yes",
      sync: () => String(called.push(id)),
    });
    const { data } = executeDocument({
      schema,
      document: parse("{ list { syncNonNull sync } }"),
      rootValue: { list: [item(0, false), item(1, true), item(2, false)] },
    }) as { data: unknown };
    expect(called).toEqual([0, 2]);
    expect(data).toEqual({ list: [{ syncNonNull: "yes", sync: "1" }, null, { syncNonNull: "yes", sync: "2" }] });
  });

  it("are the first of their object in the response, whether thrown or rejected", async () => {
    const rootValue = {
      nest: {
        promiseNonNull: () => Promise.reject(new Error("rejected")),
        syncNonNull: boom("thrown"),
        sync: boom("left out"),
      },
    };
    const { errors } = await bothAnswer({ schema, text: "{ nest { sync promiseNonNull syncNonNull } }", rootValue });
    expect(errors!.map(({ message }) => message)).toEqual(["rejected"]);
    const other = await bothAnswer({ schema, text: "{ nest { syncNonNull promiseNonNull } }", rootValue });
    expect(other.errors!.map(({ message }) => message)).toEqual(["thrown"]);
  });
});

describe("an error that nulls the whole answer", () => {
  const never = new Promise(() => undefined);

  it.each([
    ["rejected", "promiseNonNull"],
    ["thrown", "syncNonNull"],
  ])("is answered without waiting for other promises, where it was %s", async (_how, field) => {
    const rootValue = {
      nest: { promise: never },
      nestNonNull: Promise.resolve({
        promiseNonNull: () => Promise.reject(new Error("decides")),
        syncNonNull: boom("decides"),
      }),
    };
    const text = `{ nest { promise } nestNonNull { ${field} } }`;
    const { data, errors } = await executeDocument({ schema, document: parse(text), rootValue });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it("ends the work: no resolver is called for what settles afterwards", async () => {
    let calls = 0;
    const promiseNest = new Promise((resolve) => setTimeout(resolve, 2, { sync: () => `${++calls}` }));
    const rootValue = { nest: { promiseNest }, syncNonNull: Promise.reject(new Error("decides")) };
    await executeDocument({ schema, document: parse("{ nest { promiseNest { sync } } syncNonNull }"), rootValue });
    await promiseNest;
    await new Promise(setImmediate);
    expect(calls).toBe(0);
  });

  it("is not changed by what settles afterwards", async () => {
    let settle = (_value: unknown): void => undefined;
    const late = new Promise((resolve) => (settle = resolve));
    const rootValue = { nest: { promise: late }, syncNonNull: Promise.reject(new Error("decides")) };
    const answered = await executeDocument({ schema, document: parse("{ nest { promise } syncNonNull }"), rootValue });
    const before = JSON.stringify(answered);
    settle(new Error("too late"));
    await new Promise(setImmediate);
    expect(JSON.stringify(answered)).toBe(before);
  });
});

describe("a mutation", () => {
  it("runs its fields one after the other, each when all below the one before is done", async () => {
    const order: string[] = [];
    const serial = buildSchema(
      "type Query { a: Int } type Mutation { set(to: Int!): Box } type Box { value: Int slow: Int }",
    );
    const state = { value: 0 };
    const rootValue = {
      set: async ({ to }: { to: number }) => {
        order.push(`set ${to}`);
        await new Promise((resolve) => setTimeout(resolve, 4 - to));
        state.value = to;
        return {
          value: () => state.value,
          slow: async () => {
            await new Promise((resolve) => setTimeout(resolve, 2));
            order.push(`done ${to}`);
            return state.value;
          },
        };
      },
    };
    const text =
      "mutation { one: set(to: 1) { value slow } two: set(to: 2) { slow value } three: set(to: 3) { value } }";
    const { data } = await bothAnswer({ schema: serial, text, rootValue });
    expect(JSON.stringify(data)).toBe('{"one":{"value":1,"slow":1},"two":{"slow":2,"value":2},"three":{"value":3}}');
    expect(order.slice(0, 5)).toEqual(["set 1", "done 1", "set 2", "done 2", "set 3"]);
  });

  it.each([
    [
      "thrown",
      () => {
        throw new Error("no");
      },
    ],
    ["rejected", () => Promise.reject(new Error("no"))],
  ])("goes on after a nullable field that failed, and stops at a non-null one that was %s", async (_how, fails) => {
    const called: string[] = [];
    const rootValue = {
      first: fails,
      second: () => {
        called.push("second");
        return fails();
      },
      third: () => {
        called.push("third");
        return "third";
      },
    };
    const { data, errors } = await executeDocument({
      schema,
      document: parse("mutation { first second third }"),
      rootValue,
    });
    expect(called).toEqual(["second"]);
    expect(data).toBeNull();
    expect(errors!.map(({ path }) => path)).toEqual([["second"]]);
    await bothAnswer({ schema, text: "mutation { first second third }", rootValue });
    await bothAnswer({ schema, text: "mutation { third first }", rootValue });
  });

  it("stops at an error below a non-null field", async () => {
    const called: string[] = [];
    const rootValue = { nestNonNull: { nestNonNull: { syncNonNull: null } }, third: () => called.push("third") };
    const text = "mutation { nestNonNull { nestNonNull { syncNonNull } } third }";
    expect((await bothAnswer({ schema, text, rootValue })).data).toBeNull();
    expect(called).toEqual([]);
  });
});
