import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Libsql from "libsql";
import type { Ledger } from "../../src/services";
import { added, addMember, sending } from "../idempotency/idempotent-writes";
import type { LedgerStore, StoreKind, StoreSuite } from "./ledger-store";
import { postgresBinaries } from "./postgres-server";

const run = promisify(execFile);

/** A way to copy a ledger that docs/ledger.md names, and to bring the copy into a store. */
interface Backup {
  readonly name: string;
  readonly needsStop?: true;
  copy(from: LedgerStore): Promise<string>;
  restore(copy: string, into: LedgerStore): Promise<void>;
}

const fileOf = ({ dataDir }: LedgerStore): string => join(dataDir, "ledger.db");

const vacuum: Backup = {
  name: "VACUUM INTO while it runs",
  copy: async (from) => {
    const copy = join(mkdtempSync(join(tmpdir(), "ledger-copy-")), "copy.db");
    const handle = new Libsql(fileOf(from));
    handle.exec(`VACUUM INTO '${copy}'`);
    handle.close();
    return copy;
  },
  restore: async (copy, into) => copyFileSync(copy, fileOf(into)),
};

const files: Backup = {
  name: "its files while it is stopped",
  needsStop: true,
  copy: async (from) => {
    const copy = join(mkdtempSync(join(tmpdir(), "ledger-copy-")), "copy.db");
    for (const suffix of ["", "-wal"]) {
      if (existsSync(`${fileOf(from)}${suffix}`)) copyFileSync(`${fileOf(from)}${suffix}`, `${copy}${suffix}`);
    }
    return copy;
  },
  restore: async (copy, into) => {
    for (const suffix of ["", "-wal"]) {
      if (existsSync(`${copy}${suffix}`)) copyFileSync(`${copy}${suffix}`, `${fileOf(into)}${suffix}`);
    }
  },
};

const dump = (bin: string): Backup => ({
  name: "pg_dump while it runs",
  copy: async (from) => {
    const copy = join(mkdtempSync(join(tmpdir(), "ledger-copy-")), "copy.sql");
    const { stdout } = await run(join(bin, "pg_dump"), [from.options.databaseUrl!], { maxBuffer: 64 * 2 ** 20 });
    writeFileSync(copy, stdout);
    return copy;
  },
  restore: async (copy, into) => {
    expect(readFileSync(copy, "utf8")).toContain("audit_records");
    await run(join(bin, "psql"), ["-q", "-d", into.options.databaseUrl!, "-f", copy]);
  },
});

function backupsOf({ name }: StoreKind): readonly Backup[] {
  if (name === "sqlite") return [vacuum, files];
  const bin = postgresBinaries();
  return bin === undefined ? [] : [dump(bin)];
}

export const backupSuite: StoreSuite = (stores) => {
  describe("A ledger that is restored from a copy", () => {
    const event = { event: "added-policy-member", memberId: "100", policyId: null, planId: null };
    const write = (ledger: Ledger, key: string, perform = sending(added)) =>
      ledger.idempotency.run(addMember(perform, { key }));

    it.each(backupsOf(stores))("by $name knows what was written before, and takes new writes", async (backup) => {
      const original = await stores.create();
      const ledger = await original.open();
      await write(ledger, "before");
      await write(ledger, "lost", sending({ kind: "unknown" }));
      await ledger.webhookEvents.store("body", event);
      const at = { occurredAt: new Date(), memberId: "1", policyId: null, planId: null };
      const { cursor } = await ledger.changes.append({ type: "CHANGE", source: "WEBHOOK", dedupeKey: "a", ...at });
      ledger.links.observe({ kind: "cards", patientId: "575", cards: [{ insurerCode: "HUMANA", number: "100" }] });
      await ledger.links.settle();
      if (backup.needsStop) await ledger.close();
      const copy = await backup.copy(original);
      if (!backup.needsStop) await write(ledger, "after");

      const restored = await stores.create();
      await backup.restore(copy, restored);
      const again = await restored.open();
      const perform = sending(added);
      expect(await write(again, "before", perform)).toMatchObject({
        kind: "done",
        replayed: true,
        result: { memberId: "100004976" },
      });
      expect(await write(again, "lost", perform)).toEqual({ kind: "unknown" });
      expect(perform).not.toHaveBeenCalled();
      expect(await again.webhookEvents.pending()).toMatchObject([{ memberId: "100" }]);
      expect((await again.webhookEvents.store("body", event)).isNew).toBe(false);
      const next = await again.changes.append({ type: "CHANGE", source: "WEBHOOK", dedupeKey: "b", ...at });
      expect((await again.changes.page({}, 9, cursor)).edges).toMatchObject([{ cursor: next.cursor }]);
      expect(await restored.query("select count(*) as n from patient_members")).toMatchObject([
        { n: expect.anything() },
      ]);
      // What was written after the copy is not known, as the documentation says.
      expect(await write(again, "after", perform)).toMatchObject({ kind: "done", replayed: false });
      await expect(restored.query("delete from patient_members where 1 = 0")).resolves.toEqual([]);
    });
  });
};
