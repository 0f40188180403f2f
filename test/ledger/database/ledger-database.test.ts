import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CompiledQuery, Migrator, type Migration } from "kysely";
import type { LedgerEngine } from "../../../src/ledger/database/ledger-engine";
import { openSqlite } from "../../../src/ledger/database/sqlite.engine";
import { openLibsql } from "../../../src/ledger/database/libsql";
import { ledgerMigrations, openLedger } from "../../../src/composition/ledger";
import { SqliteConnection } from "../../../src/ledger/database/sqlite-connection";
import { LedgerUnavailableError } from "../../../src/ledger/ledger-error";
import { addMember, added, sending } from "../../idempotency/idempotent-writes";
import { SqliteStores } from "../ledger-store";
import { paced } from "../../support/pace";

async function migrateTo({ db }: LedgerEngine, steps: readonly (readonly [string, Migration])[]): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(steps) },
    migrationTableName: "ledger_migrations",
    migrationLockTableName: "ledger_migration_lock",
  }).migrateToLatest();
  expect(error).toBeUndefined();
}

/** A row in each table, with something in each of its columns. */
async function fillEveryTable({ db }: LedgerEngine): Promise<Map<string, Record<string, unknown>>> {
  const rows = new Map<string, Record<string, unknown>>();
  for (const { name, columns } of await db.introspection.getTables()) {
    if (name.startsWith("ledger_")) continue;
    const valueOf = (dataType: string, column: string) => (/int/i.test(dataType) ? 1 : `old ${column}`);
    const row = Object.fromEntries(columns.map((column) => [column.name, valueOf(column.dataType, column.name)]));
    await db
      .insertInto(name as never)
      .values(row)
      .execute();
    rows.set(name, row);
  }
  expect(rows.size).toBeGreaterThan(0);
  return rows;
}

function fail(version: number, kind: string): never {
  throw new Error(`Version ${version}: ${kind}`);
}

describe("The ledger on Postgres that does not answer", () => {
  const away = { databaseUrl: "postgres://nobody@127.0.0.1:9/none" };

  it("lets the process start within a second, and refuses what needs it", async () => {
    const onProblem = jest.fn();
    const began = performance.now();
    const ledger = await openLedger({ ...away, dataDir: "/tmp/ledger-away", onProblem });
    expect(performance.now() - began).toBeLessThan(paced(1_000));
    expect(ledger.state()).toBe("unavailable");
    const perform = sending(added);
    await expect(ledger.idempotency.run(addMember(perform))).rejects.toThrow(LedgerUnavailableError);
    await expect(ledger.changes.page({}, 1)).rejects.toThrow(LedgerUnavailableError);
    await expect(ledger.links.patientsOfMembers(["1"])).rejects.toThrow(LedgerUnavailableError);
    expect(perform).not.toHaveBeenCalled();
    expect(onProblem.mock.calls.filter(([{ kind }]) => kind === "unavailable")).toHaveLength(1);
    await ledger.close();
  });
});

describe("The embedded ledger", () => {
  const stores = new SqliteStores();
  afterEach(() => stores.dropAll());

  it("makes its folder and file for this user only, and writes to disk at every commit", async () => {
    const { dataDir } = await stores.create();
    const folder = join(dataDir, "deep", "data");
    const ledger = await openLedger({ dataDir: folder });
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, "ledger.db")).mode & 0o077).toBe(0);
    expect(statSync(join(folder, "ledger.db-wal")).size).toBeGreaterThan(0);
    await ledger.close();
  });

  it("keeps what every earlier version wrote when it is brought up to this one", async () => {
    const steps = Object.entries(ledgerMigrations("sqlite"));
    for (let version = 1; version < steps.length; version++) {
      const { dataDir } = await stores.create();
      const older = await openSqlite(dataDir);
      await migrateTo(older, steps.slice(0, version));
      const before = await fillEveryTable(older);
      await older.close();
      const ledger = await openLedger({ dataDir, onProblem: ({ kind }) => fail(version, kind) });
      expect([version, ledger.state()]).toEqual([version, "ready"]);
      expect((await ledger.idempotency.run(addMember(sending(added)))).kind).toBe("done");
      await ledger.close();
      const today = await openSqlite(dataDir);
      for (const [table, row] of before) {
        // Members are learnt anew under other hashes, and a sweep begins again: both steps say so.
        if (table === "member_identities" || table === "link_sweep") continue;
        const rows = await today.db
          .selectFrom(table as never)
          .selectAll()
          .execute();
        expect(rows).toContainEqual(expect.objectContaining(row));
      }
      await today.close();
    }
  });

  it("lives in memory without a folder, one for each", async () => {
    const [one, other] = [await openLedger(), await openLedger()];
    await one.idempotency.run(addMember(sending(added)));
    const perform = sending(added);
    await other.idempotency.run(addMember(perform));
    expect(perform).toHaveBeenCalledTimes(1);
    await Promise.all([one.close(), other.close()]);
  });

  it("is unavailable, and says why to the log, where its folder cannot be made", async () => {
    const { dataDir } = await stores.create();
    writeFileSync(join(dataDir, "file"), "");
    const onProblem = jest.fn();
    const ledger = await openLedger({ dataDir: join(dataDir, "file", "data"), onProblem });
    expect(ledger.state()).toBe("unavailable");
    expect(onProblem).toHaveBeenCalledWith({
      kind: "unavailable",
      cause: expect.objectContaining({ code: "ENOTDIR" }),
    });
    await ledger.close();
  });

  it("commits what it writes after it has found the file locked", async () => {
    const store = await stores.create();
    await (await store.open()).close();
    const connection = new SqliteConnection(openLibsql(join(store.dataDir, "ledger.db")));
    const insert = (name: string, returning: string) =>
      connection.executeQuery(CompiledQuery.raw(`insert into ledger_secrets values (?, '') ${returning}`, [name]));
    await store.goAway();
    await expect(insert("a", "")).rejects.toThrow("locked");
    await expect(insert("b", "returning name")).rejects.toThrow("locked");
    await expect(connection.begin()).rejects.toThrow("locked");
    await store.comeBack();
    expect(await insert("c", "")).toEqual({ rows: [], numAffectedRows: 1n });
    expect(await insert("d", "returning name")).toEqual({ rows: [{ name: "d" }] });
    const names = await store.query("select name from ledger_secrets where name <> 'hash' order by name");
    expect(names).toEqual([{ name: "c" }, { name: "d" }]);
    connection.close();
  });

  it("leaves the event loop free while it writes", async () => {
    const connection = new SqliteConnection(openLibsql(":memory:"));
    const count =
      "with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000000) select count(*) from n";
    let turns = 0;
    const turning = setInterval(() => turns++, 2);
    await connection.executeQuery(CompiledQuery.raw(`create table counted as ${count}`));
    clearInterval(turning);
    expect(turns).toBeGreaterThan(10);
    connection.close();
  });

  it("turns a boolean into an error of its query, where the driver would end the process", async () => {
    const connection = new SqliteConnection(openLibsql(":memory:"));
    const given = (value: unknown) => connection.executeQuery(CompiledQuery.raw("select ? as given", [value]));
    await expect(given(true)).rejects.toThrow(TypeError);
    expect((await given(1)).rows).toEqual([{ given: 1 }]);
    connection.close();
  });
});
