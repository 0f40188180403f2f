import { Role } from "../../src/auth/role";
import { IRREGULAR_PATIENTS, UNPROVED_CARDS } from "../../src/sandbox/irregular-patients";
import { runGraph, type GraphAnswer, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";

const cardFields = `id memberMatch memberProof
  endorsement { memberId firstName lastName birthDate phone nationalId policyId status plan { name } utilization { balance }
    patient { id } preAuths(filter: { confirmedFrom: "${new Date(Date.now() - 200 * 86_400_000).toISOString()}" }) { nodes { id illness { label } } } }
  policyHolder { subscriberNumber status rawStatus policyId } plan { name }`;
const cardsOf = `query ($id: ID!) { patient(id: $id) { insuranceCards { subscriberNumber ${cardFields} }
  endorsements { memberId } preAuths(filter: { confirmedFrom: "${new Date(Date.now() - 200 * 86_400_000).toISOString()}" }, first: 100) { nodes { id } } } }`;
const save = `mutation ($input: SaveInsuranceCardInput!) { saveInsuranceCard(input: $input) {
  insuranceCard { ${cardFields} } userErrors { code field message } } }`;
const importCards = `mutation ($input: ImportInsuranceCardsInput!) { importInsuranceCards(input: $input) {
  patient { endorsements { memberId firstName } preAuths { nodes { id } } } insuranceCards { ${cardFields} } userErrors { code } } }`;
const confirm = `mutation ($input: ConfirmCardMemberInput!) { confirmCardMember(input: $input) {
  insuranceCard { memberMatch memberProof endorsement { memberId } } userErrors { code field } } }`;

const attacker = IRREGULAR_PATIENTS.noVisits;
let graph: RunningGraph;

beforeAll(async () => {
  graph = await runGraph({ patients: 200 });
  spellOtherwise();
});
afterAll(() => graph.stop());

/** Ways to write a name that are still the same name. */
const spellings: readonly ((first: string, last: string) => { firstName: string; lastName: string })[] = [
  (first, last) => ({ firstName: first.toUpperCase(), lastName: last.toLowerCase() }),
  (first, last) => ({ firstName: last, lastName: first }),
  (first, last) => ({ firstName: `${first} Quill`, lastName: `${last}, Jr.` }),
  (first, last) => ({ firstName: first.normalize("NFD"), lastName: `${last}-Underhill` }),
  (first, last) => ({ firstName: ` ${first}\u200f `, lastName: last.replaceAll(/[aeiou]/g, "$&\u0301") }),
];

/** Every regular patient's member is spelt in another way than the patient. */
function spellOtherwise(): void {
  const odd = new Set<string>([...Object.values(IRREGULAR_PATIENTS), ...Object.values(UNPROVED_CARDS).flat()]);
  const regular = [...graph.upstreams.store.clinic.cards].filter(([id]) => !odd.has(id));
  regular.forEach(([, cards], at) => {
    for (const { subscriber_number: number } of Object.values(cards)) {
      const member = graph.upstreams.store.broker.members.get(number);
      if (member) Object.assign(member, spellings[at % spellings.length]!(member.firstName, member.lastName));
    }
  });
}

let callers = 0;
/** A new caller, so that no test uses up another's limit. */
const asPatient = (patientId: string) =>
  graph.issue({ roles: [Role.PATIENT], patientId, subject: `patient ${patientId} ${++callers}` });
const memberOf = (patientId: string) => {
  const { clinic, broker } = graph.upstreams.store;
  return broker.members.get(clinic.cards.get(patientId)?.primary?.subscriber_number ?? "")!;
};
const cardInput = (subscriberNumber: string, guarantor: object = {}, more: object = {}) => ({
  type: "PRIMARY",
  insurerCode: "NORTHFIELD",
  subscriberNumber,
  responsibleParty: "CHILD",
  consent: true,
  guarantor: {
    firstName: "Ada",
    lastName: "Marlow",
    birthDate: "1980-01-02",
    gender: "FEMALE",
    address: { line1: "1 Mill Street", city: "Fairhaven", state: "CA", postalCode: "10001" },
    ...guarantor,
  },
  ...more,
});
const shown = ({ status, data, errors }: GraphAnswer): string => JSON.stringify({ status, data, errors });

/** What of a member must not be seen by anybody else. */
function secretsOf(patientId: string): string[] {
  const { firstName, lastName, dob, phone, nationalId, policyId } = memberOf(patientId);
  return [`"${firstName}"`, `"${lastName}"`, dob, phone, `"${nationalId}"`, `"${policyId}"`];
}

describe("every card of 200 patients", () => {
  const truthOf = (patientId: string, card: { readonly insurer_code: string; readonly subscriber_number: string }) => {
    const { upstreams } = graph;
    if (!upstreams.store.broker.members.has(card.subscriber_number)) return null;
    if (!upstreams.insurers.find(({ vseeCodes }) => vseeCodes.includes(card.insurer_code))?.broker) return null;
    if (patientId === IRREGULAR_PATIENTS.sharedMember) return "MISMATCH";
    if ([IRREGULAR_PATIENTS.bareUser, IRREGULAR_PATIENTS.nativeScript].includes(patientId as never)) return "UNKNOWN";
    for (const [match, ids] of Object.entries(UNPROVED_CARDS)) if (ids.includes(patientId as never)) return match;
    return "PATIENT";
  };
  const shownCard = `type memberMatch memberProof endorsement { memberId firstName utilization { balance } } policyHolder { policyId } plan { id }`;

  /** What a card is to show, by what was planted. */
  const expected = (patientId: string, type: string, isPatient: boolean) => {
    const card = graph.upstreams.store.clinic.cards.get(patientId)![type.toLowerCase() as "primary"]!;
    const truth = truthOf(patientId, card);
    const member = graph.upstreams.store.broker.members.get(card.subscriber_number);
    const isOpen = truth === "PATIENT" || truth === "POLICY_HOLDER";
    return {
      memberMatch: isOpen || !isPatient ? truth : null,
      memberProof: truth === "PATIENT" ? "RECORDS" : null,
      endorsement: truth !== "PATIENT" ? null : expect.objectContaining({ memberId: member!.memberId }),
      policyHolder: truth === "POLICY_HOLDER" ? { policyId: isPatient ? null : member!.policyId } : null,
      plan: isOpen && patientId !== IRREGULAR_PATIENTS.withdrawnPlan ? { id: member!.planId } : null,
    };
  };

  it("opens everything to staff where it is right, and says why where it is not", async () => {
    const ids = [...graph.upstreams.store.clinic.cards.keys()];
    const { data, errors } = await graph.run(
      `query ($a: [ID!]!, $b: [ID!]!) { a: patients(ids: $a) { ...cards } b: patients(ids: $b) { ...cards } }
       fragment cards on Patient { id insuranceCards { ${shownCard} } endorsements { memberId } }`,
      { a: ids.slice(0, 100), b: ids.slice(100) },
    );
    expect(errors).toBeUndefined();
    const matches: string[] = [];
    for (const { id, insuranceCards, endorsements } of [...data.a, ...data.b]) {
      for (const { type, ...card } of insuranceCards) {
        expect([id, card]).toEqual([id, expected(id, type, false)]);
        matches.push(card.memberMatch);
      }
      const proved = insuranceCards.flatMap(({ endorsement }: { endorsement: { memberId: string } | null }) =>
        endorsement ? [endorsement.memberId] : [],
      );
      expect(endorsements.map(({ memberId }: { memberId: string }) => memberId)).toEqual([...new Set(proved)]);
    }
    expect(matches.filter((match) => match === "PATIENT").length).toBeGreaterThan(150);
    for (const match of ["MISMATCH", "POLICY_HOLDER", "UNKNOWN"])
      expect(matches.filter((one) => one === match).length).toBeGreaterThanOrEqual(4);
  });

  it("and the same to the patients themselves, less what is not theirs", async () => {
    const all = [...graph.upstreams.store.clinic.cards.keys()];
    const ids = process.env["LONG_TESTS"] === "1" ? all : all.filter((_, at) => at % 8 === 0);
    for (const id of [...ids, ...Object.values(UNPROVED_CARDS).flat()]) {
      const own = `{ viewer { patient { insuranceCards { ${shownCard} } } } }`;
      const { data } = await graph.run(own, {}, { token: await asPatient(id) });
      for (const { type, ...card } of data.viewer.patient.insuranceCards)
        expect([id, card]).toEqual([id, expected(id, type, true)]);
    }
  });

  it("never shows a dependant what the holder has", async () => {
    for (const id of UNPROVED_CARDS.POLICY_HOLDER) {
      const { data } = await graph.run(cardsOf, { id }, { token: await asPatient(id) });
      expect(data.patient).toMatchObject({ endorsements: [], preAuths: { nodes: [] } });
      expect(data.patient.insuranceCards[0]).toMatchObject({ memberMatch: "POLICY_HOLDER", endorsement: null });
    }
  });

  describe("of a dependant whose card names a wrong guarantor", () => {
    const [, id] = UNPROVED_CARDS.POLICY_HOLDER;
    const dependantId = "319999990";
    const asked = `query ($id: ID!) { insuranceCard(patientId: $id, type: PRIMARY) {
      memberMatch endorsement { memberId } policyHolder { subscriberNumber policyId } plan { id } } }`;
    const matchFor = async (token?: string) =>
      (await graph.run(asked, { id }, token === undefined ? {} : { token })).data.insuranceCard;
    /** Looks through all of it. */
    const readRoster = () =>
      graph.run(`{ endorsements(filter: { search: "no such name" }) { nodes { memberId } } }`, {}, { role: "BROKER" });
    const nothing = { endorsement: null, policyHolder: null, plan: null };

    it("opens the holder's part where the roster relates the patient to the member, and only then", async () => {
      const { clinic, broker } = graph.upstreams.store;
      // On a separate policy, by which the sandbox relates them.
      const holder = Object.assign(memberOf(id), { policyId: "60999" });
      const { first_name, last_name, dob } = clinic.users.get(id)!;
      const person = { firstName: first_name!, middleName: null, lastName: last_name!, dob: dob!, gender: null };
      const dependant = { ...holder, ...person, memberId: dependantId, nationalId: null, relation: "Daughter" };
      const guarantor = { guarantor_first_name: "Wrong", guarantor_last_name: "Holder" };
      const before = { ...clinic.cards.get(id)!.primary! };
      Object.assign(clinic.cards.get(id)!.primary!, guarantor);
      broker.members.set(dependantId, dependant as never);
      const token = await asPatient(id);
      // The roster has not been read: it may relate them.
      expect(await matchFor()).toEqual({ memberMatch: "UNKNOWN", ...nothing });
      expect(await matchFor(token)).toEqual({ memberMatch: null, ...nothing });
      await readRoster();
      const opened = { memberMatch: "POLICY_HOLDER", endorsement: null, plan: { id: holder.planId } };
      const { memberId: subscriberNumber, policyId } = holder;
      expect(await matchFor()).toEqual({ ...opened, policyHolder: { subscriberNumber, policyId } });
      expect(await matchFor(token)).toEqual({ ...opened, policyHolder: { subscriberNumber, policyId: null } });
      // Whom the roster relates is read again: a sibling of another name, and one who was removed, prove nothing.
      for (const change of [{ firstName: "Sibling" }, { dob: "2001-02-03" }, { status: "Deleted" }]) {
        broker.members.set(dependantId, { ...dependant, ...change } as never);
        expect(await matchFor()).toEqual({ memberMatch: "UNKNOWN", ...nothing });
        expect(await matchFor(token)).toEqual({ memberMatch: null, ...nothing });
      }
      // A roster that does not relate them any more is learnt by reading it.
      broker.members.set(dependantId, { ...dependant, relation: "Self", policyId: "999001" } as never);
      await readRoster();
      expect(await matchFor()).toEqual({ memberMatch: "UNKNOWN", ...nothing });
      broker.members.delete(dependantId);
      Object.assign(clinic.cards.get(id)!.primary!, before);
    });
  });

  it("costs one record a member and one users call", async () => {
    graph.upstreams.clearRequests();
    await graph.run(`{ patients(ids: ["4001", "4014", "4016"]) { insuranceCards { memberMatch } } }`);
    const counts = callCounts(graph.upstreams);
    expect(counts["vsee GET /users"]).toBe(1);
    expect(counts["bastion GET /enrollee-status"]).toBe(4);
    graph.upstreams.clearRequests();
    await graph.run(`{ patient(id: "4001") { insuranceCards { memberMatch plan { name } } } }`);
    // The plan list is at hand by now.
    expect(callCounts(graph.upstreams)).toEqual({
      "vsee GET /users": 1,
      "vsee GET /users/{user_id}/insurances": 1,
      "bastion GET /enrollee-plan": 2,
    });
  });
});

describe("a patient who saves another person's number", () => {
  it("sees the same as for an unknown number, by every mutation and every path", async () => {
    const token = await asPatient(attacker);
    const victim = IRREGULAR_PATIENTS.showcase;
    const ask = async (number: string) => {
      const saved = await graph.run(save, { input: { patientId: attacker, card: cardInput(number) } }, { token });
      const imported = await graph.run(
        importCards,
        { input: { patientId: attacker, cards: [cardInput(number)] } },
        { token },
      );
      const read = await graph.run(cardsOf, { id: attacker }, { token });
      const root = await graph.run(
        `query ($id: ID!) { endorsement(memberId: $id) { firstName } }`,
        { id: number },
        { token },
      );
      const entity = await graph.run(
        `query ($id: ID!) { _entities(representations: [{ __typename: "Endorsement", memberId: $id }]) { ... on Endorsement { firstName } } }`,
        { id: number },
        { token },
      );
      return [saved, imported, read, root, entity].map(shown);
    };
    const foreign = await ask(memberOf(victim).memberId);
    const missing = await ask("399999999");
    expect(foreign.map((text) => text.replaceAll(memberOf(victim).memberId, "399999999"))).toEqual(missing);
    for (const secret of secretsOf(victim)) expect(foreign.join()).not.toContain(secret);
  });

  it("sees no more than the holder's status and plan, even with the holder's right name and birth date", async () => {
    const token = await asPatient(attacker);
    const victim = IRREGULAR_PATIENTS.sharedMemberOwner;
    const { firstName, lastName, dob, memberId } = memberOf(victim);
    const card = cardInput(memberId, { firstName, lastName, birthDate: dob });
    const saved = await graph.run(save, { input: { patientId: attacker, card } }, { token });
    expect(saved.data.saveInsuranceCard.insuranceCard).toMatchObject({
      memberMatch: "POLICY_HOLDER",
      memberProof: null,
      endorsement: null,
      policyHolder: { subscriberNumber: memberId, policyId: null },
    });
    const read = await graph.run(cardsOf, { id: attacker }, { token });
    expect(read.data.patient).toMatchObject({ endorsements: [], preAuths: { nodes: [] } });
    for (const secret of secretsOf(victim)) expect(shown(saved) + shown(read)).not.toContain(secret);
  });

  it("is counted, and the audit has a row that says so", async () => {
    const countOf = async (): Promise<number> => {
      const metrics = await (await fetch(`${graph.url}/metrics`)).text();
      return Number(/coverage_graph_member_mismatch_total\{role="PATIENT"\} (\d+)/.exec(metrics)?.[1] ?? 0);
    };
    const [id] = UNPROVED_CARDS.MISMATCH;
    const before = await countOf();
    const asked = `{ viewer { patient { insuranceCards { memberMatch memberProof plan { name } } } } }`;
    const recorded = jest.spyOn(graph.server.services.ledger.audit, "record");
    await graph.run(asked, {}, { token: await asPatient(id) });
    // Once an operation, however many fields met it.
    expect((await countOf()) - before).toBe(1);
    const mismatches = recorded.mock.calls.map(([row]) => row).filter(({ type }) => type === "MemberMismatch");
    expect(mismatches).toMatchObject([{ id: memberOf(id).memberId, decision: "DENIED", action: "READ" }]);
    recorded.mockRestore();
  });
});

describe("a patient may write five different numbers a day", () => {
  const write = (number: string, token: string, more: object = {}) =>
    graph.run(save, { input: { patientId: attacker, card: { ...cardInput(number), ...more } } }, { token });

  it("whatever the mutation: then nothing is sent", async () => {
    const token = await asPatient(attacker);
    for (const number of ["A1", "A2", "A3", "A1"]) expect((await write(number, token)).errors).toBeUndefined();
    expect((await write(" ", token)).data.saveInsuranceCard.userErrors).toMatchObject([{ code: "INVALID" }]);
    const two = [cardInput("A4"), cardInput("A5", {}, { type: "SECONDARY" })];
    const imported = await graph.run(importCards, { input: { patientId: attacker, cards: two } }, { token });
    expect(imported.errors).toBeUndefined();
    graph.upstreams.clearRequests();
    const refused = await write("A6", token);
    expect(refused.errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
    expect(refused.errors![0]!.extensions["retryAfterSeconds"]).toBeGreaterThan(86_000);
    expect(callCounts(graph.upstreams)).toEqual({});
    expect((await write("A2", token)).errors).toBeUndefined();
  });

  it("an import beyond it writes none of its cards", async () => {
    const token = await asPatient(attacker);
    for (const number of ["B1", "B2", "B3", "B4"]) await write(number, token);
    const two = [cardInput("B5"), cardInput("B6", {}, { type: "SECONDARY" })];
    const { errors } = await graph.run(importCards, { input: { patientId: attacker, cards: two } }, { token });
    expect(errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
    expect((await write("B5", token)).errors).toBeUndefined();
  });

  it("all at once, too", async () => {
    const token = await asPatient(attacker);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => write(`C${at}`, token)));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(5);
  });

  it("staff as many as there are", async () => {
    const staff = await graph.issue({ roles: [Role.PATIENT, Role.CLINIC_STAFF], patientId: attacker });
    for (let at = 0; at < 7; at++) expect((await write(`D${at}`, staff)).errors).toBeUndefined();
  });
});

describe("what staff confirms", () => {
  const id = UNPROVED_CARDS.UNKNOWN[0];
  const input = (more: object = {}) => ({
    input: {
      patientId: id,
      type: "PRIMARY",
      memberId: memberOf(id).memberId,
      memberBirthDate: memberOf(id).dob,
      ...more,
    },
  });
  const look = async (token?: string) => {
    const { data } = await graph.run(
      `query ($id: ID!) { insuranceCard(patientId: $id, type: PRIMARY) { memberMatch memberProof endorsement { memberId } } }`,
      { id },
      token === undefined ? {} : { token },
    );
    return data.insuranceCard as object;
  };

  it("the patient sees at once, and until it is taken back", async () => {
    const token = await asPatient(id);
    expect(await look(token)).toEqual({ memberMatch: null, memberProof: null, endorsement: null });
    const { data } = await graph.run(confirm, input());
    const proved = { memberMatch: "PATIENT", memberProof: "STAFF", endorsement: { memberId: memberOf(id).memberId } };
    expect(data.confirmCardMember).toEqual({ insuranceCard: proved, userErrors: [] });
    expect(await look(token)).toEqual(proved);
    await graph.run(confirm, input({ confirmed: false }));
    expect(await look(token)).toMatchObject({ memberMatch: null });
    expect(await look()).toMatchObject({ memberMatch: "UNKNOWN" });
  });

  it.each<[string, () => void, () => void]>([
    [
      "a name",
      () => void (memberOf(id).firstName += "a"),
      () => void (memberOf(id).firstName = memberOf(id).firstName.slice(0, -1)),
    ],
    [
      "the patient's name",
      () => void (graph.upstreams.store.clinic.users.get(id)!.first_name += "a"),
      () => void (graph.upstreams.store.clinic.users.get(id)!.first_name = memberOf(id).firstName),
    ],
    [
      "the number",
      () => void (graph.upstreams.store.clinic.cards.get(id)!.primary!.subscriber_number += "0"),
      () => {
        const card = graph.upstreams.store.clinic.cards.get(id)!.primary!;
        card.subscriber_number = card.subscriber_number.slice(0, -1);
      },
    ],
  ])("is void as soon as %s changes, and does not revive", async (_, change, undo) => {
    await graph.run(confirm, input());
    expect(await look()).toMatchObject({ memberProof: "STAFF" });
    change();
    expect(await look()).not.toMatchObject({ memberProof: "STAFF" });
    undo();
    expect(await look()).toMatchObject({ memberMatch: "UNKNOWN", memberProof: null });
  });

  it.each<[string, object, string, string]>([
    ["a wrong birth date", { memberBirthDate: "1999-01-01" }, "INVALID", "memberBirthDate"],
    ["a wrong number", { memberId: "310000001" }, "INVALID", "memberBirthDate"],
    ["no card of that type", { type: "SECONDARY" }, "NOT_FOUND", "type"],
  ])("is not kept with %s", async (_, more, code, field) => {
    const { data } = await graph.run(confirm, input(more));
    expect(data.confirmCardMember).toEqual({ insuranceCard: null, userErrors: [{ code, field: [field] }] });
    expect(await look()).toMatchObject({ memberMatch: "UNKNOWN" });
  });

  it("does not override birth dates, and only staff can give it", async () => {
    const mismatched = UNPROVED_CARDS.MISMATCH[0];
    const { memberId, dob } = memberOf(mismatched);
    const wrong = { input: { patientId: mismatched, type: "PRIMARY", memberId, memberBirthDate: dob } };
    expect((await graph.run(confirm, wrong)).data.confirmCardMember.userErrors).toMatchObject([{ code: "INVALID" }]);
    for (const role of [Role.PATIENT, Role.BROKER, Role.INSURER]) {
      const { errors } = await graph.run(confirm, input(), { role });
      expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
  });
});

describe("without an identity that the clinic has checked", () => {
  let open: RunningGraph;
  beforeAll(async () => {
    open = await runGraph({ patients: 20, variables: { CLINIC_IDENTITY_VERIFIED: "off" } });
  });
  afterAll(() => open.stop());

  it("records are not enough for a patient; a claim of the identity provider is", async () => {
    const own = `{ viewer { patient { insuranceCards(type: PRIMARY) { memberMatch memberProof endorsement { memberId } plan { name } } } } }`;
    const memberId = open.upstreams.store.clinic.cards.get("4001")!.primary!.subscriber_number;
    const token = await open.issue({ roles: [Role.PATIENT], patientId: "4001" });
    expect((await open.run(own, {}, { token })).data.viewer.patient.insuranceCards).toEqual([
      { memberMatch: null, memberProof: null, endorsement: null, plan: null },
    ]);
    const vouched = await open.issue({ roles: [Role.PATIENT], patientId: "4001", memberIds: [memberId] });
    expect((await open.run(own, {}, { token: vouched })).data.viewer.patient.insuranceCards).toMatchObject([
      { memberMatch: "PATIENT", memberProof: "TOKEN", endorsement: { memberId } },
    ]);
    const staff = await open.run(`{ insuranceCard(patientId: "4001", type: PRIMARY) { memberMatch memberProof } }`);
    expect(staff.data.insuranceCard).toEqual({ memberMatch: "PATIENT", memberProof: "RECORDS" });
  });
});
