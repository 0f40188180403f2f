import { createGraphContext } from "../../src/composition/graph-context";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";

const byCard = `query($insurer: String!, $number: String!) {
  patientsByCard(insurerCode: $insurer, subscriberNumber: $number) { id fullName } }`;

describe("patientsByCard", () => {
  let graph: RunningGraph;
  /** What the link index says. */
  let index: () => Promise<readonly string[] | null>;
  const asked: [readonly string[], string][] = [];
  beforeAll(async () => {
    graph = await runGraph({
      patients: 40,
      parts: {
        createContext: (services, request) => {
          const context = createGraphContext(services, request);
          context.links.patientsWithCard = (insurers, number) => {
            asked.push([insurers, number]);
            return index();
          };
          return context;
        },
      },
    });
  });
  afterAll(() => graph.stop());
  beforeEach(() => {
    asked.splice(0);
    graph.upstreams.clearRequests();
  });

  const cardOf = (patientId: string) => graph.upstreams.store.clinic.cards.get(patientId)!.primary!;
  const find = async (
    insurer: string,
    number: string,
    role: "CLINIC_STAFF" | "PATIENT" | "BROKER" = "CLINIC_STAFF",
  ) => {
    const { data, errors } = await graph.run(byCard, { insurer, number }, { role });
    const ids: string[] | null = data.patientsByCard?.map(({ id }: { id: string }) => id) ?? null;
    return { ids, errors };
  };

  it("shows a whole family, each proved by reading their cards, and no one whose card says otherwise", async () => {
    // Both have the number of the owner; the third had it once.
    const { subscriber_number: number } = cardOf("4014");
    expect(cardOf("4013").subscriber_number).toBe(number);
    index = async () => ["4013", "4014", "4002"];
    const { ids, errors } = await find("(sandbox) NORTHFIELD", ` ${number} `);
    expect(errors).toBeUndefined();
    expect(ids).toEqual(["4013", "4014"]);
    expect(asked).toEqual([[["NORTHFIELD"], number]]);
    expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /users/{user_id}/insurances": 3, "vsee GET /users": 1 });
  });

  it("takes the insurer in any of its spellings, and one that is in no file as it is spelled", async () => {
    index = async () => [];
    for (const spelled of ["NORTHFIELD", "(sandbox) NORTHFIELD", "Nowhere Mutual"]) await find(spelled, "1");
    expect(asked.map(([[insurer]]) => insurer)).toEqual(["NORTHFIELD", "NORTHFIELD", "Nowhere Mutual"]);
  });

  it("fails before the index is complete, and while the ledger is unavailable", async () => {
    for (const answer of [async () => null, () => Promise.reject(new Error("The ledger is away."))]) {
      index = answer;
      const { ids, errors } = await find("NORTHFIELD", "310000000");
      expect(ids).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: "LINK_INDEX_INCOMPLETE", retryable: true } }]);
    }
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it.each(["PATIENT", "BROKER"] as const)("is null for %s, and nobody is asked", async (role) => {
    index = async () => ["4013"];
    expect(await find("NORTHFIELD", "310000000", role)).toEqual({ ids: null, errors: undefined });
    expect(asked).toEqual([]);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("refuses what no card can say, without a value in the message", async () => {
    for (const [insurer, number] of [
      ["", "1"],
      ["NORTHFIELD", " "],
      ["NORTHFIELD", "9".repeat(65)],
    ] as const) {
      const { errors } = await find(insurer, number);
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
      expect(errors?.[0]?.message).not.toContain("999");
    }
    expect(asked).toEqual([]);
  });

  it("is not answered to a GET", async () => {
    const query = `{ patientsByCard(insurerCode: "NORTHFIELD", subscriberNumber: "310000000") { id } }`;
    const response = await fetch(`${graph.url}/graphql?${new URLSearchParams({ query })}`, {
      headers: { authorization: `Bearer ${graph.tokens.CLINIC_STAFF}`, "apollo-require-preflight": "true" },
    });
    expect(await response.json()).toMatchObject({
      data: { patientsByCard: null },
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
  });
});
