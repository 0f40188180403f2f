import { setTimeout as delay } from "node:timers/promises";
import { enrolment } from "../endorsement/enrolment-input";
import { eventually } from "../ledger/eventually";
import type { RunningGraph } from "../support/run-graph";
import { accessKey, receivingGraph, toldChanges } from "./webhook-bench";

let graph: RunningGraph;
let references = 0;

beforeAll(async () => {
  graph = await receivingGraph({ patients: 10 });
});
afterEach(() => {
  graph.upstreams.faults.clear();
  hook(null);
});
afterAll(() => graph.stop());

const mutation = `mutation ($input: AddEndorsementInput!) {
  addEndorsement(input: $input) { endorsement { memberId firstName } userErrors { code } }
}`;
/** An enrolment of a new person. */
const newEnrolment = () => {
  const input = enrolment(graph.upstreams.store.broker);
  const number = ++references;
  return { ...input, reference: `lost-${number}`, member: { ...input.member, nationalId: `N-${number}` } };
};
const add = async (input: object) =>
  (await graph.run(mutation, { input }, { role: "BROKER" })).data.addEndorsement as {
    endorsement: { memberId: string; firstName: string } | null;
    userErrors: { code: string }[];
  };
const loseAnswer = () =>
  graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "answer-lost", times: 1 });
const hook = (url: string | null) => {
  const { account } = graph.upstreams.store.broker;
  Object.assign(account, { webhookUrl: url && `${url}/webhooks/bastion`, webhookAccessKey: accessKey });
};
const posts = () => graph.upstreams.requests("bastion").filter(({ route }) => route === "/endorsement/add");
const newestMember = () => [...graph.upstreams.store.broker.members.keys()].at(-1)!;
const unknown = { endorsement: null, userErrors: [{ code: "OUTCOME_UNKNOWN" }] };

it("settles a lost enrolment by the broker's webhook: the same reference then answers with the member", async () => {
  hook(graph.url);
  loseAnswer();
  graph.upstreams.clearRequests();
  const input = newEnrolment();
  expect(await add(input)).toEqual(unknown);
  await eventually(async () => expect((await add(input)).userErrors).toEqual([]));
  expect((await add(input)).endorsement).toEqual({ memberId: newestMember(), firstName: "Ngozi" });
  expect(posts()).toHaveLength(1);
  expect(await toldChanges(graph, newestMember())).toMatchObject([{ type: "ADDITION", source: "WEBHOOK" }]);
});

it("settles a lost enrolment by a read that shows the member with its plan, and publishes the addition", async () => {
  loseAnswer();
  graph.upstreams.clearRequests();
  const input = newEnrolment();
  expect(await add(input)).toEqual(unknown);
  const memberId = newestMember();
  await delay(1_100);
  await graph.run(
    "query ($id: ID!) { endorsement(memberId: $id) { firstName plan { id } } }",
    { id: memberId },
    {
      role: "BROKER",
    },
  );
  await eventually(async () => expect((await add(input)).endorsement).toMatchObject({ memberId }));
  expect(posts()).toHaveLength(1);
  expect(await toldChanges(graph, memberId)).toMatchObject([{ type: "ADDITION", source: "MUTATION" }]);
});

it("settles nothing by a member of another national id", async () => {
  loseAnswer();
  const input = newEnrolment();
  expect(await add(input)).toEqual(unknown);
  graph.upstreams.store.broker.members.get(newestMember())!.nationalId = "N-another";
  hook(graph.url);
  await fetch(`${graph.url}/webhooks/bastion`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ event: "added-policy-member", accessKey, data: { memberId: newestMember() } }),
  });
  await eventually(async () => expect(await toldChanges(graph, newestMember())).toHaveLength(1));
  expect(await add(input)).toEqual(unknown);
});

it("settles no second enrolment by the member that a first one is known to have made", async () => {
  const lost = newEnrolment();
  const done = { ...lost, reference: "done" };
  graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "answer-lost", times: 1 });
  expect(await add(lost)).toEqual(unknown);
  // As if the lost one had not been performed.
  graph.upstreams.store.broker.members.delete(newestMember());
  const { endorsement } = await add(done);
  await delay(1_100);
  await graph.run(
    "query ($id: ID!) { endorsement(memberId: $id) { firstName plan { id } } }",
    { id: endorsement!.memberId },
    {
      role: "BROKER",
    },
  );
  await delay(200);
  expect(await add(lost)).toEqual(unknown);
});

it("publishes one addition for a mutation and the broker's webhook about it", async () => {
  hook(graph.url);
  const { endorsement } = await add(newEnrolment());
  const { memberId } = endorsement!;
  await eventually(() => expect(graph.upstreams.webhooks().at(-1)?.status).toBe(200));
  await delay(300);
  expect(await toldChanges(graph, memberId)).toMatchObject([
    { type: "ADDITION", memberId, policyId: "60001", planId: "302" },
  ]);
});
