import { enrolment, type Json } from "../enrolment-input";
import { paced } from "../../support/pace";
import { callCounts } from "../../support/upstream-calls";
import { runGraph, type RunningGraph } from "../../support/run-graph";

let graph: RunningGraph;
let without: RunningGraph;
beforeAll(async () => {
  [graph, without] = await Promise.all([
    runGraph({ patients: 60, variables: { REQUEST_DEADLINE_MS: "60000" } }),
    runGraph({ patients: 60, without: ["roster", "batch-restore"] }),
  ]);
});
afterAll(() => Promise.all([graph.stop(), without.stop()]));
beforeEach(() => graph.upstreams.clearRequests());
afterEach(() => graph.upstreams.faults.clear());

const results =
  "results { reference endorsement { memberId status } userErrors { code field message } } userErrors { code }";
const document = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${results} } }`;
const documents = {
  add: document("addEndorsements", "AddEndorsementsInput"),
  remove: document("removeEndorsements", "RemoveEndorsementsInput"),
  restore: document("restoreEndorsements", "RestoreEndorsementsInput"),
  change: document("changeEndorsementPlans", "ChangeEndorsementPlansInput"),
};
type Name = keyof typeof documents;
interface Result {
  readonly reference: string;
  readonly endorsement: { readonly memberId: string; readonly status: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[] | null }[];
}

async function run(name: Name, endorsements: readonly Json[], running = graph): Promise<Result[]> {
  const { data, errors } = await running.run(documents[name], { input: { endorsements } }, { role: "BROKER" });
  expect(errors).toBeUndefined();
  const [payload] = Object.values<{ results: Result[]; userErrors: unknown[] }>(data);
  expect(payload!.userErrors).toEqual([]);
  return payload!.results;
}
const codes = (found: readonly Result[]) => found.map(({ userErrors }) => userErrors.map(({ code }) => code).join());

let people = 0;
const person = (more: Json = {}): Json => {
  const input = enrolment(graph.upstreams.store.broker) as unknown as { member: Json };
  const number = ++people;
  const own = { firstName: `Amara${number}`, nationalId: `N-${number}`, birthDate: "1990-04-03", ...more };
  return {
    ...(input as unknown as Json),
    allowDuplicate: false,
    reference: `b-${number}`,
    member: { ...input.member, ...own },
  };
};
const members = (running = graph) => running.upstreams.store.broker.members;
const named = (firstName: unknown) => [...members().values()].filter((member) => member.firstName === firstName);
const anyMembers = (status: string, count: number, running = graph) =>
  [...members(running).values()].filter((one) => one.status === status && one.planId !== "299").slice(0, count);
const writes = (running = graph) =>
  running.upstreams.requests("bastion").filter(({ route }) => route.startsWith("/endorsement"));
const requests = async (filter: Json = {}) => {
  const text = `query ($filter: EndorsementRequestFilter, $after: String) { endorsementRequests(filter: $filter, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id reference action state memberId policyId planId code createdAt } } }`;
  const nodes: { id: string; state: string; memberId: string | null; code: string | null; action: string }[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await graph.run(text, { filter, after }, { role: "BROKER" });
    expect(errors).toBeUndefined();
    nodes.push(...data.endorsementRequests.nodes);
    if (!data.endorsementRequests.pageInfo.hasNextPage) return nodes;
    after = data.endorsementRequests.pageInfo.endCursor;
  }
};

it("enrols two hundred with bad ones, refusals and lost answers among them: none twice, on repeat the same", async () => {
  const items = Array.from({ length: 200 }, (_, position) => {
    if (position < 10) return person({ phone: "not a number" });
    if (position < 13) return { ...person(), planId: "311" };
    return person();
  });
  graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "answer-lost", times: 5 });
  const before = members().size;
  const first = await run("add", items);
  expect(first.map(({ reference }) => reference)).toEqual(items.map(({ reference }) => reference));
  expect(codes(first).slice(0, 10)).toEqual(Array(10).fill("INVALID"));
  expect(first[3]!.userErrors[0]!.field).toEqual(["endorsements", "3", "member", "phone"]);
  const counts = (found: readonly Result[]) => {
    const byCode: Record<string, number> = {};
    for (const code of codes(found)) byCode[code] = (byCode[code] ?? 0) + 1;
    return byCode;
  };
  // Refused ones may be among those whose answer is lost.
  const lost = counts(first)["OUTCOME_UNKNOWN"]!;
  expect(lost).toBe(5);
  expect(members().size - before).toBe(200 - 10 - 3);
  const sent = writes().length;
  expect(sent).toBe(190);
  graph.upstreams.faults.clear();
  const again = await run("add", items);
  expect(codes(again).slice(0, 10)).toEqual(Array(10).fill("INVALID"));
  // What was lost may have been settled by a read meanwhile; nothing is sent again.
  expect(writes()).toHaveLength(sent);
  for (const [position, { endorsement, userErrors }] of again.entries()) {
    if (first[position]!.endorsement) expect(endorsement).toEqual(first[position]!.endorsement);
    else if (codes([first[position]!])[0] !== "OUTCOME_UNKNOWN")
      expect(userErrors).toEqual(first[position]!.userErrors);
  }
  expect(members().size - before).toBe(187);
  const states = await requests({ action: ["ADD"] });
  expect(states.filter(({ state }) => state === "DONE").length).toBeGreaterThanOrEqual(182);
  expect(new Set(states.map(({ id }) => id)).size).toBe(190);
}, 60_000);

it("makes both rows invalid where a reference or a member occurs twice", async () => {
  const [one, two] = [person(), person()];
  const added = await run("add", [one, { ...two, reference: one["reference"] }, person()]);
  expect(codes(added)).toEqual(["INVALID", "INVALID", ""]);
  const [a, b] = anyMembers("Active", 2);
  const items = [
    { reference: "r-1", memberId: a!.memberId, policyId: a!.policyId },
    { reference: "r-2", memberId: a!.memberId, policyId: a!.policyId },
    { reference: "r-3", memberId: b!.memberId, policyId: b!.policyId },
  ];
  const removed = await run("remove", items);
  expect(codes(removed)).toEqual(["INVALID", "INVALID", ""]);
  expect(removed[0]!.userErrors[0]!.field).toEqual(["endorsements", "0", "memberId"]);
  expect(removed[2]!.endorsement).toEqual({ memberId: b!.memberId, status: "REMOVED" });
});

it("removes, restores with one call, and reports each outcome", async () => {
  const chosen = anyMembers("Active", 5);
  const removed = await run(
    "remove",
    chosen.map(({ memberId, policyId }, at) => ({
      reference: `out-${at}`,
      memberId,
      policyId: at === 0 ? "1" : policyId,
    })),
  );
  expect(codes(removed)).toEqual(["NOT_FOUND", "", "", "", ""]);
  graph.upstreams.clearRequests();
  const back = chosen.map(({ memberId }, at) => ({ reference: `in-${at}`, memberId }));
  const restored = await run("restore", back);
  expect(codes(restored)).toEqual(["REFUSED_BY_UPSTREAM", "", "", "", ""]);
  expect(writes().map(({ route }) => route)).toEqual(["/endorsement/multi-undo-delete"]);
  graph.upstreams.clearRequests();
  expect(codes(await run("restore", back))).toEqual(codes(restored));
  expect(writes()).toEqual([]);
  const known = await requests({ action: ["REMOVE", "RESTORE"] });
  expect(known.filter(({ id }) => id.startsWith("in-")).map(({ state }) => state)).toEqual(
    expect.arrayContaining(["DONE", "REFUSED"]),
  );
  expect(known.find(({ id }) => id === "in-0")).toMatchObject({ state: "REFUSED", code: "REFUSED_BY_UPSTREAM" });
});

it("restores one by one where the broker has no batch", async () => {
  const chosen = anyMembers("Deleted", 3, without);
  const restored = await run(
    "restore",
    chosen.map(({ memberId }, at) => ({ reference: `x-${at}`, memberId })),
    without,
  );
  expect(codes(restored)).toEqual(chosen.map(() => ""));
  expect(writes(without).filter(({ route }) => route === "/endorsement/undo-delete")).toHaveLength(chosen.length);
});

it("never restores one by one what the lost answer of the batch may have restored", async () => {
  const chosen = anyMembers("Deleted", 2);
  graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/multi-undo-delete", kind: "answer-lost" });
  const restored = await run(
    "restore",
    chosen.map(({ memberId }, at) => ({ reference: `y-${at}`, memberId })),
  );
  expect(codes(restored)).toEqual(["OUTCOME_UNKNOWN", "OUTCOME_UNKNOWN"]);
  expect(writes()).toHaveLength(1);
});

it("changes plans", async () => {
  const chosen = anyMembers("Active", 3);
  const items = chosen.map(({ memberId, planId }, at) => ({
    ...{ reference: `p-${at}`, memberId, oldPlanId: planId },
    newPlanId: planId === "303" ? "304" : "303",
  }));
  expect(codes(await run("change", items))).toEqual(["", "", ""]);
  for (const { memberId, newPlanId } of items) expect(members().get(memberId)!.planId).toBe(newPlanId);
});

it("reports what was not sent when the deadline has passed, and sends it on repeat", async () => {
  const slow = await runGraph({ patients: 5, variables: { REQUEST_DEADLINE_MS: "2500" }, without: ["roster"] });
  try {
    slow.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "delay", ms: 400 });
    const items = Array.from({ length: 60 }, () => person());
    const startedAt = performance.now();
    const text = documents.add.replace("endorsement { memberId status }", "");
    const ask = async () => {
      const { data } = await slow.run(text, { input: { endorsements: items } }, { role: "BROKER" });
      return codes(data.addEndorsements.results);
    };
    const first = await ask();
    expect(performance.now() - startedAt).toBeLessThan(2_500 + paced(3_500));
    expect(first).toContain("NOT_SENT");
    expect(first).toContain("");
    slow.upstreams.faults.clear();
    expect(new Set(await ask())).toEqual(new Set([""]));
    expect(writes(slow)).toHaveLength(60);
  } finally {
    await slow.stop();
  }
}, 30_000);

it("refuses more than two hundred, and everyone but a broker", async () => {
  const many = Array.from({ length: 201 }, (_, at) => ({ reference: `m-${at}`, memberId: `m-${at}` }));
  const { data, errors } = await graph.run(documents.restore, { input: { endorsements: many } }, { role: "BROKER" });
  expect(data.restoreEndorsements).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  const staff = await graph.run(documents.add, { input: { endorsements: [person()] } }, { role: "CLINIC_STAFF" });
  expect(staff.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(graph.upstreams.requests()).toEqual([]);
});

describe("no member twice", () => {
  const single = `mutation ($input: AddEndorsementInput!) { addEndorsement(input: $input) { endorsement { memberId } userErrors { code field } } }`;
  const add = async (input: Json, running = graph) =>
    (await running.run(single, { input }, { role: "BROKER" })).data.addEndorsement;

  it("names the active member with this name and birth date, sends nothing and leaves the reference free", async () => {
    const first = person();
    const { endorsement } = await add(first);
    const other = { ...first, reference: "another" };
    graph.upstreams.clearRequests();
    const second = await add(other);
    expect(second).toEqual({ endorsement, userErrors: [{ code: "CONFLICT", field: ["member"] }] });
    expect(writes()).toEqual([]);
    expect((await add({ ...other, allowDuplicate: true })).userErrors).toEqual([]);
    expect(named((first["member"] as Json)["firstName"])).toHaveLength(2);
    expect((await requests()).map(({ id }) => id)).toContain("another");
  });

  it("finds who is in the roster without having come through this graph", async () => {
    const [member] = anyMembers("Active", 1);
    const same = {
      firstName: member!.firstName.toUpperCase(),
      lastName: ` ${member!.lastName}`,
      birthDate: member!.dob,
    };
    const { endorsement, userErrors } = await add(person({ ...same, nationalId: null }));
    expect([endorsement, userErrors]).toMatchObject([{ memberId: member!.memberId }, [{ code: "CONFLICT" }]]);
  });

  it("finds the same national id under another name", async () => {
    const first = person();
    const { endorsement } = await add(first);
    const { nationalId } = first["member"] as { nationalId: string };
    const second = await add(person({ nationalId: ` ${nationalId.toLowerCase()} ` }));
    expect(second).toMatchObject({ endorsement, userErrors: [{ code: "CONFLICT" }] });
  });

  it("enrols one person once by one document, and by two processes at once", async () => {
    const base = person();
    const items = ["one", "two", "three"].map((reference) => ({ ...base, reference: `same-${reference}` }));
    const found = await run("add", items);
    expect(codes(found).sort()).toEqual(["", "CONFLICT", "CONFLICT"]);
    expect(named((base["member"] as Json)["firstName"])).toHaveLength(1);
  });

  it("waits while an enrolment of the same person is unsettled", async () => {
    const first = person();
    graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "status", status: 500 });
    expect((await add(first)).userErrors).toMatchObject([{ code: "OUTCOME_UNKNOWN" }]);
    graph.upstreams.faults.clear();
    const second = await add({ ...first, reference: "second-try" });
    expect(second).toMatchObject({ endorsement: null, userErrors: [{ code: "CONFLICT" }] });
  });

  it("enrols anew who was removed or refused", async () => {
    const first = person();
    const { endorsement } = await add(first);
    members().get(endorsement.memberId)!.status = "Deleted";
    expect((await add({ ...first, reference: "anew" })).userErrors).toEqual([]);
    const refused = { ...person(), planId: "311" };
    expect((await add(refused)).userErrors).toMatchObject([{ code: "REFUSED_BY_UPSTREAM" }]);
    expect((await add({ ...refused, planId: "302", reference: "other-plan" })).userErrors).toEqual([]);
  });

  it("costs the roster once for all", async () => {
    graph.upstreams.clearRequests();
    await run(
      "add",
      Array.from({ length: 20 }, () => person()),
    );
    expect(callCounts(graph.upstreams)["bastion GET /enrollee-all"] ?? 0).toBeLessThan(8);
  });
});
