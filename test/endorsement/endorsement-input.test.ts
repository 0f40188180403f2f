import fc from "fast-check";
import { enrolment, newDetails, replaced, type Json } from "./enrolment-input";
import { broker, SandboxGraph } from "./sandbox-graph";
import { clock } from "../../src/clock";

let graph: SandboxGraph;

beforeAll(async () => {
  graph = await SandboxGraph.start({ patients: 5 });
});
beforeEach(() => graph.reset());
afterAll(() => graph.stop());

type Fault = readonly [path: string, values: fc.Arbitrary<unknown>];

const blank = fc.constantFrom("", " ", "\t \n");
const withControl = fc.string().map((text) => `a${text}\u0000b`);
const longer = (length: number) =>
  fc.string({ minLength: 1, maxLength: 40 }).map((text) => `x${text}`.padEnd(length + 1, "y"));
const wrongText = (longest: number) => fc.oneof(blank, withControl, longer(longest));
const wrongOptional = (longest: number) => fc.oneof(withControl, longer(longest));
/** No id of the broker's, which is any text that one segment of a path can name. */
const noId = fc.oneof(blank, fc.constantFrom(".", "..", " .. ", "\u2028"), withControl, longer(128));
const noPhone = fc.oneof(
  fc.constantFrom(
    "",
    "+",
    "12345",
    "08031234567",
    "+1 555",
    "+999123456789",
    "call +12025550143",
    "+12025550143 ext. 9",
  ),
  fc.string().map((text) => `n${text}`),
  fc.nat({ max: 999_999 }).map((digits) => `+1${digits}`),
);
const wrongDate = fc
  .oneof(
    fc.date({ min: new Date("2100-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }),
    fc.date({ min: new Date("1000-01-01"), max: new Date("1890-12-31"), noInvalidDate: true }),
  )
  .map((date) => date.toISOString().slice(0, 10));

const person: readonly Fault[] = [
  ["firstName", wrongText(100)],
  ["middleName", wrongOptional(100)],
  ["lastName", wrongText(100)],
  ["maidenName", wrongOptional(100)],
  ["email", fc.integer({ min: 240, max: 400 }).map((length) => `${"a".repeat(length)}@people.example`)],
  ["birthDate", wrongDate],
  ["gender", fc.constantFrom("OTHER", "UNKNOWN")],
  ["phone", noPhone],
  ["address", wrongText(255)],
];
const measure = (least: number, most: number) =>
  fc.oneof(
    fc.double({ max: least, maxExcluded: true, min: -1e9, noNaN: true }),
    fc.double({ min: most, minExcluded: true, max: 1e9, noNaN: true }),
  );
const enrolled: readonly Fault[] = [
  ["relation", fc.constant("SELF")],
  ["countryId", noId],
  ["stateId", noId],
  ["cityId", noId],
  ["employeeId", wrongOptional(64)],
  ["nationalId", wrongOptional(64)],
  ["ninNumber", wrongOptional(64)],
  ["heightCm", measure(20, 280)],
  ["weightKg", measure(0.2, 650)],
  ["preExistingConditionIds", fc.constant(Array.from({ length: 101 }, (_, id) => String(id + 1)))],
];

/** For every mutation an input that is right, and what may be wrong with it. */
const mutations: Record<string, { type: string; input: () => Json; faults: readonly Fault[] }> = {
  addEndorsement: {
    type: "AddEndorsementInput",
    input: () => enrolment(graph.store.broker),
    faults: [
      ["reference", wrongText(128)],
      ["planId", noId],
      ["policyId", noId],
      ...[...person, ...enrolled].map(([name, values]): Fault => [`member.${name}`, values]),
    ],
  },
  removeEndorsement: {
    type: "RemoveEndorsementInput",
    input: () => ({ memberId: "1", policyId: "1" }),
    faults: [
      ["memberId", noId],
      ["policyId", noId],
    ],
  },
  restoreEndorsement: {
    type: "RestoreEndorsementInput",
    input: () => ({ memberId: "1" }),
    faults: [["memberId", noId]],
  },
  changeEndorsementPlan: {
    type: "ChangeEndorsementPlanInput",
    input: () => ({ memberId: "1", oldPlanId: "301", newPlanId: "302" }),
    faults: [
      ["memberId", noId],
      ["oldPlanId", noId],
      ["newPlanId", noId],
    ],
  },
  updateEndorsementMember: {
    type: "UpdateEndorsementMemberInput",
    input: () => ({ memberId: "1", policyId: "1", ...newDetails }),
    faults: [["memberId", noId], ["policyId", noId], ...person],
  },
};

const problemsOf = async (mutation: string, input: Json) => {
  const { type } = mutations[mutation]!;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { endorsement { memberId } userErrors { code field } } }`;
  const { data, errors } = await graph.run(document, broker, { input });
  expect(errors).toBeUndefined();
  expect(data[mutation].endorsement).toBeNull();
  return data[mutation].userErrors as { code: string; field: string[] }[];
};

it.each(Object.keys(mutations))("%s names every field at fault at once, and calls no upstream", async (mutation) => {
  const { input, faults } = mutations[mutation]!;
  const some = fc
    .subarray([...faults], { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map(([path, values]) => values.map((value) => ({ path, value })))));
  await fc.assert(
    fc.asyncProperty(some, async (wrong) => {
      let given = input();
      for (const { path, value } of wrong) given = replaced(given, path.split("."), value);
      const problems = await problemsOf(mutation, given);
      expect(problems.every(({ code }) => code === "INVALID")).toBe(true);
      expect(problems.map(({ field }) => field.join(".")).sort()).toEqual(wrong.map(({ path }) => path).sort());
    }),
    { numRuns: process.env.LONG_TESTS === "1" ? 1_000 : 100 },
  );
  expect(graph.upstreams.requests()).toEqual([]);
});

it("names the position of a condition that can be none", async () => {
  const given = replaced(
    enrolment(graph.store.broker),
    ["member", "preExistingConditionIds"],
    ["701", "no\nsuch", "K35.8 a/b", ""],
  );
  expect((await problemsOf("addEndorsement", given)).map(({ field }) => field)).toEqual([
    ["member", "preExistingConditionIds", "1"],
    ["member", "preExistingConditionIds", "3"],
  ]);
});

it("does not move a member to the plan it is on", async () => {
  const input = { memberId: "1", oldPlanId: "301", newPlanId: " 301 " };
  expect(await problemsOf("changeEndorsementPlan", input)).toMatchObject([{ code: "INVALID", field: ["newPlanId"] }]);
  expect(graph.upstreams.requests()).toEqual([]);
});

it("takes a birth today, where the day is furthest, and no later", async () => {
  const furthest = clock.now() + 14 * 3_600_000;
  const dayFromNow = (days: number) => new Date(furthest + days * 86_400_000).toISOString().slice(0, 10);
  const input = { memberId: "1", policyId: "1", ...newDetails };
  expect(await problemsOf("updateEndorsementMember", { ...input, birthDate: dayFromNow(1) })).toMatchObject([
    { field: ["birthDate"] },
  ]);
  expect(await problemsOf("updateEndorsementMember", { ...input, birthDate: dayFromNow(0) })).toMatchObject([
    { code: "NOT_FOUND" },
  ]);
});

it.each(["+1 (202) 555-0143", "+44 113 496 0000", " +2348031234567 "])("takes the phone number %j", async (phone) => {
  const input = { memberId: "1", policyId: "1", ...newDetails, phone };
  expect(await problemsOf("updateEndorsementMember", input)).toMatchObject([{ code: "NOT_FOUND" }]);
});

it.each(["a/b", "current", "a b", "é", " x ", "a%2e"])(
  "looks for a member called %j by that name, trimmed",
  async (id) => {
    expect(await problemsOf("removeEndorsement", { memberId: id, policyId: " 1 " })).toMatchObject([
      { code: "NOT_FOUND", field: ["memberId"] },
    ]);
    const paths = graph.upstreams.requests().map(({ path }) => path);
    expect(paths).toContain(`/enrollee-status?memberId=${encodeURIComponent(id.trim())}`);
  },
);
