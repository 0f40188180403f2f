import { runGraph, type RunningGraph } from "../support/run-graph";

/* What the graph shows of every record, irregular ones included, beside what the upstreams hold. */

const none = (value: unknown) => (value === "" || value === "--" || value === undefined ? null : value);
const instant = (seconds: unknown) => (seconds == null ? null : new Date(Number(seconds) * 1000).toISOString());
const gender = (number: unknown) => (number === 1 ? "MALE" : number === 2 ? "FEMALE" : null);
const inChunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

describe("what the upstreams' stores contain", () => {
  let graph: RunningGraph;
  let patientIds: string[];
  beforeAll(async () => {
    graph = await runGraph();
    patientIds = [...graph.upstreams.store.clinic.users.values()]
      .filter(({ type }) => Number(type) === 200)
      .map(({ id }) => id);
  });
  afterAll(() => graph.stop());

  const ask = async (
    document: string,
    variables: object,
    role: "CLINIC_STAFF" | "BROKER" | "INSURER" = "CLINIC_STAFF",
  ) => {
    const { data, errors } = await graph.run(document, variables as Record<string, unknown>, { role });
    expect(errors).toBeUndefined();
    return data;
  };

  it("is what the graph says of 200 patients and their cards", async () => {
    const { clinic } = graph.upstreams.store;
    expect(patientIds).toHaveLength(200);
    const document = `query ($ids: [ID!]!) { patients(ids: $ids) {
      id code firstName lastName birthDate gender email phone photoUrl
      insuranceCards { id type insurer { code } subscriberNumber groupNumber responsibleParty consent
        guarantor { firstName middleName lastName birthDate gender address { line1 line2 city state postalCode } } } } }`;
    for (const ids of inChunks(patientIds, 50)) {
      const { patients } = await ask(document, { ids });
      const expected = ids.map((id) => {
        const user = clinic.users.get(id);
        const { primary, secondary } = clinic.cards.get(id) ?? {};
        return {
          id,
          code: none(user?.code),
          firstName: none(user?.first_name),
          lastName: none(user?.last_name),
          birthDate: none(user?.dob),
          gender: gender(user?.gender),
          email: none(user?.email),
          phone: none(user?.phone),
          photoUrl: none(user?.photo),
          insuranceCards: [primary, secondary].flatMap((card) =>
            card
              ? [
                  {
                    id: `${id}:${card.card_type}`,
                    type: card.card_type.toUpperCase(),
                    insurer: { code: card.insurer_code },
                    subscriberNumber: card.subscriber_number,
                    groupNumber: none(card.group_number),
                    responsibleParty: card.responsible_party?.toUpperCase() ?? null,
                    consent: card.consent,
                    guarantor: {
                      firstName: none(card.guarantor_first_name),
                      middleName: none(card.guarantor_middle_name),
                      lastName: none(card.guarantor_last_name),
                      birthDate: none(card.guarantor_dob),
                      gender: gender(card.guarantor_gender),
                      address: {
                        line1: none(card.guarantor_address),
                        line2: none(card.guarantor_address_2),
                        city: none(card.guarantor_city),
                        state: none(card.guarantor_state),
                        postalCode: none(card.guarantor_zip),
                      },
                    },
                  },
                ]
              : [],
          ),
        };
      });
      expect(patients).toEqual(expected);
    }
  });

  it("is what the graph says of every visit, whether from the list or from its details", async () => {
    const stored = graph.upstreams.store.clinic.visits;
    const facts = `id code type subtype statusCode start end actualStart actualEnd createdAt updatedAt groupId patient { id }
      provider { id fullName email phone code } room { code } intake { id } payment { amount description durationMinutes }`;
    const kinds: Record<number, string> = { 1: "WALK_IN", 2: "SCHEDULED", 3: "E_CONSULT" };
    const { users } = graph.upstreams.store.clinic;
    const check = (shown: Record<string, never> & { id: string; provider: unknown; intake: unknown }) => {
      const visit = stored.get(shown.id);
      const provider = visit?.providerId ? users.get(String(visit.providerId)) : undefined;
      expect(shown).toMatchObject({
        code: visit?.code,
        type: kinds[Number(visit?.type)],
        statusCode: visit?.status,
        start: instant(visit?.start),
        end: instant(visit?.end),
        actualStart: instant(visit?.actualStart),
        actualEnd: instant(visit?.actualEnd),
        createdAt: instant(visit?.created),
        updatedAt: instant(visit?.modified),
        groupId: visit?.groupId ?? null,
        patient: { id: String(visit?.memberId) },
        payment: {
          amount: visit?.payment.amount.replace(/^0+(?=\d)/, ""),
          description: visit?.payment.description,
          durationMinutes: visit?.payment.duration ?? null,
        },
      });
      const { first_name, last_name } = provider ?? {};
      expect(shown.provider).toEqual(
        provider
          ? {
              id: provider.id,
              fullName: [first_name, last_name].filter(Boolean).join(" "),
              email: none(provider.email),
              phone: none(provider.phone),
              code: none(provider.code),
            }
          : null,
      );
    };
    let after: string | null = null;
    const seen: string[] = [];
    do {
      const { visits } = (await ask(
        `query ($after: String) { visits(first: 100, after: $after) { nodes { ${facts} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )) as { visits: { nodes: never[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      for (const node of visits.nodes as { id: string }[]) {
        check(node as never);
        seen.push(node.id);
      }
      after = visits.pageInfo.hasNextPage ? visits.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.sort()).toEqual([...stored.keys()].sort());
    for (const id of seen.filter((_, at) => at % 10 === 0))
      check((await ask(`query ($id: ID!) { visit(id: $id) { ${facts} } }`, { id })).visit);
  });

  it("is what the graph says of every member", async () => {
    const members = [...graph.upstreams.store.broker.members.values()];
    const document = (chunk: readonly { memberId: string }[]) =>
      `{ ${chunk
        .map(
          ({ memberId }, at) =>
            `m${at}: endorsement(memberId: "${memberId}") { memberId policyId rawStatus firstName lastName birthDate nationalId email plan { id } utilization { totalSpent balance provider } }`,
        )
        .join("\n")} }`;
    for (const chunk of inChunks(members.slice(0, 120), 10)) {
      const data = await ask(document(chunk), {}, "BROKER");
      chunk.forEach((member, at) => {
        expect(data[`m${at}`]).toMatchObject({
          memberId: member.memberId,
          policyId: none(member.policyId),
          rawStatus: member.status,
          firstName: none(member.firstName),
          lastName: none(member.lastName),
          birthDate: none(member.dob),
          nationalId: none(member.nationalId),
          email: none(member.email),
        });
        expect(Number(data[`m${at}`].utilization.totalSpent)).toBe(member.totalSpent);
        expect(Number(data[`m${at}`].utilization.balance)).toBe(member.balance);
      });
    }
  });

  it("is what the graph says of every pre-authorization of an insurer", async () => {
    const entries = graph.upstreams.store.preAuths.get("ma")?.entries ?? [];
    const dated = entries.map(({ record }) => record.confirm_date).filter((at): at is number => at !== null);
    const shown: { confirmedAt: string | null; amounts: { requested: string | null } }[] = [];
    // One record keeps its date, however late the others are, and a period has at most 366 days.
    const yearSeconds = 365 * 86_400;
    const last = Math.max(...dated);
    for (let start = Math.min(...dated); start <= last; start += yearSeconds) {
      const [from, to] = [start, Math.min(start + yearSeconds - 1, last)].map(instant);
      let after: string | null = null;
      do {
        const { preAuths } = (await ask(
          `query ($from: DateTime!, $to: DateTime!, $after: String) { preAuths(insurance: "ma", filter: { confirmedFrom: $from, confirmedTo: $to }, first: 100, after: $after) {
             totalCount pageInfo { hasNextPage endCursor } nodes { id confirmedAt rawStatus amounts { requested } insuredPerson { nationalCode } } } }`,
          { from, to, after },
          "INSURER",
        )) as { preAuths: { nodes: never[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
        shown.push(...(preAuths.nodes as typeof shown));
        after = preAuths.pageInfo.hasNextPage ? preAuths.pageInfo.endCursor : null;
      } while (after !== null);
    }
    const sum = (values: readonly (number | string | null)[]) =>
      values.reduce<number>((total, value) => total + Number(value ?? 0), 0);
    const datedShown = shown.filter(({ confirmedAt }) => confirmedAt !== null);
    expect(datedShown).toHaveLength(dated.length);
    expect(sum(datedShown.map(({ amounts }) => amounts.requested))).toBeCloseTo(
      sum(entries.filter(({ record }) => record.confirm_date !== null).map(({ record }) => record.amounts.amount)),
      2,
    );
  });
});
