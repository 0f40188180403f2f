import type { InsuredPersonKey, MemberIdentity } from "../../src/links/links";
import { eventually } from "../ledger/eventually";
import { impatient, type LedgerStore, type StoreSuite } from "../ledger/ledger-store";

const card = (memberId: string, insurerCode = "HUMANA") => ({ insurerCode, memberId });

function identity(changed: Partial<MemberIdentity> = {}): MemberIdentity {
  return { memberId: "100", insurance: "ma", nationalId: "NIN-1", policyId: "POL-7", ...changed };
}

function person(changed: Partial<InsuredPersonKey> = {}): InsuredPersonKey {
  return { insurance: "ma", nationalCode: "NIN-1", policyId: null, ...changed };
}

/** How many facts the tables hold. */
async function written(store: LedgerStore): Promise<number> {
  const [row] = await store.query(
    "select (select count(*) from patient_members) + (select count(*) from member_identities) as facts",
  );
  return Number(row?.facts);
}

export const linkSuite: StoreSuite = (stores) => {
  describe("A link", () => {
    it("leads from a member to the patient whose card names it, at once and after a restart", async () => {
      const store = await stores.create();
      const before = await store.open();
      before.links.observeCards("575", [card("100"), card("101", "CIGNA")]);
      before.links.observeCards("576", [card("200")]);
      const asked = ["200", "nobody", "100", "101", "100"];
      const answer = ["576", null, "575", "575", "575"];
      expect(await before.links.patientsOfMembers(asked)).toEqual(answer);
      await before.close();
      expect(await (await store.open()).links.patientsOfMembers(asked)).toEqual(answer);
    });

    it("leads from an insured person to the member, at once and after a restart", async () => {
      const store = await stores.create();
      const before = await store.open();
      before.links.observeMember(identity());
      before.links.observeMember(identity({ memberId: "200", nationalId: "NIN-2", policyId: null }));
      const asked = [person({ nationalCode: "NIN-2" }), person({ nationalCode: "NIN-3" }), person()];
      expect(await before.links.membersOfInsuredPersons(asked)).toEqual(["200", null, "100"]);
      await before.close();
      expect(await (await store.open()).links.membersOfInsuredPersons(asked)).toEqual(["200", null, "100"]);
    });

    it("holds no national id, and member numbers of cards only as hashes", async () => {
      const store = await stores.create();
      const ledger = await store.open();
      ledger.links.observeCards("575", [card("member-100")]);
      ledger.links.observeMember(identity());
      await ledger.close();
      const claims = JSON.stringify(await store.query("select * from patient_members"));
      expect(claims).toContain("575");
      expect(claims).not.toContain("member-100");
      const identities = JSON.stringify(await store.query("select * from member_identities"));
      expect(identities).not.toContain("NIN-1");
      expect(identities).not.toContain("POL-7");
    });

    it("is written in the background, once while nothing changes", async () => {
      const store = await stores.create();
      const { links } = await store.open();
      links.observeCards("575", [card("100")]);
      links.observeMember(identity());
      expect(await written(store)).toBe(0);
      await eventually(async () => expect(await written(store)).toBe(2));
      await store.query("delete from patient_members");
      await store.query("delete from member_identities");
      links.observeCards("575", [card("100")]);
      links.observeMember(identity());
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(await written(store)).toBe(0);
    });

    it("is dropped when a later read of the patient's cards no longer shows it", async () => {
      const store = await stores.create();
      const { links } = await store.open();
      links.observeCards("575", [card("100"), card("101")]);
      await eventually(async () => expect(await written(store)).toBe(2));
      links.observeCards("575", [card("101")]);
      expect(await links.patientsOfMembers(["100", "101"])).toEqual([null, "575"]);
      await eventually(async () => expect(await written(store)).toBe(1));
      expect(await links.patientsOfMembers(["100", "101"])).toEqual([null, "575"]);
    });

    it("is dropped when a later read shows the member with another national id, or with none", async () => {
      const store = await stores.create();
      const { links } = await store.open();
      links.observeMember(identity());
      await eventually(async () => expect(await written(store)).toBe(1));
      links.observeMember(identity({ nationalId: "NIN-2" }));
      const both = [person(), person({ nationalCode: "NIN-2" })];
      expect(await links.membersOfInsuredPersons(both)).toEqual([null, "100"]);
      links.observeMember(identity({ nationalId: null }));
      expect(await links.membersOfInsuredPersons(both)).toEqual([null, null]);
      await eventually(async () => expect(await written(store)).toBe(0));
    });

    it("is none, and counted as drift, while two patients claim the member", async () => {
      const onDrift = jest.fn();
      const { links } = await (await stores.create()).open({ onDrift });
      links.observeCards("575", [card("100")]);
      links.observeCards("900", [card("100", "CIGNA")]);
      expect(await links.patientsOfMembers(["100"])).toEqual([null]);
      expect(onDrift.mock.calls).toEqual([["member-claimed-by-two-patients"]]);
      links.observeCards("900", []);
      expect(await links.patientsOfMembers(["100"])).toEqual(["575"]);
      expect(onDrift).toHaveBeenCalledTimes(1);
    });

    it("is none, and counted as drift, while two members have the national code, unless the policy decides", async () => {
      const onDrift = jest.fn();
      const { links } = await (await stores.create()).open({ onDrift });
      links.observeMember(identity());
      links.observeMember(identity({ memberId: "101", policyId: "POL-8" }));
      const asked = [person(), person({ policyId: "POL-8" }), person({ policyId: "POL-9" })];
      expect(await links.membersOfInsuredPersons(asked)).toEqual([null, "101", null]);
      expect(onDrift.mock.calls).toEqual([["national-code-claimed-by-two-members"]]);
    });

    it("knows an insured person of one insurer from the namesake at another", async () => {
      const { links } = await (await stores.create()).open();
      links.observeMember(identity());
      links.observeMember(identity({ memberId: "300", insurance: "axa" }));
      const asked = [person(), person({ insurance: "axa" }), person({ insurance: "other" })];
      expect(await links.membersOfInsuredPersons(asked)).toEqual(["100", "300", null]);
    });

    it("reaches the ledger when it is back", async () => {
      const store = await stores.create();
      const { links } = await store.open(impatient);
      await store.goAway();
      links.observeCards("575", [card("100")]);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await store.comeBack();
      await eventually(async () => expect(await written(store)).toBe(1));
      expect(await links.patientsOfMembers(["100"])).toEqual(["575"]);
    });

    it("is resolved for a thousand members in one question", async () => {
      const store = await stores.create();
      const { links } = await store.open();
      const members = Array.from({ length: 1_000 }, (_, index) => `${index}`);
      for (const memberId of members) links.observeCards(`patient-${memberId}`, [card(memberId)]);
      expect(await links.patientsOfMembers(members)).toEqual(members.map((memberId) => `patient-${memberId}`));
      await eventually(async () => expect(await written(store)).toBe(1_000));
      expect(await links.patientsOfMembers(members)).toEqual(members.map((memberId) => `patient-${memberId}`));
    });

    if (stores.name === "sqlite") return;

    it("is unknown while the ledger is away, for no one can say that it is the only one", async () => {
      const store = await stores.create();
      const { links } = await store.open(impatient);
      links.observeCards("575", [card("100")]);
      links.observeMember(identity());
      await store.goAway();
      expect(await links.patientsOfMembers(["100", "101"])).toEqual([null, null]);
      expect(await links.membersOfInsuredPersons([person()])).toEqual([null]);
    });
  });
};
