import fc from "fast-check";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

const runs = process.env.LONG_TESTS === "1" ? 1_000 : 200;

/** Fields that make an input invalid together, and the path of the problem. */
interface Fault {
  readonly fields: object;
  readonly path: readonly string[];
}

const noId = fc
  .string({ unit: "grapheme", maxLength: 140 })
  .filter((id) => !/^[A-Za-z0-9][\w-]{0,127}$/.test(id.trim()));
const noCode = (most: number) =>
  fc.oneof(
    // White space around a text is not part of it.
    fc.string({ minLength: most + 1, maxLength: most + 100 }).filter((text) => text.trim().length > most),
    fc.constantFrom("", " ", "a\u0000b", "\udc00"),
  );
const field = (name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Fault> =>
  value.map((drawn) => ({ fields: { [name]: drawn }, path: [name] }));

const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
/** The end at the start, within its second, or before it. */
const noSlot: fc.Arbitrary<Fault> = fc
  .record({ start: moment, lengthMs: fc.integer({ min: -86_400_000, max: 0 }) })
  .map(({ start, lengthMs }) => ({
    fields: { slotStart: start.toISOString(), slotEnd: new Date(start.getTime() + lengthMs).toISOString() },
    path: ["slotEnd"],
  }));
const halfSlot = fc.oneof(
  moment.map((at) => ({ fields: { slotStart: at.toISOString() }, path: ["slotEnd"] })),
  moment.map((at) => ({ fields: { slotEnd: at.toISOString() }, path: ["slotStart"] })),
);
const twoNames = fc
  .uniqueArray(fc.stringMatching(/^[1-9]\d{0,8}$/), { minLength: 2, maxLength: 2 })
  .map(([visitId, visitDataId]) => ({ fields: { visitId, visitDataId }, path: ["visitDataId"] }));

const slot = { slotStart: "2031-03-03T09:00:00Z", slotEnd: "2031-03-03T09:15:00Z" };
const writes: readonly (readonly [string, string, object, readonly fc.Arbitrary<Fault>[]])[] = [
  [
    "start-walk-in-visit.graphql",
    "startWalkInVisit",
    { intakeId: "i", roomCode: "r" },
    [
      field("intakeId", noId),
      field("roomCode", noCode(64)),
      field("patientCode", noCode(128)),
      field("providerId", noId),
      field("visitId", noId),
      twoNames,
    ],
  ],
  [
    "request-e-consult.graphql",
    "requestEConsult",
    { intakeId: "i", roomCode: "r" },
    [field("intakeId", noId), field("roomCode", noCode(64))],
  ],
  [
    "book-visit.graphql",
    "bookVisit",
    { patientId: "4001", ...slot },
    [field("intakeId", noId), field("providerId", noId), noSlot],
  ],
  ["update-visit.graphql", "updateVisit", { id: "500002" }, [noSlot, halfSlot, field("providerId", noId)]],
];

describe("writes of visits of any shape", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph();
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  it.each(writes)(
    "are refused by %s at every fault's path, and nothing is sent",
    async (file, mutation, valid, faults) => {
      const { document } = namedOperation(file);
      const some = fc.uniqueArray(fc.oneof(...faults), {
        minLength: 1,
        maxLength: 3,
        selector: ({ fields }) => Object.keys(fields)[0]?.slice(0, 4),
      });
      await fc.assert(
        fc.asyncProperty(some, async (drawn) => {
          const input = Object.assign({ ...valid }, ...drawn.map(({ fields }) => fields));
          const { data, errors } = await graph.run(document, { input }, { role: "PATIENT" });
          expect(errors).toBeUndefined();
          const problems: { code: string; field: string[] }[] = data[mutation].userErrors;
          expect(new Set(problems.map(({ code, field: path }) => [code, ...path].join("/")))).toEqual(
            new Set(drawn.map(({ path }) => ["INVALID", ...path].join("/"))),
          );
        }),
        { numRuns: runs },
      );
      expect(graph.upstreams.requests()).toEqual([]);
    },
  );

  it.each([
    ["close-visit.graphql", "closeVisit", { reason: "CALL_ENDED" }],
    ["cancel-visit.graphql", "cancelVisit", {}],
  ])("find nothing by %s under an id that can name nothing", async (file, mutation, rest) => {
    const { document } = namedOperation(file);
    await fc.assert(
      fc.asyncProperty(noId, async (id) => {
        const { data, errors } = await graph.run(document, { input: { id, ...rest } });
        expect(errors).toBeUndefined();
        expect(data[mutation].userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["id"] }]);
      }),
      { numRuns: runs },
    );
    expect(graph.upstreams.requests()).toEqual([]);
  });
});
