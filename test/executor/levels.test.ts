import DataLoader from "dataloader";
import { buildSchema, parse, type ExecutionResult, type GraphQLSchema } from "graphql";
import { executeDocument } from "./support/execute-document";

const schema = buildSchema(`
  type Query { visits: [Visit!]! patients: [Patient!]! node: Node nodes: [Node] }
  type Visit implements Node { id: ID! patient: Patient }
  type Patient implements Node { id: ID! cards: [Card!] friend: Patient }
  type Card implements Node { id: ID! plan: Plan }
  type Plan { id: ID! name: String }
  interface Node { id: ID! }
`);
const ids = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** Loaders that note the keys of each batch, and answer after a while. */
function loaders() {
  const batches: Record<string, number[]> = { patient: [], cards: [], plan: [] };
  const loader = <T>(name: keyof typeof batches, toValue: (key: string) => T): DataLoader<string, T> =>
    new DataLoader(async (keys) => {
      batches[name]!.push(keys.length);
      await new Promise(setImmediate);
      return keys.map(toValue);
    });
  const patient = loader("patient", (id) => patientOf(id));
  const plan = loader("plan", (id) => ({ id, name: `Plan ${id}` }));
  const cards = loader("cards", (id) =>
    [1, 2].map((number) => ({
      __typename: "Card",
      id: `${id}/${number}`,
      plan: () => plan.load(`plan of ${id}/${number}`),
    })),
  );
  const patientOf = (id: string) => ({
    __typename: "Patient",
    id,
    cards: () => cards.load(id),
    friend: () => patient.load(`friend of ${id}`),
  });
  const visitOf = (id: string) => ({ __typename: "Visit", id, patient: () => patient.load(`patient of ${id}`) });
  return { batches, patientOf, visitOf };
}

function run(text: string, rootValue: unknown, of: GraphQLSchema = schema): Promise<ExecutionResult> {
  return executeDocument({ schema: of, document: parse(text), rootValue }) as Promise<ExecutionResult>;
}

describe("a very wide level", () => {
  const spin = (microseconds: number): void => {
    const until = performance.now() + microseconds / 1000;
    while (performance.now() < until);
  };

  it("gives way to the event loop again and again", async () => {
    const visits = ids(5_000, "v").map((id) => ({
      get id() {
        spin(20);
        return id;
      },
    }));
    let turns = 0;
    let isRunning = true;
    const count = (): void => void (isRunning && setImmediate(() => (turns++, count())));
    count();
    const { data } = await run("{ visits { id } }", { visits });
    isRunning = false;
    expect((data as { visits: object[] }).visits).toHaveLength(5_000);
    // A hundred milliseconds of work in slices of at least 10: five hundred objects are never cut.
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  it("of five hundred objects is still one batch for a loader, however slow the machine", async () => {
    const { batches, patientOf } = loaders();
    const visits = ids(500, "v").map((id) => {
      const { friend } = patientOf(id);
      return { id, patient: () => (spin(50), friend()) };
    });
    await run("{ visits { patient { id } } }", { visits });
    expect(batches.patient).toEqual([500]);
  });
});

describe("the resolvers of a level", () => {
  it("are called in one tick, so that a loader sees fifty keys at once, three promised levels down", async () => {
    const { batches, visitOf } = loaders();
    const { data, errors } = await run("{ visits { id patient { cards { plan { name } } } } }", {
      visits: ids(50, "v").map(visitOf),
    });
    expect(errors).toBeUndefined();
    expect(batches).toEqual({ patient: [50], cards: [50], plan: [100] });
    expect(data).toMatchObject({
      visits: expect.arrayContaining([
        {
          id: "v49",
          patient: { cards: expect.arrayContaining([{ plan: { name: "Plan plan of patient of v49/2" } }]) },
        },
      ]),
    });
  });

  it("are called in one tick wherever in the selection they are", async () => {
    const { batches, visitOf, patientOf } = loaders();
    const text =
      "{ visits { first: patient { cards { id } } second: patient { friend { cards { id } } } } patients { friend { id } } }";
    await run(text, { visits: ids(10, "v").map(visitOf), patients: ids(10, "p").map(patientOf) });
    expect(batches.patient).toEqual([20, 10]);
  });

  it("are called in one tick for objects of several types", async () => {
    const { batches, visitOf, patientOf } = loaders();
    const nodes = [...ids(5, "v").map(visitOf), ...ids(5, "p").map(patientOf)];
    await run("{ nodes { ... on Visit { patient { id } } ... on Patient { friend { id } } } }", { nodes });
    expect(batches.patient).toEqual([10]);
  });

  it("are called in one tick though only some of the objects above were promised", async () => {
    const { batches, visitOf } = loaders();
    const visits = ids(10, "v").map((id, index) => (index % 2 ? Promise.resolve(visitOf(id)) : visitOf(id)));
    await run("{ visits { patient { cards { id } } } }", { visits });
    expect(batches).toMatchObject({ patient: [10], cards: [10] });
  });

  it("are each called once for each object", async () => {
    let calls = 0;
    const rows = ids(20, "r").map((id) => ({ id, plan: async () => ({ id, name: () => `${++calls}` }) }));
    const text = "{ patients { cards { plan { name } ...F } } } fragment F on Card { plan { name } }";
    await run(text, { patients: [{ cards: rows }] });
    expect(calls).toBe(20);
  });

  it("create no promises of their own when no resolver returns one", () => {
    const { then } = Promise.prototype;
    const spy = jest.spyOn(Promise.prototype, "then").mockImplementation(then);
    void run("{ patients { id cards { id plan { id } } } }", {
      patients: [{ id: 1, cards: [{ id: 2, plan: { id: 3 } }] }],
    });
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });
});
