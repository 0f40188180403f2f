import { Role } from "../../src/auth/role";
import type { MemberRecord } from "../../src/sandbox/bastion/bastion.records";
import { eventually } from "../ledger/eventually";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { accessKey, eventBody, post } from "../webhooks/webhook-bench";

/** A sweep begins every two seconds; nothing else reads what nobody has asked for. */
const sweeps = { LINK_INDEX_SWEEP_HOURS: "0.0005", LINK_INDEX_CALLS_PER_SECOND: "1000" };

let graph: RunningGraph;
let regular: string[];

beforeAll(async () => {
  graph = await runGraph({
    patients: 40,
    variables: { ...sweeps, BASTION_WEBHOOK_ACCESS_KEY: accessKey },
    parts: { sweepsLinkIndex: true },
  });
  const { clinic, broker } = graph.upstreams.store;
  regular = [...clinic.cards.keys()].filter((id) => {
    const [user, card] = [clinic.users.get(id)!, clinic.cards.get(id)!.primary];
    const member = broker.members.get(card?.subscriber_number ?? "");
    return user.active && member?.dob === user.dob && member?.lastName === user.last_name;
  });
  await eventually(async () => {
    expect((await graph.run("{ linkIndex { state } }")).data.linkIndex.state).toBe("COMPLETE");
  }, 20_000);
}, 40_000);
afterAll(() => graph.stop());

const take = (): string => regular.pop()!;
const cardsOf = (id: string) => graph.upstreams.store.clinic.cards.get(id)!;
const memberOf = (id: string): MemberRecord =>
  graph.upstreams.store.broker.members.get(cardsOf(id).primary!.subscriber_number)!;

/** Whom staff is led to from a member, without a patient's chart having been read for it. */
async function ask(
  memberId: string,
): Promise<{ status: string; patient: { id: string } | null; insuranceCards: { id: string }[] } | null> {
  const { data } = await graph.run(
    "query ($id: ID!) { endorsement(memberId: $id) { status patient { id } insuranceCards { id } } }",
    { id: memberId },
  );
  return data.endorsement;
}

/** A member who is this patient, under a number that nobody has heard of. */
function newMemberFor(patientId: string, memberId: string): MemberRecord {
  const member = { ...memberOf(patientId), memberId, nationalId: `nin ${memberId}`, policyId: "60777" };
  graph.upstreams.store.broker.members.set(memberId, member);
  return member;
}

const withinOneSweep = 20_000;

describe("The edge follows at once what the graph heard:", () => {
  it("a new member, by its webhook: a pre-authorization leads to it and its patient", async () => {
    const [patientId, memberId] = [take(), "329000001"];
    const [slug, { entries }] = [...graph.upstreams.store.preAuths][0]!;
    const northfield = graph.upstreams.insurers.find(
      ({ broker, preAuthInsurance }) => broker && preAuthInsurance === slug,
    )!;
    const member = newMemberFor(patientId, memberId);
    Object.assign(cardsOf(patientId).primary!, { subscriber_number: memberId, insurer_code: northfield.vseeCodes[0] });
    const entry = entries.at(-1)!;
    Object.assign(entry.record, { policy: { id: Number(member.policyId), number: null, full_number: null } });
    Object.assign(entry.record.insured_person, { national_code: member.nationalId, full_name: null });
    // The clinic's side of it is known: its card was read by somebody.
    await graph.run("query ($id: ID!) { patient(id: $id) { insuranceCards { id } } }", { id: patientId });
    await post(graph.url, eventBody(member));
    const token = await graph.issue({ roles: [Role.INSURER, Role.CLINIC_STAFF], insurances: [slug] });
    const at = (days: number) => new Date(entry.listedAt * 1000 + days * 86_400_000).toISOString();
    const found = async () => {
      const { data } = await graph.run(
        `query ($slug: ID!, $filter: PreAuthFilter!) { preAuths(insurance: $slug, filter: $filter, first: 100) {
           nodes { insuredPerson { nationalCode } endorsementLink patientLink endorsement { memberId } patient { id } } } }`,
        { slug, filter: { confirmedFrom: at(-1), confirmedTo: at(1) } },
        { token },
      );
      return data.preAuths.nodes.find(
        (node: { insuredPerson: { nationalCode: string } | null }) =>
          node.insuredPerson?.nationalCode === member.nationalId,
      );
    };
    await eventually(async () => {
      expect(await found()).toMatchObject({
        ...{ endorsementLink: "LINKED", patientLink: "LINKED" },
        ...{ endorsement: { memberId }, patient: { id: patientId } },
      });
    }, 1_000);
  });

  it("a new card, written through the graph", async () => {
    const [patientId, memberId] = [take(), "329000002"];
    const member = newMemberFor(patientId, memberId);
    const {
      first_name: firstName,
      last_name: lastName,
      dob: birthDate,
    } = graph.upstreams.store.clinic.users.get(patientId)!;
    const address = { line1: "1 Mill Street", city: "Fairhaven", state: "CA", postalCode: "10001" };
    const { data } = await graph.run(
      `mutation ($input: SaveInsuranceCardInput!) { saveInsuranceCard(input: $input) { userErrors { code field } } }`,
      {
        input: {
          patientId,
          card: {
            ...{
              type: "SECONDARY",
              insurerCode: "NORTHFIELD",
              subscriberNumber: memberId,
              responsibleParty: "SELF",
              consent: true,
            },
            guarantor: { firstName, lastName, birthDate, gender: "FEMALE", address },
          },
        },
      },
    );
    expect(data.saveInsuranceCard.userErrors).toEqual([]);
    expect(await ask(member.memberId)).toMatchObject({
      patient: { id: patientId },
      insuranceCards: [{ id: `${patientId}:secondary` }],
    });
  });

  it("a removed member: it is still the patient's, and says that it is removed; its plan has it no more", async () => {
    const patientId = take();
    const { memberId, policyId, planId } = memberOf(patientId);
    const onPlan = async () => {
      const { data } = await graph.run(
        "query ($id: ID!) { plan(id: $id) { endorsements(first: 100) { nodes { memberId } } } }",
        { id: planId },
        { role: "BROKER" },
      );
      return data.plan.endorsements.nodes.map((node: { memberId: string }) => node.memberId);
    };
    memberOf(patientId).status = "Active";
    expect(await onPlan()).toContain(memberId);
    await graph.run(
      "mutation ($input: RemoveEndorsementInput!) { removeEndorsement(input: $input) { userErrors { code } } }",
      { input: { memberId, policyId } },
      { role: "BROKER" },
    );
    expect(await ask(memberId)).toMatchObject({ status: "REMOVED", patient: { id: patientId } });
    expect(await onPlan()).not.toContain(memberId);
  });
});

describe("The edge follows within one sweep what the graph did not hear:", () => {
  it("a card that was made at the clinic", async () => {
    const [patientId, memberId] = [take(), "329000003"];
    newMemberFor(patientId, memberId);
    Object.assign(cardsOf(patientId), {
      secondary: {
        ...cardsOf(patientId).primary!,
        card_type: "secondary",
        insurer_code: "NORTHFIELD",
        subscriber_number: memberId,
      },
    });
    await eventually(
      async () => expect(await ask(memberId)).toMatchObject({ patient: { id: patientId } }),
      withinOneSweep,
    );
  });

  it("a number that was changed: the old one leads nowhere at once, the new one to the patient", async () => {
    const [patientId, memberId] = [take(), "329000004"];
    const before = memberOf(patientId).memberId;
    expect(await ask(before)).toMatchObject({ patient: { id: patientId } });
    newMemberFor(patientId, memberId);
    Object.assign(cardsOf(patientId).primary!, { subscriber_number: memberId, insurer_code: "NORTHFIELD" });
    expect(await ask(before)).toBeNull();
    await eventually(
      async () => expect(await ask(memberId)).toMatchObject({ patient: { id: patientId } }),
      withinOneSweep,
    );
  });

  it("a patient who was merged into another: the cards are the other's, and the first is no longer a candidate", async () => {
    const [gone, kept] = [take(), take()];
    const { clinic } = graph.upstreams.store;
    const { memberId } = memberOf(gone);
    expect(await ask(memberId)).toMatchObject({ patient: { id: gone } });
    const { first_name, last_name, dob, gender } = clinic.users.get(gone)!;
    Object.assign(clinic.users.get(kept)!, { first_name, last_name, dob, gender });
    clinic.cards.set(kept, { primary: { ...cardsOf(gone).primary! } });
    clinic.users.get(gone)!.active = false;
    // Both have the card until the clinic has moved it, and one of them is not active any more.
    await eventually(async () => expect(await ask(memberId)).toMatchObject({ patient: { id: kept } }), withinOneSweep);
    clinic.cards.delete(gone);
    clinic.users.delete(gone);
    expect(await ask(memberId)).toMatchObject({ patient: { id: kept }, insuranceCards: [{ id: `${kept}:primary` }] });
    const { store } = graph.server.services.ledger.links;
    await eventually(async () => {
      const rows = await store.cardsNaming([store.hashOfMember(memberId)]);
      expect(rows.map(({ patientId }) => patientId)).toEqual([kept]);
    }, withinOneSweep);
  });
});
