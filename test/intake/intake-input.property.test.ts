import fc from "fast-check";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

const runs = process.env.LONG_TESTS === "1" ? 1_000 : 200;

/** A field that makes an intake invalid, and the path of the problem. */
interface Fault {
  readonly field: string;
  readonly value: unknown;
  readonly path: readonly string[];
}

const fault = (field: string, value: fc.Arbitrary<unknown>, ...below: string[]): fc.Arbitrary<Fault> =>
  value.map((drawn) => ({ field, value: drawn, path: [field, ...below] }));
// White space around a text is not part of it.
const longer = (most: number) =>
  fc.string({ minLength: most + 1, maxLength: most + 300 }).filter((text) => text.trim().length > most);
const noId = fc
  .string({ unit: "grapheme", maxLength: 140 })
  .filter((id) => !/^[A-Za-z0-9][\w-]{0,127}$/.test(id.trim()));
const noPhone = fc.oneof(
  fc.stringMatching(/^[a-z][a-z ]{0,29}$/),
  fc.stringMatching(/^[0-9]{1,6}$/),
  fc.stringMatching(/^[2-9][0-9]{9} ext\.? ?[0-9]{1,4}$/),
);
const control = fc.constantFrom("\u0000", "\u0008", "\u001b", "\ud800").map((part) => `a${part}b`);
const treacherous = fc.constantFrom("__proto__", "constructor", "prototype");
const taken = fc.constantFrom("id", "member_id", "visit_id", "provider", "room", "phone", "invoice_id", "reset");
const tooDeep = fc
  .integer({ min: 11, max: 300 })
  .map((depth) => JSON.parse('{"a":'.repeat(depth) + "1" + "}".repeat(depth)));

const faults: fc.Arbitrary<Fault>[] = [
  fault("patientCode", fc.oneof(longer(128), control, fc.constant(" "))),
  fault("providerId", noId),
  fault("type", fc.constantFrom("E_CONSULT", "UNKNOWN")),
  fault("roomCode", fc.oneof(longer(64), control, fc.constant(""))),
  fault("reasonForVisit", fc.oneof(longer(2000), control)),
  fault("location", fc.oneof(longer(64), control)),
  fault("phone", noPhone),
  fault("attachmentIds", fc.array(fc.constant("f"), { minLength: 51, maxLength: 60 })),
  fault(
    "attachmentIds",
    noId.map((id) => ["fine", id]),
    "1",
  ),
  fault("customFields", tooDeep),
  fault(
    "customFields",
    fc.integer({ min: 20_000, max: 30_000 }).map((size) => ({ text: "x".repeat(size) })),
  ),
  taken.map((name) => ({ field: "customFields", value: { fine: 1, [name]: 1 }, path: ["customFields", name] })),
  treacherous.map((name) => ({
    field: "customFields",
    value: JSON.parse(`{"list":[{"${name}":1}]}`),
    path: ["customFields", "list", "0", name],
  })),
];
const updateFaults = [
  ...faults,
  treacherous.map((name) => ({
    field: "consultation",
    value: JSON.parse(`{"${name}":1}`),
    path: ["consultation", name],
  })),
];
const some = (of: fc.Arbitrary<Fault>[]) =>
  fc.uniqueArray(fc.oneof(...of), { minLength: 1, maxLength: 4, selector: ({ field }) => field });

describe("intakes of any shape", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph();
  });
  afterAll(() => graph.stop());

  it.each([
    ["create-intake.graphql", "createIntake", {}, faults, "PATIENT"],
    // A consultation with its price is clinic staff's to give.
    ["update-intake.graphql", "updateIntake", { id: "any" }, updateFaults, "CLINIC_STAFF"],
  ] as const)(
    "are refused by %s at every fault's path, and nothing is sent",
    async (file, mutation, valid, drawable, role) => {
      const { document } = namedOperation(file);
      await fc.assert(
        fc.asyncProperty(some([...drawable]), async (drawn) => {
          const input = { ...valid, ...Object.fromEntries(drawn.map(({ field, value }) => [field, value])) };
          const { data, errors } = await graph.run(document, { input }, { role });
          expect(errors).toBeUndefined();
          const problems: { code: string; field: string[] }[] = data[mutation].userErrors;
          expect(new Set(problems.map(({ code, field }) => [code, ...field].join("/")))).toEqual(
            new Set(drawn.map(({ path }) => ["INVALID", ...path].join("/"))),
          );
        }),
        { numRuns: runs },
      );
      expect(graph.upstreams.requests()).toEqual([]);
    },
  );
});
