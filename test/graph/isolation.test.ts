import { setImmediate as immediate } from "node:timers/promises";
import fc from "fast-check";
import { Role } from "../../src/auth/role";
import { clock } from "../../src/clock";
import { IRREGULAR_PATIENTS } from "../../src/sandbox/irregular-patients";
import { runGraph, type GraphAnswer, type RunningGraph } from "../support/run-graph";

const isLong = process.env.LONG_TESTS === "1";
const callers = isLong ? 500 : 40;
const operations = isLong ? 20_000 : 600;
const inFlight = 25;
/** The promise is about whose data it is, and not about how fast the machine is. */
const variables = { UPSTREAM_TIMEOUT_MS: "600000", REQUEST_DEADLINE_MS: "600000" };

const document = `{ viewer { subject patient { id code fullName email
  insuranceCards { id patient { id } subscriberNumber endorsement { memberId patient { id } } }
  visits(first: 100) { nodes { id patient { id } } }
  preAuths { nodes { id patient { id } } } } } }`;

interface Chart {
  readonly id: string;
  readonly code: string;
  readonly insuranceCards: {
    patient: { id: string };
    id: string;
    endorsement: { patient: { id: string } | null } | null;
  }[];
  readonly visits: { nodes: { patient: { id: string } }[] };
  readonly preAuths: { nodes: { patient: { id: string } | null }[] };
}

/** Every id of an owner that an answer carries. */
function ownersIn(chart: Chart): Set<string | undefined> {
  return new Set([
    chart.id,
    ...chart.insuranceCards.flatMap((card) => [card.patient.id, card.id.split(":")[0]]),
    ...chart.insuranceCards.flatMap(({ endorsement }) => (endorsement?.patient ? [endorsement.patient.id] : [])),
    ...chart.visits.nodes.map(({ patient }) => patient.id),
    ...chart.preAuths.nodes.flatMap(({ patient }) => (patient ? [patient.id] : [])),
  ]);
}

describe("patients' data", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: callers, latencyMs: isLong ? 0 : 1, variables });
  });
  afterAll(() => graph.stop());

  it(`never meets: ${callers} callers, ${operations} interleaved operations, every answer its owner's`, async () => {
    const tokens = await Promise.all(
      Array.from({ length: callers }, (_, index) =>
        graph.issue({ subject: `caller-${4001 + index}`, roles: [Role.PATIENT], patientId: String(4001 + index) }),
      ),
    );
    // Retryable errors are ignored: a machine that stalls loses connections, which does not show anyone else's data.
    const ask = async (token: string): Promise<GraphAnswer> => {
      for (;;) {
        const answer = await graph.run(document, {}, { token });
        if (answer.errors === undefined) return answer;
        expect(answer.errors.filter(({ extensions }) => extensions["retryable"] !== true)).toEqual([]);
      }
    };
    let next = 0;
    const client = async (): Promise<void> => {
      for (let at = next++; at < operations; at = next++) {
        const owner = String(4001 + ((at * 7) % callers));
        const { data } = await ask(tokens[Number(owner) - 4001]!);
        expect(data.viewer.subject).toBe(`caller-${owner}`);
        expect([...ownersIn(data.viewer.patient as Chart)]).toEqual([owner]);
        expect(data.viewer.patient.code).toBe(graph.upstreams.store.clinic.users.get(owner)?.code);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, client));
  });

  describe("that one read of an upstream answers for a patient and a nurse", () => {
    const since = new Date(clock.now() - 200 * 86_400_000).toISOString();
    const member = `memberId nationalId bloodGroup utilization { balance } plan { id } patient { id }
      preAuths(filter: { confirmedFrom: "${since}" }) { nodes { id illness { label } } }`;
    const parts = [
      `insuranceCards { memberMatch memberProof }`,
      `insuranceCards { endorsement { ${member} } policyHolder { subscriberNumber status policyId } plan { name } }`,
      `endorsements { ${member} }`,
      `fullName extra`,
      `visits(first: 20) { nodes { id patient { id insuranceCards { memberMatch } } } }`,
      `preAuths(filter: { confirmedFrom: "${since}" }) { nodes { id illness { label } endorsement { memberId } } }`,
    ];
    /** Whose card is right, names another's member, names its holder, and cannot be decided. */
    const patientIds = [IRREGULAR_PATIENTS.showcase, "4005", "4006", "4007"] as const;
    beforeAll(() => {
      const { clinic, broker } = graph.upstreams.store;
      const [showcase, foreign, dependant, undecided] = patientIds;
      const { insurer_code } = clinic.cards.get(showcase)!.primary!;
      const { subscriber_number } = clinic.cards.get("4008")!.primary!;
      const { firstName, lastName, dob } = broker.members.get(subscriber_number)!;
      const guarantor = { guarantor_first_name: firstName, guarantor_last_name: lastName, guarantor_dob: dob };
      Object.assign(clinic.cards.get(foreign)!.primary!, {
        insurer_code,
        subscriber_number,
        responsible_party: "self",
      });
      Object.assign(clinic.cards.get(dependant)!.primary!, {
        ...{ insurer_code, subscriber_number, responsible_party: "child" },
        ...guarantor,
      });
      Object.assign(clinic.users.get(undecided)!, { dob: "1900-01-01" });
    });
    const slow = [
      { upstream: "vsee", route: "/users/{user_id}/insurances" },
      { upstream: "vsee", route: "/users$" },
      { upstream: "vsee", route: "/visits$" },
      { upstream: "bastion", route: "/enrollee-status" },
      { upstream: "bastion", route: "/enrollee-plan" },
    ] as const;

    const interleavings = fc.record({
      patientId: fc.constantFrom(...patientIds),
      asked: fc.tuple(fc.subarray(parts, { minLength: 1 }), fc.subarray(parts, { minLength: 1 })),
      isNurseFirst: fc.boolean(),
      /** How many calls the first has made when the second begins. */
      lead: fc.nat(5),
      delaysMs: fc.tuple(...slow.map(() => fc.constantFrom(0, 3, 8))),
    });

    it("each gets the answer that it gets alone, in any order of requests and answers", async () => {
      const ask = async (isNurse: boolean, patientId: string, fields: readonly string[]): Promise<GraphAnswer> => {
        const token = await graph.issue(
          isNurse ? { roles: [Role.CLINIC_STAFF] } : { roles: [Role.PATIENT], patientId, subject: patientId },
        );
        const document = `query ($id: ID!) { patient(id: $id) { id ${fields.join(" ")} } }`;
        return graph.run(document, { id: patientId }, { token, headers: { "x-explain": "1" } });
      };
      const seen = ({ data, errors }: GraphAnswer): object => ({ data: data as unknown, errors });
      const matches = await Promise.all(patientIds.map((id) => ask(true, id, [parts[0]!])));
      expect(matches.map(({ data }) => data.patient.insuranceCards[0].memberMatch as string)).toEqual([
        ...["PATIENT", "MISMATCH", "POLICY_HOLDER", "UNKNOWN"],
      ]);
      const alone = new Map<string, object>();
      const seenAlone = async (isNurse: boolean, patientId: string, fields: readonly string[]): Promise<object> => {
        const key = [isNurse, patientId, ...fields].join();
        const known = alone.get(key) ?? seen(await ask(isNurse, patientId, fields));
        alone.set(key, known);
        return known;
      };
      /** Routes of which one read answered both. */
      const shared = new Set<string>();
      await fc.assert(
        fc.asyncProperty(interleavings, async ({ patientId, asked, isNurseFirst, lead, delaysMs }) => {
          const turns = [
            { isNurse: isNurseFirst, fields: asked[0] },
            { isNurse: !isNurseFirst, fields: asked[1] },
          ] as const;
          const expected = [];
          for (const { isNurse, fields } of turns) expected.push(await seenAlone(isNurse, patientId, fields));
          slow.forEach((at, index) => graph.upstreams.faults.add({ kind: "delay", ms: delaysMs[index]!, ...at }));
          graph.upstreams.clearRequests();
          let hasEnded = false;
          const first = ask(turns[0].isNurse, patientId, turns[0].fields).finally(() => (hasEnded = true));
          while (!hasEnded && graph.upstreams.requests().length < lead) await immediate();
          const answers = [await ask(turns[1].isNurse, patientId, turns[1].fields), await first].reverse();
          graph.upstreams.faults.clear();
          expect(answers.map(seen)).toEqual(expected);
          for (const { extensions } of answers) {
            for (const call of extensions.upstreamCalls as { route: string; shared: string }[])
              if (call.shared === "in-flight") shared.add(call.route);
          }
        }),
        // What is timing does not get simpler by being tried again.
        { numRuns: isLong ? 2_000 : 20, endOnFailure: true },
      );
      for (const route of ["/users/{user_id}/insurances", "/users", "/enrollee-status"])
        expect(shared).toContain(route);
    }, 600_000);
  });
});
