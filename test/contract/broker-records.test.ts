import { AuthorizationWire, MemberWire, PlanWire, UtilizationWire } from "../../src/upstream/bastion/bastion.wire";
import { RosterMemberWire } from "../../src/upstream/bastion/roster.wire";
import { InsurancePolicyWire, PreAuthWire } from "../../src/upstream/preauth/preauth.wire";
import { runGraph, type RunOptions, type RunningGraph } from "../support/run-graph";
import * as records from "./broker-records";
import { brokerWrites, documentedQueries } from "./broker-requests";
import type { DocumentedRecord } from "./clinic-records";
import { selectionOf, shownOf, valueAt } from "./shown-fields";

interface Answer {
  readonly name: string;
  readonly record: DocumentedRecord;
  readonly upstream: "bastion" | "preauth";
  /** Where the record is in whose answer. */
  readonly route: string;
  readonly path: string;
  readonly inList?: true;
  readonly role: NonNullable<RunOptions["role"]>;
  /** `#` is where its fields are selected, `below` the way there. */
  readonly document: string;
  readonly below: readonly (string | number)[];
}

const member = `{ endorsement(memberId: "310000002") { # } }`;
const preAuths = `{ preAuths(insurance: "ma", filter: { confirmedFrom: "2026-10-22T00:00:00Z", confirmedTo: "2026-11-21T00:00:00Z" }) { nodes { # } } }`;

const answers: readonly Answer[] = [
  ...[records.member, records.memberOtherForms].map((record, form): Answer => ({
    name: form === 0 ? "member" : "member in its other forms",
    ...{ record, upstream: "bastion", route: "/enrollee-status", path: "data.member", role: "BROKER" },
    document: member,
    below: ["endorsement"],
  })),
  {
    name: "utilization",
    ...{
      record: records.utilization,
      upstream: "bastion",
      route: "/enrollee-utilization",
      path: "data.membersDetails",
    },
    ...{ role: "BROKER", document: member, below: ["endorsement"] },
  },
  {
    name: "row of the roster",
    ...{ record: records.rosterRow, upstream: "bastion", route: "/enrollee-all", path: "members", inList: true },
    ...{ role: "BROKER", document: "{ endorsements { nodes { # } } }", below: ["endorsements", "nodes", 0] },
  },
  {
    name: "authorization",
    ...{
      record: records.brokerAuthorization,
      upstream: "bastion",
      route: "/enrollee-visits",
      inList: true,
      role: "BROKER",
    },
    path: "data.membersDetails.appointments",
    document: `{ endorsement(memberId: "310000002") { authorizations { nodes { # } } } }`,
    below: ["endorsement", "authorizations", "nodes", 0],
  },
  {
    name: "plan",
    ...{ record: records.brokerPlan, upstream: "bastion", route: "/vendors/plans/{id}", path: "data", role: "BROKER" },
    document: `{ plan(id: "301") { # } }`,
    below: ["plan"],
  },
  ...[records.preAuth, records.preAuthStatus].map((record): Answer => ({
    name: record === records.preAuth ? "pre-authorization" : "pre-authorization without a date",
    ...{ record, upstream: "preauth", route: "/pre-auth-list", path: "data", inList: true, role: "INSURER" },
    document: preAuths,
    below: ["preAuths", "nodes", 0],
  })),
  {
    name: "policy",
    ...{
      record: records.insurancePolicy,
      upstream: "preauth",
      route: "/insurance-policies",
      path: "data",
      inList: true,
    },
    role: "CLINIC_STAFF",
    document: `{ patient(id: "4001") { endorsements { coverages { policies { # } } } } }`,
    below: ["patient", "endorsements", 0, "coverages", 0, "policies", 0],
  },
];

describe("what the broker and the insurers document", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 3, now: new Date("2026-11-21T00:00:00Z") });
  });
  afterAll(() => graph.stop());
  afterEach(() => graph.upstreams.faults.clear());

  const read = async (
    { upstream, route, path, inList, document, role, below }: Answer,
    sent: object,
    selection: string,
  ) => {
    const value = inList ? [sent] : sent;
    graph.upstreams.faults.add({ upstream, route: `${route}$`, kind: "wrong-type", path, value });
    const { data, errors } = await graph.run(document.replace("#", selection), {}, { role });
    expect(errors).toBeUndefined();
    return valueAt(data, below.map(String));
  };

  describe.each(answers)("of a $name", (answer) => {
    const { record } = answer;
    const sent = Object.fromEntries(Object.entries(record).map(([wire, field]) => [wire, field.sent]));
    const shown = shownOf(record).filter(([, path]) => path.join() !== "");

    it.each(shown.map((one) => [one[0], one[1].join("."), one] as const))(
      "is readable: %s as %s",
      async (_wire, _path, one) => {
        const found = await read(answer, sent, selectionOf(one));
        expect(valueAt(found, one[1])).toEqual(one[2]);
      },
    );
  });

  it.each(records.coverage)("is readable of a policy's coverage: %s as %s", async (field, shownAt, value, as) => {
    const answer = answers.find(({ name }) => name === "policy")!;
    const found = await read(answer, { policy_id: 1, coverage: { [field]: value } }, shownAt);
    expect(found).toEqual({ [shownAt]: as });
  });

  it.each(brokerWrites)("of a request can be sent by $mutation: every field of $path", async (write) => {
    const { mutation, path, fields, customer, input } = write;
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    graph.upstreams.clearRequests();
    const { data, errors } = await graph.run(
      `mutation($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field } } }`,
      { input: input(graph.upstreams.store.broker) },
      { role: "BROKER" },
    );
    expect(errors).toBeUndefined();
    expect(data[mutation].userErrors).toEqual([]);
    const sent = graph.upstreams.requests("bastion").find((request) => request.path.endsWith(path));
    const body = sent?.body as Readonly<Record<string, object>>;
    expect(Object.keys(body).sort()).toEqual([...fields].sort());
    if (customer) expect(Object.keys(body["customer"]!).sort()).toEqual([...customer].sort());
  });

  it.each(documentedQueries)("of a request can be asked of $route: every parameter", async (query) => {
    const { upstream, route, role, document, parameters } = query;
    graph.upstreams.clearRequests();
    expect((await graph.run(document, {}, { role })).errors).toBeUndefined();
    const asked = graph.upstreams.requests(upstream).filter((request) => request.route.endsWith(route));
    const names = asked.flatMap(({ path }) => [...new URL(path, graph.url).searchParams.keys()]);
    expect([...new Set(names)].sort()).toEqual([...parameters].sort());
  });

  it("is all that the data sources read", () => {
    const shapes = [
      [MemberWire, { ...records.member, ...records.memberOtherForms, planId: null, planName: null }],
      [UtilizationWire, records.utilization],
      [RosterMemberWire, { ...records.rosterRow, relation: null }],
      [AuthorizationWire, records.brokerAuthorization],
      [PlanWire, records.brokerPlan],
      [PreAuthWire, records.preAuth],
      [InsurancePolicyWire, records.insurancePolicy],
    ] as const;
    for (const [{ name, kinds }, documented] of shapes) {
      expect([name, Object.keys(kinds).filter((field) => !(field in documented))]).toEqual([name, []]);
    }
  });
});
