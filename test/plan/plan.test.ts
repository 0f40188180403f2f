import { Role } from "../../src/auth/role";
import { broker, callerWith, patient, SandboxGraph } from "../endorsement/sandbox-graph";

let graph: SandboxGraph;

beforeAll(async () => {
  graph = await SandboxGraph.start({ patients: 5 });
});
beforeEach(() => graph.reset());
afterAll(() => graph.stop());

const plan = (selection: string, id: string, caller = broker) =>
  graph.run(`query ($id: ID!) { plan(id: $id) { ${selection} } }`, caller, { id });
const fail = (upstream: "bastion" | "vba") => graph.upstreams.faults.add({ upstream, kind: "status", status: 422 });
const paths = (result: Awaited<ReturnType<SandboxGraph["run"]>>) => result.errors?.map(({ path }) => path?.join("."));

it("lists every plan as in the broker's store, with one call", async () => {
  const { data, errors } = await graph.run("{ plans { id name description category state premium } }", broker);
  expect(errors).toBeUndefined();
  expect(data.plans).toEqual(
    [...graph.store.broker.plans.values()].map(({ id, premium, state, ...rest }) => ({
      ...rest,
      id: String(id),
      state: state.toUpperCase(),
      premium: String(premium),
    })),
  );
  expect(graph.asked()).toEqual({ "GET /vendors/plans": 1 });
});

it("never asks the benefits upstream for a name that the broker knows", async () => {
  const { data } = await plan("id name", "301");
  expect(data.plan).toEqual({ id: "301", name: graph.store.broker.plans.get(301)?.name });
  expect(graph.asked()).toEqual({ "GET /vendors/plans/{id}": 1 });
});

it("asks the benefits upstream alone where nothing but benefits is selected", async () => {
  const { data, errors } = await plan("id benefits { planId }", "301");
  expect(errors).toBeUndefined();
  expect(data.plan).toEqual({ id: "301", benefits: { planId: "301" } });
  expect(Object.keys(graph.asked())).toHaveLength(1);
  expect(graph.upstreams.requests("bastion")).toEqual([]);
});

it("asks each upstream once where both are selected", async () => {
  const { data } = await plan("name benefits { planId }", "302");
  expect(data.plan.benefits).toEqual({ planId: "302" });
  expect(Object.values(graph.asked())).toEqual([1, 1]);
});

it("shows a plan that only the benefits upstream knows", async () => {
  const record = graph.store.benefits.get("301")!;
  graph.store.benefits.set("777", { ...record, plan_ID: "777" });
  graph.store.benefits.set("GOLD-1", { ...record, plan_ID: "GOLD-1" });
  for (const id of ["777", "GOLD-1"]) {
    expect((await plan("id name state", id)).data.plan).toEqual({ id, name: null, state: null });
    expect((await plan("id benefits { planId }", id)).data.plan).toEqual({ id, benefits: { planId: id } });
  }
  graph.store.benefits.delete("777");
  graph.store.benefits.delete("GOLD-1");
});

it("shows a plan that only the broker knows, without benefits", async () => {
  const { data, errors } = await plan("id benefits { planId }", "311");
  expect(errors).toBeUndefined();
  expect(data.plan).toEqual({ id: "311", benefits: null });
});

it.each(["299", "no-such-plan"])("answers null for the plan %s, which neither knows", async (id) => {
  for (const selection of ["id", "name", "benefits { planId }", "name benefits { planId }"]) {
    const { data, errors } = await plan(selection, id);
    expect(errors).toBeUndefined();
    expect(data.plan).toBeNull();
  }
});

it.each(["..", ".", " ", ""])("refuses %j, which cannot be sent, and asks no upstream", async (id) => {
  const { data, errors } = await plan("name benefits { planId }", id);
  expect(data.plan).toBeNull();
  expect(errors).toMatchObject([{ path: ["plan"], extensions: { code: "BAD_USER_INPUT" } }]);
  expect(graph.upstreams.requests()).toEqual([]);
});

describe("where an upstream fails", () => {
  it("the broker's fields fail, each at its path, and benefits show", async () => {
    fail("bastion");
    const result = await plan("id name premium benefits { planId }", "301");
    expect(result.data.plan).toEqual({ id: "301", name: null, premium: null, benefits: { planId: "301" } });
    expect(paths(result)).toEqual(["plan.name", "plan.premium"]);
  });

  it("benefits fail and the broker's fields show", async () => {
    fail("vba");
    const result = await plan("name benefits { planId }", "301");
    expect(result.data.plan).toEqual({ name: graph.store.broker.plans.get(301)?.name, benefits: null });
    expect(paths(result)).toEqual(["plan.benefits"]);
  });

  it("a plan of which only the id is selected fails itself", async () => {
    fail("bastion");
    const result = await plan("id", "301");
    expect(result.data.plan).toBeNull();
    expect(paths(result)).toEqual(["plan"]);
  });

  it("a plan that the broker does not know and the other upstream cannot read fails alone", async () => {
    fail("vba");
    const result = await plan("name", "299");
    expect(result.data.plan).toBeNull();
    expect(paths(result)).toEqual(["plan"]);
  });

  it("the list fails as an error beside an empty list, so that no other root is lost", async () => {
    fail("bastion");
    const { data, errors } = await graph.run("{ plans { id } }", broker);
    expect(data).toEqual({ plans: [] });
    expect(errors).toMatchObject([{ path: ["plans"] }]);
  });
});

it.each([
  ["PATIENT", patient("4001")],
  ["CLINIC_STAFF", callerWith(Role.CLINIC_STAFF)],
  ["INSURER", callerWith(Role.INSURER)],
  ["BENEFITS_ADMIN", callerWith(Role.BENEFITS_ADMIN)],
])("shows plans to %s", async (_, caller) => {
  expect((await plan("id", "301", caller)).data.plan).toEqual({ id: "301" });
});

it.each([
  ["without a token", null],
  ["without a role", callerWith()],
])("shows nothing to a caller %s", async (_, caller) => {
  const { data } = await graph.run(`{ plan(id: "301") { id } plans { id } }`, caller);
  expect(data).toEqual({ plan: null, plans: [] });
  expect(graph.upstreams.requests()).toEqual([]);
});

it("answers _entities by the same gate", async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Plan { name } } }`;
  const of = ["301", "302", "299"].map((id) => ({ __typename: "Plan", id }));
  const { data } = await graph.run(query, broker, { of });
  const { plans } = graph.store.broker;
  expect(data._entities).toEqual([{ name: plans.get(301)?.name }, { name: plans.get(302)?.name }, null]);
  expect(graph.asked()["GET /vendors/plans"]).toBe(1);
});
