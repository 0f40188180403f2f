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

describe("errors beside the one that nulls their parent", () => {
  const boom = (name: string) => () => {
    throw new Error(name);
  };

  it("are reported where they came first, and left out where they came after", () => {
    const rootValue = { nest: { sync: boom("before"), syncNonNull: boom("decides"), nest: { sync: boom("after") } } };
    const text = "{ nest { sync syncNonNull nest { sync } } }";
    const { errors } = bothAnswerAtOnce({ schema, text, rootValue });
    expect(errors!.map(({ message }) => message)).toEqual(["before", "decides"]);
  });

  it("of an earlier list item are reported though another item of their level failed first here", () => {
    const rootValue = {
      strictItems: [
        { sync: "fine", nest: { sync: boom("of the first") } },
        { sync: boom("of the second"), syncNonNull: null },
        { sync: boom("of the third") },
      ],
    };
    const text = "{ strictItems { sync syncNonNull: sync nest { sync } last: syncNonNull } }";
    const { errors } = bothAnswerAtOnce({ schema, text, rootValue });
    expect(errors!.map(({ message }) => message)).toEqual([
      "of the first",
      "Cannot return null for non-nullable field Nest.syncNonNull.",
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

  it("that were thrown at once win over a rejection before them", async () => {
    const rootValue = {
      nest: {
        promiseNonNull: () => Promise.reject(new Error("rejected")),
        syncNonNull: boom("thrown"),
        sync: boom("never"),
      },
    };
    const { errors } = await bothAnswer({ schema, text: "{ nest { promiseNonNull syncNonNull sync } }", rootValue });
    expect(errors!.map(({ message }) => message)).toEqual(["thrown"]);
  });

  it("that were thrown at once are reported before a rejection that nulls them", async () => {
    const rootValue = {
      nest: {
        promiseNonNull: () => Promise.reject(new Error("rejected")),
        sync: boom("thrown"),
        nest: { sync: boom("below") },
      },
    };
    const { data, errors } = await bothAnswer({
      schema,
      text: "{ nest { promiseNonNull sync nest { sync } } }",
      rootValue,
    });
    expect(data).toEqual({ nest: null });
    expect(errors!.map(({ message }) => message)).toEqual(["thrown", "below", "rejected"]);
  });

  describe("in a list whose items must not fail", () => {
    const thrown = { syncNonNull: boom("by the item") };
    const sound = Promise.resolve("sound");
    const late = { ...thrown, promise: sound };
    const below = "nestNonNull { syncNonNull }";
    /** What is selected and what the first item holds; the second fails at once. Last, the errors that come of it. */
    it.each<[string, string, Values, string[]]>([
      ["nothing else", "syncNonNull", thrown, ["0.syncNonNull"]],
      ["a promise before it", "promise syncNonNull", late, ["1.syncNonNull"]],
      [
        "a promise after it",
        `${below} promise`,
        { nestNonNull: thrown, promise: sound },
        ["0.nestNonNull.syncNonNull"],
      ],
      [
        "a promise below, beside an error",
        "nest { sync promise } syncNonNull",
        { ...thrown, nest: { sync: boom("x"), promise: sound } },
        ["0.nest.sync", "1.syncNonNull"],
      ],
      [
        "a promised item beside an error",
        "list { sync } syncNonNull",
        { ...thrown, list: [new Error("x"), Promise.resolve({})] },
        ["0.list.0", "1.syncNonNull"],
      ],
      [
        "a promise that an error kept from being made",
        "strictItems { syncNonNull promise } syncNonNull",
        { ...thrown, strictItems: [thrown, { syncNonNull: "", promise: sound }] },
        ["0.strictItems.0.syncNonNull", "0.syncNonNull"],
      ],
      [
        "a promise after an error in an item",
        `list { ${below} promise } syncNonNull`,
        { ...thrown, list: [{ nestNonNull: thrown, promise: sound }] },
        ["0.list.0.nestNonNull.syncNonNull", "0.syncNonNull"],
      ],
    ])("come in graphql-js's order with %s", async (_what, selected, first, expected) => {
      const rootValue = { strictItems: [first, { syncNonNull: null, nestNonNull: null }] };
      const { errors } = await bothAnswer({ schema, text: `{ strictItems { ${selected} } }`, rootValue });
      expect(errors!.map(({ path }) => path!.slice(1).join("."))).toEqual(expected);
    });
  });

  it("wait, after an error that was thrown at once, for promises before it", async () => {
    const slow = () => new Promise((_resolve, reject) => setTimeout(reject, 5, new Error("slow")));
    const { data, errors } = await bothAnswer({
      schema,
      text: "{ nest { promise } syncNonNull }",
      rootValue: { nest: { promise: slow }, syncNonNull: null },
    });
    expect(data).toBeNull();
    expect(errors!.map(({ path }) => path)).toEqual([["nest", "promise"], ["syncNonNull"]]);
  });
});

describe("a rejection that nulls the whole answer", () => {
  const never = new Promise(() => undefined);

  it("is answered without waiting for other promises", async () => {
    const rootValue = {
      nest: { promise: never },
      nestNonNull: Promise.resolve({ promiseNonNull: Promise.reject(new Error("decides")) }),
    };
    const { data, errors } = await bothAnswer({
      schema,
      text: "{ nest { promise } nestNonNull { promiseNonNull } }",
      rootValue,
    });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it("reports errors that were there at once beside promised values", async () => {
    const slow = new Promise((resolve) => setTimeout(resolve, 4, { syncNonNull: "late" }));
    const list = [{ syncNonNull: null }, slow];
    const rootValue = { list, nestNonNull: { promiseNonNull: Promise.reject(new Error("decides")) } };
    const { errors } = await bothAnswer({
      schema,
      text: "{ list { syncNonNull } nestNonNull { promiseNonNull } }",
      rootValue,
    });
    expect(errors!.map(({ path }) => path!.join("."))).toEqual(["list.0.syncNonNull", "nestNonNull.promiseNonNull"]);
  });

  it("does not keep promises from being waited for that an error thrown at once has to wait for", async () => {
    const slow = () => new Promise((_resolve, reject) => setTimeout(reject, 4, new Error("slow")));
    let nests = 0;
    const rootValue = {
      nest: { promise: slow },
      nestNonNull: () => (nests++ % 2 ? { promiseNonNull: Promise.reject(new Error("quick")) } : { syncNonNull: null }),
    };
    const text = "{ nest { promise } nestNonNull { syncNonNull } other: nestNonNull { promiseNonNull } }";
    const { errors } = await executeDocument({ schema, document: parse(text), rootValue });
    expect(errors!.map(({ path }) => path!.join("."))).toEqual(["nest.promise", "nestNonNull.syncNonNull"]);
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
    expect(errors!.map(({ path }) => path)).toEqual([["first"], ["second"]]);
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
