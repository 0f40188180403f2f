import type { SeenMember } from "../../src/links/links";
import { eventually } from "../ledger/eventually";
import { impatient, type LedgerStore, type StoreSuite } from "../ledger/ledger-store";

const card = (number: string, insurerCode = "HUMANA") => ({ insurerCode, number });
const own = (patientId: string, number: string, isOwn = true) => ({ ...card(number), patientId, isOwn });

function member(memberId: string, nationalId: string | null = "NIN-1", policyId: string | null = "POL-7"): SeenMember {
  return { memberId, status: { nationalId, policyId, isRemoved: false } };
}

/** How many facts the tables hold. */
async function written(store: LedgerStore): Promise<number> {
  const [row] = await store.query(
    "select (select count(*) from patient_members) + (select count(*) from link_members) as facts",
  );
  return Number(row?.facts);
}

export const linkSuite: StoreSuite = (stores) => {
  describe("The link index", () => {
    it("leads from a member to the patients whose cards name it, at once and after a restart", async () => {
      const store = await stores.create();
      const before = await store.open();
      before.links.observe({ kind: "cards", patientId: "575", cards: [card("100"), card("101", "CIGNA")] });
      before.links.observe({ kind: "cards", patientId: "576", cards: [card("200"), card("100")] });
      const answer = { "100": ["575", "576"], "101": ["575"], "200": ["576"] };
      const asked = ["200", "nobody", "100", "101"];
      expect(Object.fromEntries(await before.links.patientsOfMembers(asked))).toEqual(answer);
      await before.close();
      const after = await store.open();
      expect(Object.fromEntries(await after.links.patientsOfMembers(asked))).toEqual(answer);
    });

    it("leads from a national id to its members, and to the insurers of cards of their own", async () => {
      const { links } = await (await stores.create()).open();
      links.observe({ kind: "member", member: member("100") });
      links.observe({ kind: "member", member: member("101", "NIN-1", "POL-8") });
      links.observe({ kind: "member", member: member("200", "NIN-2", null) });
      links.observe({ kind: "cards", patientId: "575", cards: [card("100"), card("101", "CIGNA")] });
      links.observe({ kind: "match", match: own("575", "100") });
      const found = await links.candidatesWith(["NIN-1", "NIN-3"]);
      expect([...found.keys()]).toEqual(["NIN-1"]);
      expect(found.get("NIN-1")).toEqual([
        { memberId: "100", policyId: "POL-7", insurerCodes: ["HUMANA"] },
        { memberId: "101", policyId: "POL-8", insurerCodes: [] },
      ]);
    });

    it("omits cards that, by the records, are another person's, until the records change", async () => {
      const { links } = await (await stores.create()).open();
      const patientsOf = async () => (await links.patientsOfMembers(["100"])).get("100") ?? [];
      links.observe({ kind: "cards", patientId: "575", cards: [card("100")] });
      links.observe({ kind: "cards", patientId: "900", cards: [card("100")] });
      links.observe({ kind: "match", match: own("900", "100", false) });
      expect(await patientsOf()).toEqual(["575"]);
      links.observe({ kind: "cards", patientId: "900", cards: [card("100"), card("300")] });
      expect(await patientsOf()).toEqual(["575"]);
      links.observe({ kind: "match", match: own("900", "100") });
      expect(await patientsOf()).toEqual(["575", "900"]);
      // A match of a card that is gone brings it back for nobody.
      links.observe({ kind: "cards", patientId: "900", cards: [] });
      links.observe({ kind: "match", match: { ...own("900", "300") } });
      expect(await patientsOf()).toEqual(["575"]);
      expect((await links.patientsOfMembers(["300"])).size).toBe(0);
    });

    it("contains no national id, and card numbers only as hashes", async () => {
      const store = await stores.create();
      const ledger = await store.open();
      ledger.links.observe({ kind: "cards", patientId: "575", cards: [card("member-100")] });
      ledger.links.observe({ kind: "member", member: member("100") });
      await ledger.close();
      const claims = JSON.stringify(await store.query("select * from patient_members"));
      expect(claims).toContain("575");
      expect(claims).not.toContain("member-100");
      expect(JSON.stringify(await store.query("select * from link_members"))).not.toContain("NIN-1");
    });

    it("is written in the background, once while nothing changes", async () => {
      const store = await stores.create();
      const { links } = await store.open();
      links.observe({ kind: "cards", patientId: "575", cards: [card("100")] });
      links.observe({ kind: "member", member: member("100") });
      expect(await written(store)).toBe(0);
      await eventually(async () => expect(await written(store)).toBe(2));
      await store.query("delete from patient_members");
      await store.query("delete from link_members");
      links.observe({ kind: "cards", patientId: "575", cards: [card("100")] });
      links.observe({ kind: "member", member: member("100") });
      await links.settle();
      expect(await written(store)).toBe(0);
    });

    it("forgets what a later read no longer shows", async () => {
      const { links } = await (await stores.create()).open();
      links.observe({ kind: "cards", patientId: "575", cards: [card("100"), card("101")] });
      links.observe({ kind: "member", member: member("100") });
      links.observe({ kind: "member", member: member("300") });
      await links.settle();
      links.observe({ kind: "cards", patientId: "575", cards: [card("101")] });
      links.observe({ kind: "member", member: member("100", "NIN-2") });
      links.observe({ kind: "missing", memberId: "300" });
      expect(Object.fromEntries(await links.patientsOfMembers(["100", "101"]))).toEqual({ "101": ["575"] });
      expect([...(await links.candidatesWith(["NIN-1", "NIN-2"])).keys()]).toEqual(["NIN-2"]);
      links.observe({ kind: "cards", patientId: "575", cards: null });
      links.observe({ kind: "member", member: member("100", null) });
      expect((await links.patientsOfMembers(["100", "101"])).size).toBe(0);
      expect((await links.candidatesWith(["NIN-1", "NIN-2"])).size).toBe(0);
    });

    it("learns status and plan of a member apart", async () => {
      const { links } = await (await stores.create()).open();
      const progress = { startedAt: 1, completedAt: Date.now(), hasAllPatients: false, hasAllMembers: true };
      await links.sweep.lease("me", Date.now(), 1_000);
      await links.sweep.keep("me", progress);
      links.observe({ kind: "member", member: { memberId: "100", planId: "7" } });
      links.observe({ kind: "member", member: member("100") });
      links.observe({ kind: "member", member: { memberId: "101", planId: "7" } });
      expect(await links.membersOf({ policyId: "POL-7", planId: "7" })).toEqual(["100"]);
      expect(await links.membersOf({ policyId: null, planId: "7" })).toEqual(["100", "101"]);
    });

    it("knows whom the roster relates, as it was read last", async () => {
      const { links } = await (await stores.create()).open();
      const dependants = async () => Object.fromEntries(await links.dependantsOf(["100", "200", "300"]));
      links.observe({ kind: "member", member: member("101") });
      links.observe({
        kind: "households",
        households: [
          { holderId: "100", dependantIds: ["101", "102"] },
          { holderId: "200", dependantIds: ["201"] },
        ],
      });
      expect(await dependants()).toEqual({ "100": ["101", "102"], "200": ["201"] });
      // The member of that name is known as before.
      expect((await links.candidatesWith(["NIN-1"])).get("NIN-1")).toMatchObject([{ memberId: "101" }]);
      links.observe({
        kind: "households",
        households: [
          { holderId: "100", dependantIds: ["102"] },
          { holderId: "300", dependantIds: ["201"] },
        ],
      });
      links.observe({ kind: "households", households: [{ holderId: "200", dependantIds: [] }] });
      expect(await dependants()).toEqual({ "100": ["102"], "300": ["201"] });
    });

    it("gives no answers before a complete sweep, and no negative ones unless the lists were complete", async () => {
      const { links } = await (await stores.create()).open();
      links.observe({ kind: "member", member: member("100") });
      links.observe({ kind: "cards", patientId: "575", cards: [card("100")] });
      await links.settle();
      expect(await links.status()).toMatchObject({ state: "BUILDING", patients: 1, members: 1, completedAt: null });
      expect(await links.membersOf({ policyId: "POL-7", planId: null })).toBeNull();
      expect(await links.patientsWithCard(["HUMANA"], "100")).toBeNull();
      await links.sweep.lease("me", Date.now(), 1_000);
      await links.sweep.keep("me", { completedAt: Date.now(), hasAllPatients: true, hasAllMembers: false });
      links.forgetStatus();
      expect(await links.status()).toMatchObject({ state: "COMPLETE" });
      expect(await links.patientsWithCard(["HUMANA"], "100")).toEqual(["575"]);
      expect(await links.membersOf({ policyId: "POL-7", planId: null })).toBeNull();
      expect((await links.membersWithNationalIds(["NIN-1"])).isComplete).toBe(false);
      // Members that are all known need no list of patients.
      await links.sweep.keep("me", { hasAllPatients: false, hasAllMembers: true });
      links.forgetStatus();
      expect(await links.membersOf({ policyId: "POL-7", planId: null })).toEqual(["100"]);
      expect((await links.membersWithNationalIds(["NIN-1"])).isComplete).toBe(true);
      await links.sweep.keep("me", { completedAt: Date.now() - 3 * 86_400_000 });
      links.forgetStatus();
      expect(await links.status()).toMatchObject({ state: "STALE" });
    });

    it("stores nothing and answers nothing when it is off", async () => {
      const store = await stores.create();
      const before = await store.open();
      before.links.observe({ kind: "cards", patientId: "575", cards: [card("100")] });
      before.links.observe({ kind: "member", member: member("100") });
      before.links.observe({ kind: "households", households: [{ holderId: "100", dependantIds: ["101"] }] });
      await before.close();
      const known = await written(store);
      const { links } = await store.open({ links: { isOn: false, sweepMs: 1 } });
      links.observe({ kind: "cards", patientId: "576", cards: [card("200")] });
      links.observe({ kind: "member", member: member("200") });
      await links.settle();
      expect(await written(store)).toBe(known);
      for (const found of [
        await links.patientsOfMembers(["100"]),
        await links.candidatesWith(["NIN-1"]),
        await links.dependantsOf(["100"]),
      ]) {
        expect(found.size).toBe(0);
      }
      expect(await links.status()).toMatchObject({ state: "OFF" });
    });

    it("has one reader at a time, and another as soon as the lease has ended", async () => {
      const store = await stores.create();
      const [one, other] = [await store.open(), await store.open()];
      expect(await one.links.sweep.lease("one", 1_000, 500)).toBe(true);
      expect(await other.links.sweep.lease("other", 1_400, 500)).toBe(false);
      expect(await one.links.sweep.lease("one", 1_400, 500)).toBe(true);
      expect(await other.links.sweep.lease("other", 2_000, 500)).toBe(true);
      // The first one has not heard of it, and writes nothing.
      expect(await one.links.sweep.keep("one", { position: "9" })).toBe(false);
      expect((await other.links.sweep.read())?.position).toBe("");
    });

    it("counts the numbers that a patient writes over all processes, as keyed hashes, for a day", async () => {
      const store = await stores.create();
      const processes = [await store.open(), await store.open()];
      const day = 86_400_000;
      const count = (at: number, number: string, now: number): Promise<number | null> =>
        processes[at % 2]!.writtenNumbers.count("somebody", [number], now);
      for (let at = 0; at < 5; at++) expect(await count(at, `NUMBER-${at}`, at * 1_000)).toBeNull();
      expect(await count(1, "NUMBER-5", 10_000)).toBe((day - 10_000) / 1_000);
      expect(await count(0, "NUMBER-5", 10_000)).toBe((day - 10_000) / 1_000);
      expect(await count(1, "NUMBER-3", 10_000)).toBeNull();
      expect(await processes[0]!.writtenNumbers.count("somebody else", ["NUMBER-5"], 10_000)).toBeNull();
      expect(await count(0, "NUMBER-5", day + 1)).toBeNull();
      const rows = JSON.stringify(await store.query("select * from written_numbers"));
      expect(rows).not.toMatch(/NUMBER|somebody/);
      const all = await Promise.all(
        Array.from({ length: 12 }, (_, at) => processes[at % 2]!.writtenNumbers.count("a third", [`${at}`], 0)),
      );
      expect(all.filter((wait) => wait === null)).toHaveLength(5);
    });

    it("reaches the ledger when it is back", async () => {
      const store = await stores.create();
      const { links } = await store.open(impatient);
      await store.goAway();
      links.observe({ kind: "cards", patientId: "575", cards: [card("100")] });
      await new Promise((resolve) => setTimeout(resolve, 400));
      await store.comeBack();
      await eventually(async () => expect(await written(store)).toBe(1));
    });

    it("answers a thousand members in one question", async () => {
      const { links } = await (await stores.create()).open();
      const members = Array.from({ length: 1_000 }, (_, index) => `${index}`);
      for (const memberId of members)
        links.observe({ kind: "cards", patientId: `patient-${memberId}`, cards: [card(memberId)] });
      const found = await links.patientsOfMembers(members);
      expect(members.map((memberId) => found.get(memberId))).toEqual(members.map((id) => [`patient-${id}`]));
    });
  });
};
