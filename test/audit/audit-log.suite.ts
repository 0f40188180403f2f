import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AuditRecord } from "../../src/audit/audit-record";
import { clock } from "../../src/clock";
import { eventually } from "../ledger/eventually";
import { impatient, type LedgerStore, type StoreSuite } from "../ledger/ledger-store";

function read(changed: Partial<AuditRecord> = {}): AuditRecord {
  return {
    sub: "staff-1",
    roles: ["CLINIC_STAFF", "BROKER"],
    action: "READ",
    type: "Patient",
    id: "575",
    tier: "HEALTH",
    decision: "ALLOWED",
    operation: "PatientChart",
    traceId: "4bf92f35",
    ...changed,
  };
}

async function count(store: LedgerStore): Promise<number> {
  return Number((await store.query("select count(*) as rows_in from audit_records"))[0]?.rows_in);
}

const spoolOf = (store: LedgerStore) => join(store.dataDir, "audit-spool");
const spooled = (store: LedgerStore) => readdirSync(spoolOf(store), { withFileTypes: true }).map(({ name }) => name);
const dayMs = 86_400_000;

export const auditSuite: StoreSuite = (stores) => {
  describe("The audit", () => {
    it("records who saw what, when and with which right, the person only as a hash", async () => {
      const store = await stores.create();
      const { audit } = await store.open();
      audit.record(read({ at: 1_772_366_400_000 }));
      await audit.flush();
      expect(await store.query("select * from audit_records")).toEqual([
        {
          id: expect.any(String),
          at: stores.name === "sqlite" ? 1_772_366_400_000 : "1772366400000",
          sub: "staff-1",
          roles: "CLINIC_STAFF BROKER",
          action: "READ",
          type: "Patient",
          id_hash: audit.hashOf("Patient", "575"),
          tier: "HEALTH",
          decision: "ALLOWED",
          operation: "PatientChart",
          trace_id: "4bf92f35",
          subjects: null,
          subjects_hash: null,
          other_subjects: null,
        },
      ]);
    });

    it("has one row for all that an operation was denied: how many, a digest, and the first few by their hashes", async () => {
      const store = await stores.create();
      const { audit } = await store.open();
      const others = ["576", "577"].map((id) => ({ type: "Patient", id }));
      audit.record(read({ decision: "DENIED", denials: { count: 100, digest: "all of them", others } }));
      await audit.flush();
      const [row] = await store.query("select * from audit_records");
      expect(row).toMatchObject({ decision: "DENIED", subjects: 100, id_hash: audit.hashOf("Patient", "575") });
      expect(row?.other_subjects).toBe(others.map(({ type, id }) => `${type} ${audit.hashOf(type, id)}`).join(","));
      expect(String(row?.subjects_hash)).not.toContain("all of them");
    });

    it("has every record of what was allowed beside a flood of denials", async () => {
      const store = await stores.create();
      const { audit } = await store.open();
      for (let index = 0; index < 30_000; index++) {
        audit.record(read({ decision: "DENIED", sub: `patient-${index}`, id: `${index}` }));
        if (index % 100 === 0) audit.record(read({ id: `allowed ${index}` }));
      }
      expect(audit.hasRoomFor("HEALTH")).toBe(true);
      await audit.flush();
      const [allowed] = await store.query("select count(*) as n from audit_records where decision = 'ALLOWED'");
      expect(Number(allowed?.n)).toBe(300);
    });

    it("has no room for health data while more waits than it can write, and again once that is written", async () => {
      const store = await stores.create();
      const { audit } = await store.open();
      for (let index = 0; index < 50_000; index++) audit.record(read({ id: `${index}` }));
      expect([audit.hasRoomFor("HEALTH"), audit.hasRoomFor("SENSITIVE")]).toEqual([false, false]);
      await audit.flush();
      expect(audit.hasRoomFor("HEALTH")).toBe(true);
      await eventually(async () => expect(await count(store)).toBe(50_000), 30_000);
    });

    it("finds a person's records by its hash, and no other person's", async () => {
      const store = await stores.create();
      const { audit } = await store.open();
      for (const id of ["575", "576", "575"]) audit.record(read({ id }));
      audit.record(read({ type: "Visit", id: "575" }));
      await audit.flush();
      const rows = await store.query(
        `select id from audit_records where id_hash = '${audit.hashOf("Patient", "575")}'`,
      );
      expect(rows).toHaveLength(2);
    });

    it("writes by itself, shortly after", async () => {
      const store = await stores.create();
      const { audit } = await store.open();
      audit.record(read({ operation: null, traceId: null }));
      await eventually(async () => expect(await count(store)).toBe(1), 2_000);
    });

    it("has every record of many, of several processes", async () => {
      const store = await stores.create();
      const ledgers = await Promise.all([store.open(), store.open()]);
      for (let index = 0; index < 6_000; index++) ledgers[index % 2]?.audit.record(read({ id: `${index}` }));
      await Promise.all(ledgers.map((ledger) => ledger.close()));
      expect(await count(store)).toBe(6_000);
    });

    it("has every record of a burst that is faster than the database", async () => {
      const store = await stores.create();
      const onProblem = jest.fn();
      const { audit } = await store.open({ onProblem });
      for (let index = 0; index < 30_000; index++) audit.record(read({ id: `${index % 100}` }));
      await audit.flush();
      await eventually(async () => expect(await count(store)).toBe(30_000));
      expect(onProblem.mock.calls.map(([{ kind }]: [{ kind: string }]) => kind)).not.toContain("audit-lost");
    });

    it("accepts text that Postgres cannot store", async () => {
      const store = await stores.create();
      const { audit } = await store.open();
      audit.record(read({ sub: "a\0b\ud800c", traceId: "\0" }));
      audit.record(read());
      await audit.flush();
      expect(await store.query("select sub from audit_records order by sub")).toEqual([
        { sub: "ab\ufffdc" },
        { sub: "staff-1" },
      ]);
    });

    it("cannot be changed, and not be deleted while it is young", async () => {
      const store = await stores.create();
      const { audit } = await store.open();
      audit.record(read());
      await audit.flush();
      await expect(store.query("update audit_records set sub = 'nobody'")).rejects.toThrow("append-only");
      await expect(store.query("delete from audit_records")).rejects.toThrow("append-only");
      expect(await count(store)).toBe(1);
    });

    it("deletes records older than the retention, and nothing else", async () => {
      const store = await stores.create();
      const ledger = await store.open({ retention: { audit: 100 } });
      for (const days of [0, 40, 99, 101, 5_000]) ledger.audit.record(read({ at: Date.now() - days * dayMs }));
      for (let index = 0; index < 700; index++) ledger.audit.record(read({ at: Date.now() - 200 * dayMs }));
      await ledger.audit.flush();
      expect((await ledger.sweep()).audit).toBe(702);
      expect(await count(store)).toBe(3);
      const strict = await store.open({ retention: { audit: 0 } });
      expect((await strict.sweep()).audit).toBe(2);
      expect(await count(store)).toBe(1);
    });

    it("goes to disk while the ledger is unavailable, readable by this user only, and from there into the ledger", async () => {
      const store = await stores.create();
      const { audit } = await store.open(impatient);
      audit.record(read({ id: "before" }));
      await audit.flush();
      await store.goAway();
      for (let index = 0; index < 20; index++) audit.record(read({ id: `patient-${index}` }));
      await audit.flush();
      const [file] = spooled(store);
      const path = join(spoolOf(store), String(file));
      expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(20);
      expect(readFileSync(path, "utf8")).not.toContain("patient-");
      expect(statSync(path).mode & 0o077).toBe(0);
      await store.comeBack();
      audit.record(read({ id: "after" }));
      await eventually(async () => expect(await count(store)).toBe(22));
      await eventually(() => expect(spooled(store)).toEqual([]));
      const found = `select type from audit_records where id_hash = '${audit.hashOf("Patient", "patient-3")}'`;
      expect(await store.query(found)).toHaveLength(1);
    });

    it("stores what a dead process left on disk, each record once, without incomplete ones", async () => {
      const store = await stores.create();
      const onProblem = jest.fn();
      const dead = 2 ** 22 + 1;
      const line = (id: string) =>
        `${JSON.stringify([id, 1, "staff-1", "", "READ", "Patient", "digest", "HEALTH", "ALLOWED", null, null])}\n`;
      mkdirSync(spoolOf(store));
      const path = join(spoolOf(store), `audit-${dead}-0a1b.jsonl`);
      writeFileSync(path, line("a") + line("b"));
      writeFileSync(`${path}.00ff.sealed`, line("a") + line("c"));
      appendFileSync(path, line("d").slice(0, 20));
      await store.open({ onProblem });
      await eventually(() => expect(spooled(store)).toEqual([]));
      expect(await store.query("select id from audit_records order by id")).toEqual([
        { id: "a" },
        { id: "b" },
        { id: "c" },
      ]);
      expect(onProblem).toHaveBeenCalledWith({ kind: "audit-lost", count: 1 });
    });

    it("leaves alone what a living process writes", async () => {
      const store = await stores.create();
      mkdirSync(spoolOf(store));
      const path = join(spoolOf(store), `audit-${process.ppid}-0a1b.jsonl`);
      writeFileSync(path, "");
      // The file system's clock may be another one.
      utimesSync(path, clock.date(), clock.date());
      const ledger = await store.open();
      await ledger.audit.flush();
      await ledger.close();
      expect(spooled(store)).toHaveLength(1);
    });

    it("keeps records that neither ledger nor disk accepts, until one of them does", async () => {
      const store = await stores.create();
      writeFileSync(spoolOf(store), "in the way of the folder");
      const { audit } = await store.open(impatient);
      await store.goAway();
      for (let index = 0; index < 5; index++) audit.record(read({ id: `${index}` }));
      await audit.flush();
      await store.comeBack();
      await eventually(async () => expect(await count(store)).toBe(5));
    });

    if (stores.name === "sqlite") return;

    it("is out of reach of the application's own role for anything but adding and reading", async () => {
      const store = await stores.create();
      await store.open();
      const rights = ["select", "insert", "update", "delete", "truncate"].map(
        (right) => `has_table_privilege('ledger_app', 'audit_records', '${right}') as can_${right}`,
      );
      expect(await store.query(`select ${rights.join(", ")}`)).toEqual([
        { can_select: true, can_insert: true, can_update: false, can_delete: false, can_truncate: false },
      ]);
      await expect(store.query("truncate audit_records")).rejects.toThrow("append-only");
    });

    it("loses nothing over an outage that begins and ends twice", async () => {
      const store = await stores.create();
      const { audit } = await store.open(impatient);
      for (const round of [0, 1]) {
        await store.goAway();
        for (let index = 0; index < 1_200; index++) audit.record(read({ id: `${round}-${index}` }));
        await audit.flush();
        await store.comeBack();
        audit.record(read({ id: `${round}-after` }));
      }
      await eventually(async () => expect(await count(store)).toBe(2_402));
      await eventually(() => expect(spooled(store)).toEqual([]));
    });
  });
};
