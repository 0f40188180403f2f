import { Role } from "../../src/auth/role";
import { runGraph, type RunningGraph } from "../support/run-graph";

const isLong = process.env.LONG_TESTS === "1";
const callers = isLong ? 500 : 40;
const operations = isLong ? 20_000 : 600;
const inFlight = 25;

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
    graph = await runGraph({ patients: callers, latencyMs: isLong ? 0 : 1 });
  });
  afterAll(() => graph.stop());

  it(`never meets: ${callers} callers, ${operations} interleaved operations, every answer its owner's`, async () => {
    const tokens = await Promise.all(
      Array.from({ length: callers }, (_, index) =>
        graph.issue({ subject: `caller-${4001 + index}`, roles: [Role.PATIENT], patientId: String(4001 + index) }),
      ),
    );
    let next = 0;
    const client = async (): Promise<void> => {
      for (let at = next++; at < operations; at = next++) {
        const owner = String(4001 + ((at * 7) % callers));
        const { data, errors } = await graph.run(document, {}, { token: tokens[Number(owner) - 4001] });
        expect(errors).toBeUndefined();
        expect(data.viewer.subject).toBe(`caller-${owner}`);
        expect([...ownersIn(data.viewer.patient as Chart)]).toEqual([owner]);
        expect(data.viewer.patient.code).toBe(graph.upstreams.store.clinic.users.get(owner)?.code);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, client));
  });
});
