import { Role } from "../../src/auth/role";
import { clock } from "../../src/clock";
import type { GraphContext } from "../../src/context";
import { sweepSource } from "../../src/endorsement/sweep-source";
import { MISMATCHED_OWNERS, UNPROVED_CARDS } from "../../src/sandbox/irregular-patients";
import { eventually } from "../ledger/eventually";
import { paced } from "../support/pace";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";

const daysAgo = (days: number) => new Date(clock.now() - days * 86_400_000).toISOString();
const indexState = `{ linkIndex { state patients members completedAt } }`;

describe("after one sweep", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({
      patients: 120,
      variables: { LINK_INDEX_CALLS_PER_SECOND: "1000" },
      parts: { sweepsLinkIndex: true },
    });
    await eventually(async () => {
      const { data } = await graph.run(indexState);
      expect(data.linkIndex).toMatchObject({ state: "COMPLETE" });
    }, 50_000);
  });
  afterAll(() => graph.stop());

  it("says how many patients and members it has read, to staff and brokers", async () => {
    const { clinic, broker } = graph.upstreams.store;
    const seen = { state: "COMPLETE", patients: clinic.cards.size, members: broker.members.size };
    for (const role of [Role.CLINIC_STAFF, Role.BROKER]) {
      expect((await graph.run(indexState, {}, { role })).data.linkIndex).toMatchObject(seen);
    }
    expect((await graph.run(indexState, {}, { role: Role.PATIENT })).data.linkIndex).toBeNull();
  });

  it("has read each patient's cards once, and of each member that there is status and plan once", () => {
    const { clinic, broker } = graph.upstreams.store;
    const counts = callCounts(graph.upstreams);
    const cards = [...clinic.cards.values()].flatMap((of) => Object.values(of));
    // Numbers that name nobody are asked for once for each page of patients that has them.
    const nobody = new Set(cards.map((card) => card.subscriber_number).filter((id) => !broker.members.has(id)));
    expect(counts["vsee GET /users/{user_id}/insurances"]).toBe(clinic.cards.size);
    for (const call of ["bastion GET /enrollee-status", "bastion GET /enrollee-plan"]) {
      expect(counts[call]).toBeGreaterThanOrEqual(broker.members.size);
      expect(counts[call]).toBeLessThanOrEqual(broker.members.size + 2 * nobody.size);
    }
  });

  it("every pre-authorization that joins exactly leads to its member and patient, and no other does", async () => {
    const { clinic, broker, preAuths } = graph.upstreams.store;
    const members = [...broker.members.values()];
    /** Cards that the records prove, by member: patient and insurance. */
    const own = new Map<string, { patientId: string; insurance?: string }[]>();
    for (const [patientId, cards] of clinic.cards) {
      const user = clinic.users.get(patientId)!;
      if (!user.active) continue;
      for (const card of Object.values(cards)) {
        const entry = graph.upstreams.insurers.find(({ vseeCodes }) => vseeCodes.includes(card.insurer_code));
        const member = broker.members.get(card.subscriber_number);
        if (!entry?.broker || !member || member.dob !== user.dob || member.lastName !== user.last_name) continue;
        own.set(member.memberId, [
          ...(own.get(member.memberId) ?? []),
          { patientId, insurance: entry.preAuthInsurance },
        ]);
      }
    }
    let linked = 0;
    for (const insurance of preAuths.keys()) {
      const token = await graph.issue({ roles: [Role.INSURER, Role.CLINIC_STAFF], insurances: [insurance] });
      const { data, errors } = await graph.run(
        `query ($insurance: ID!, $filter: PreAuthFilter!) { preAuths(insurance: $insurance, filter: $filter, first: 100) { nodes {
           id insuredPerson { nationalCode } policy { id } endorsementLink patientLink endorsement { memberId } patient { id } plan { id } } } }`,
        { insurance, filter: { confirmedFrom: daysAgo(70), confirmedTo: daysAgo(-1) } },
        { token },
      );
      expect(errors).toBeUndefined();
      for (const node of data.preAuths.nodes) {
        const sharing = members.filter(({ nationalId, memberId }) => {
          const cards = own.get(memberId) ?? [];
          const competes = cards.length === 0 || cards.some((card) => card.insurance === insurance);
          return nationalId === (node.insuredPerson.nationalCode ?? "") && competes;
        });
        const policy = node.policy?.id ?? null;
        const agreeing = sharing.filter(({ policyId }) => policyId === policy);
        const [only] = sharing.length === 1 && policy === null ? sharing : agreeing;
        const cards = (only && agreeing.length <= 1 && own.get(only.memberId)) || [];
        const patientIds = new Set(cards.map(({ patientId }) => patientId));
        if (only && patientIds.size === 1 && (policy !== null || sharing.length === 1)) {
          linked++;
          expect(node).toMatchObject({
            endorsementLink: "LINKED",
            patientLink: "LINKED",
            endorsement: { memberId: only.memberId },
            patient: { id: [...patientIds][0] },
          });
        } else {
          expect([node.id, node.endorsementLink]).not.toEqual([node.id, "LINKED"]);
          expect(node).toMatchObject({ endorsement: null, plan: null });
        }
      }
    }
    expect(linked).toBeGreaterThan(50);
  });

  it("a dependant's card with a wrong guarantor is a mismatch unless the roster, which was read, relates the patient", async () => {
    const { clinic, broker } = graph.upstreams.store;
    const matchOf = async (id: string): Promise<string> => {
      const asked = `query ($id: ID!) { insuranceCard(patientId: $id, type: PRIMARY) { memberMatch } }`;
      return (await graph.run(asked, { id })).data.insuranceCard.memberMatch as string;
    };
    const [id] = UNPROVED_CARDS.POLICY_HOLDER;
    const card = clinic.cards.get(id)!.primary!;
    const before = { ...card };
    expect(await matchOf(id)).toBe("POLICY_HOLDER");
    Object.assign(card, { guarantor_first_name: "Wrong", guarantor_last_name: "Holder" });
    expect(broker.members.has(card.subscriber_number)).toBe(true);
    expect(await matchOf(id)).toBe("MISMATCH");
    Object.assign(card, before);
  });

  it("a member leads to its patient, and a wrong card to no patient", async () => {
    const owner = MISMATCHED_OWNERS[0];
    const memberId = graph.upstreams.store.clinic.cards.get(owner)!.primary!.subscriber_number;
    const { data } = await graph.run(
      `query ($id: ID!) { endorsement(memberId: $id) { patientLink patient { id } insuranceCards { id } } }`,
      { id: memberId },
    );
    const isActive = graph.upstreams.store.clinic.users.get(owner)!.active;
    if (isActive) {
      expect(data.endorsement).toEqual({
        patientLink: "LINKED",
        patient: { id: owner },
        insuranceCards: [{ id: `${owner}:primary` }],
      });
    }
    const holder = graph.upstreams.store.clinic.cards.get(UNPROVED_CARDS.POLICY_HOLDER[0])!.primary!.subscriber_number;
    expect(
      (await graph.run(`query ($id: ID!) { endorsement(memberId: $id) { memberId } }`, { id: holder })).data,
    ).toEqual({
      endorsement: null,
    });
    const asBroker = await graph.run(
      `query ($id: ID!) { endorsement(memberId: $id) { patientLink patient { id } insuranceCards { id } } }`,
      { id: memberId },
      { role: Role.BROKER },
    );
    expect(asBroker.data.endorsement).toEqual({ patientLink: "HIDDEN", patient: null, insuranceCards: null });
  });
});

it("the clinic's list ends where a page brings nobody new, though no total is given", async () => {
  const pages: Record<number, readonly string[]> = { 0: ["1", "2"], 2: [], 5: ["3", "4"], 7: ["3", "4"] };
  // Users who are not patients are rows without an id.
  const list = (start: number) => Promise.resolve({ ids: pages[start] ?? [], rows: start === 2 ? 3 : 2, total: null });
  const context = { sources: { vsee: { patients: { list } } } } as unknown as GraphContext;
  const source = sweepSource(
    (work) => work(context),
    () => undefined,
  );
  const read: string[][] = [];
  for (let position: string | null = ""; position !== null && read.length < 9;) {
    const { ids, next } = await source.patients(position);
    read.push([...ids]);
    position = next;
  }
  expect(read).toEqual([["1", "2"], [], ["3", "4"], ["3", "4"]]);
});

it("LINK_INDEX=off: nothing is swept or stored, and links say so", async () => {
  const graph = await runGraph({ patients: 20, variables: { LINK_INDEX: "off" }, parts: { sweepsLinkIndex: true } });
  try {
    expect((await graph.run(indexState)).data.linkIndex).toMatchObject({ state: "OFF", patients: 0 });
    const { data } = await graph.run(`{ patient(id: "4001") { insuranceCards { subscriberNumber memberMatch } } }`);
    const memberId = data.patient.insuranceCards[0].subscriberNumber;
    const token = await graph.issue({ roles: [Role.BROKER, Role.CLINIC_STAFF] });
    const asked = `query ($id: ID!) { endorsement(memberId: $id) { patientLink patient { id } insuranceCards { id } } }`;
    const answer = await graph.run(asked, { id: memberId }, { token });
    expect(answer.data.endorsement).toEqual({ patientLink: "NOT_INDEXED", patient: null, insuranceCards: null });
    expect(graph.upstreams.requests("vsee").filter(({ path }) => path.includes("type=200"))).toEqual([]);
  } finally {
    await graph.stop();
  }
});

describe("beside live operations", () => {
  const isLong = process.env["LONG_TESTS"] === "1";
  const rounds = isLong ? 400 : 60;
  const chart = `query ($id: ID!) { patient(id: $id) { fullName insuranceCards { memberMatch plan { name } endorsement { status } } } }`;
  let quiet: RunningGraph;
  let sweeping: RunningGraph;
  beforeAll(async () => {
    // One sweep after the other, at the sandbox's pace.
    const variables = { LINK_INDEX_SWEEP_HOURS: "0.0001", LINK_INDEX_CALLS_PER_SECOND: "50" };
    quiet = await runGraph({ patients: 120 });
    sweeping = await runGraph({ patients: 120, variables, parts: { sweepsLinkIndex: true } });
  }, 40_000);
  afterAll(async () => {
    await Promise.all([quiet.stop(), sweeping.stop()]);
  });

  it("a sweep costs them no call, and no measurable time", async () => {
    const ids = [...quiet.upstreams.store.clinic.cards.keys()];
    const times = { quiet: [] as number[], sweeping: [] as number[] };
    const ask = async (kind: keyof typeof times, id: string): Promise<string[]> => {
      const startedAt = performance.now();
      const answer = await (kind === "quiet" ? quiet : sweeping).run(chart, { id }, { headers: { "x-explain": "1" } });
      times[kind].push(performance.now() - startedAt);
      const calls = answer.extensions.upstreamCalls as { method: string; route: string; loads: number }[];
      // Plans are refreshed for the whole process, independently of callers.
      const own = calls.filter(({ route }) => !route.startsWith("/vendors/plans"));
      return own.map(({ method, route, loads }) => `${method} ${route} ${loads}`).sort();
    };
    // Reference data is at hand from the second time on.
    for (const kind of ["quiet", "sweeping"] as const) await ask(kind, ids[0]!);
    times.quiet.length = times.sweeping.length = 0;
    const calls = ({ upstreams }: RunningGraph): number => upstreams.requests("bastion").length;
    const before = calls(sweeping) - calls(quiet);
    const swept = (): number => calls(sweeping) - calls(quiet) - before;
    // Until a sweep has called often enough meanwhile.
    for (let round = 0; round < rounds || (swept() < 20 && round < 20 * rounds); round++) {
      const id = ids[round % ids.length]!;
      expect([id, await ask("sweeping", id)]).toEqual([id, await ask("quiet", id)]);
    }
    expect(swept()).toBeGreaterThanOrEqual(20);
    const quantile = (list: number[], share: number): number =>
      list.sort((one, other) => one - other)[Math.min(list.length - 1, Math.floor(list.length * share))]!;
    expect(quantile(times.sweeping, 0.5)).toBeLessThan(1.5 * quantile(times.quiet, 0.5) + paced(2));
    // Of sixty, the slowest are chance.
    if (isLong) expect(quantile(times.sweeping, 0.99)).toBeLessThan(2 * quantile(times.quiet, 0.99) + paced(20));
  }, 120_000);
});
