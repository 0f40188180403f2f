import { clock } from "../../src/clock";
import type { Ledger } from "../../src/services";
import { IndexSweeper, type ListPage, type SweepSource } from "../../src/links/index-sweeper";
import { UpstreamError } from "../../src/upstream/upstream-error";
import { eventually } from "../ledger/eventually";
import type { LedgerStore, StoreSuite } from "../ledger/ledger-store";

const patientPages = 12;
const rosterPages = 8;
const perPage = 3;
const leaseMs = 20_000;

/** A page that somebody began to read: of the roster, of patients, or of the members that are not known yet. */
interface Reading {
  readonly reader: string;
  readonly page: string;
  readonly ids: readonly string[];
  hasEnded: boolean;
}

interface SourceOptions {
  readonly reader: string;
  readonly readings: Reading[];
  /** Hangs for ever in the middle of the reading that this says. */
  readonly diesIn?: (page: string) => boolean;
}

/** Lists whose pages say who read them, and teach the index what they show. */
function sourceOf({ links }: Ledger, { reader, readings, diesIn = () => false }: SourceOptions): SweepSource {
  const pageOf = (kind: string, pages: number, position: string): ListPage => {
    const at = Number(position || "0");
    const ids = Array.from({ length: perPage }, (_, row) => `${kind}${at}-${row}`);
    return { ids, next: at + 1 < pages ? String(at + 1) : null, isWhole: true };
  };
  const read = async (page: string, ids: readonly string[], teach: (id: string) => void): Promise<void> => {
    const reading: Reading = { reader, page, ids, hasEnded: false };
    readings.push(reading);
    for (const id of ids.slice(0, 1)) teach(id);
    if (diesIn(page)) {
      await links.settle();
      await new Promise(() => undefined);
    }
    for (const id of ids.slice(1)) teach(id);
    // Others have their turn.
    await new Promise((resolve) => setImmediate(resolve));
    reading.hasEnded = true;
  };
  const isPage = (ids: readonly string[]): boolean => ids.length > 0;
  return {
    patients: async (position) => pageOf("p", patientPages, position),
    members: async (position) => {
      const page = pageOf("m", rosterPages, position);
      await read(`roster ${position || "0"}`, page.ids, () => undefined);
      return page;
    },
    readPatients: async (ids) => {
      if (!isPage(ids)) return;
      await read(ids[0]!.split("-")[0]!, ids, (id) =>
        links.observe({ kind: "cards", patientId: id, cards: [{ insurerCode: "A", number: `of ${id}` }] }, true),
      );
    },
    readMembers: async (ids) => {
      if (!isPage(ids)) return;
      await read("members", ids, (id) => {
        const status = { nationalId: `nin ${id}`, policyId: `policy ${id}`, isRemoved: false };
        links.observe({ kind: "member", member: { memberId: id, status } }, true);
        links.observe({ kind: "member", member: { memberId: id, planId: `plan ${id}` } }, true);
      });
    },
    stop: () => undefined,
  };
}

/** What the index knows, without when it was learnt and under which key it is hashed. */
export async function indexContents(store: LedgerStore): Promise<string> {
  const rows = await Promise.all([
    store.query("select patient_id from link_patients order by patient_id"),
    store.query("select patient_id, insurer_code, is_own from patient_members order by patient_id"),
    store.query("select member_id, policy_id, plan_id, is_removed from link_members order by member_id"),
    store.query("select phase, position, has_all_patients, has_all_members from link_sweep"),
  ]);
  return JSON.stringify(rows);
}

async function untilComplete(ledger: Ledger): Promise<void> {
  await eventually(async () => {
    ledger.links.forgetStatus();
    expect(await ledger.links.status()).toMatchObject({ state: "COMPLETE" });
  }, 20_000);
}

/** One after another, as the lease demands: a page that has not ended was its reader's last. */
function expectOneAtATime(readings: readonly Reading[]): void {
  readings.forEach(({ reader, hasEnded }, at) => {
    if (!hasEnded) expect(readings.slice(at + 1).filter((later) => later.reader === reader)).toEqual([]);
  });
  const turns = readings.map(({ reader }) => reader).filter((reader, at, all) => reader !== all[at - 1]);
  expect(turns).toEqual([...new Set(turns)]);
}

const everyList = [
  ...Array.from({ length: rosterPages }, (_, at) => `roster ${at}`),
  ...Array.from({ length: patientPages }, (_, at) => `p${at}`),
];
const everyPage = [...everyList, "members"];
const everyMember = Array.from(
  { length: rosterPages * perPage },
  (_, at) => `m${Math.floor(at / perPage)}-${at % perPage}`,
);

export const sweepSuite: StoreSuite = (stores) => {
  describe("The reader of the link index", () => {
    const sweepers: IndexSweeper[] = [];
    afterEach(async () => {
      clock.startAt(new Date());
      await Promise.all(sweepers.splice(0).map((sweeper) => sweeper.stop()));
    });
    const start = (ledger: Ledger, options: SourceOptions, times: { renewMs?: number; pollMs?: number } = {}): void => {
      const sweeper = new IndexSweeper(ledger.links, sourceOf(ledger, options), {
        sweepMs: 3_600_000,
        times: { leaseMs, renewMs: 1_000, pollMs: 5, ...times },
      });
      if (options.diesIn === undefined) sweepers.push(sweeper);
      sweeper.start();
    };

    it("is one of three processes at a time, and reads each page once", async () => {
      const store = await stores.create();
      const ledgers = await Promise.all([store.open(), store.open(), store.open()]);
      const readings: Reading[] = [];
      ledgers.forEach((ledger, at) => start(ledger, { reader: `${at}`, readings }));
      await untilComplete(ledgers[0]);
      expect(readings.map(({ page }) => page)).toEqual(everyPage);
      expect(new Set(readings.map(({ reader }) => reader)).size).toBe(1);
    });

    it("reads the patients before a roster that fails, and the rest of the roster after them", async () => {
      const ledger = await (await stores.create()).open();
      const readings: Reading[] = [];
      const source = sourceOf(ledger, { reader: "one", readings });
      let failures = 2;
      const members = async (position: string): Promise<ListPage> => {
        if (position === "3" && failures-- > 0) {
          expect((await ledger.links.status()).awaitsRoster).toBe(true);
          throw new UpstreamError({ upstream: "bastion", code: "UPSTREAM_UNAVAILABLE", sent: true });
        }
        return source.members(position);
      };
      const times = { leaseMs, renewMs: 1_000, pollMs: 5 };
      const sweeper = new IndexSweeper(ledger.links, { ...source, members }, { sweepMs: 3_600_000, times });
      sweepers.push(sweeper);
      sweeper.start();
      await untilComplete(ledger);
      const [lists, rest] = [everyList.slice(0, rosterPages), everyList.slice(rosterPages)];
      expect(readings.map(({ page }) => page)).toEqual([...lists.slice(0, 3), ...rest, ...lists.slice(3), "members"]);
      expect(readings.at(-1)!.ids).toEqual(everyMember);
      expect((await ledger.links.status()).awaitsRoster).toBe(false);
    });

    it("begins again after a sweep that began while the clock was a day ahead", async () => {
      const ledger = await (await stores.create()).open();
      const readings: Reading[] = [];
      clock.startAt(new Date(Date.now() + 86_400_000));
      start(ledger, { reader: "ahead", readings });
      await untilComplete(ledger);
      await sweepers.pop()?.stop();
      clock.startAt(new Date());
      start(ledger, { reader: "right", readings });
      const again = () => readings.filter(({ reader }) => reader === "right").map(({ page }) => page);
      await eventually(() => expect(again()).toEqual(expect.arrayContaining(["p0", `p${patientPages - 1}`])));
    });

    it("may be killed twenty times in one sweep: no page is left out, none is read twice within a lease, nothing is lost", async () => {
      const [undisturbed, store] = [await stores.create(), await stores.create()];
      const calm = await undisturbed.open();
      start(calm, { reader: "calm", readings: [] });
      await untilComplete(calm);
      const ledgers = await Promise.all([store.open(), store.open()]);
      const readings: Reading[] = [];
      // Each of the pages kills its first reader.
      const deadly = new Set(everyPage);
      for (let life = 0; life < everyPage.length; life++) {
        const diesIn = (page: string): boolean => deadly.delete(page);
        // It dies before it has renewed its lease, and does not let it go.
        start(ledgers[life % 2]!, { reader: `${life}`, readings, diesIn }, { renewMs: 3_600_000 });
        await eventually(() => expect(readings.filter(({ hasEnded }) => !hasEnded)).toHaveLength(life + 1));
        clock.startAt(new Date(clock.now() + leaseMs + 1));
      }
      start(ledgers[0], { reader: "last", readings });
      await untilComplete(ledgers[0]);
      expectOneAtATime(readings);
      // What had not ended is read again, by the next one, and nothing else is.
      const again = everyPage.flatMap((page) => [page, page]);
      expect(readings.map(({ page }) => page)).toEqual(again);
      expect(readings.filter(({ hasEnded }) => hasEnded).map(({ page }) => page)).toEqual(everyPage);
      // Of the members, the one that the dead one had read is not.
      const [first, second] = readings.filter(({ page }) => page === "members");
      expect(first!.ids).toEqual(everyMember);
      expect(second!.ids).toEqual(everyMember.slice(1));
      expect(await indexContents(store)).toBe(await indexContents(undisturbed));
    }, 60_000);
  });
};
