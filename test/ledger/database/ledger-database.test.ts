import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { openLedger } from "../../../src/ledger/ledger";
import { SqliteConnection } from "../../../src/ledger/database/sqlite-connection";
import { LedgerUnavailableError } from "../../../src/ledger/ledger-error";
import { addMember, added, sending } from "../idempotency/promised-writes";
import { SqliteStores } from "../ledger-store";

describe("The ledger on Postgres that does not answer", () => {
  const away = { databaseUrl: "postgres://nobody@127.0.0.1:9/none" };

  it("lets the process start within a second, and refuses what needs it", async () => {
    const onProblem = jest.fn();
    const began = performance.now();
    const ledger = await openLedger({ ...away, dataDir: "/tmp/ledger-away", onProblem });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(ledger.state()).toBe("unavailable");
    const perform = sending(added);
    await expect(ledger.idempotency.run(addMember(perform))).rejects.toThrow(LedgerUnavailableError);
    await expect(ledger.changes.page({}, 1)).rejects.toThrow(LedgerUnavailableError);
    expect(await ledger.links.patientsOfMembers(["1"])).toEqual([null]);
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
    const connection = new SqliteConnection(new Libsql(join(store.dataDir, "ledger.db"), { timeout: 1 }));
    const insert = connection.prepare("insert into ledger_secrets (name, value) values (?, '')");
    const returning = connection.prepare("insert into ledger_secrets (name, value) values (?, '') returning name");
    await store.goAway();
    expect(() => insert.run(["a"])).toThrow("locked");
    expect(() => returning.all(["b"])).toThrow("locked");
    expect(() => connection.prepare("begin immediate").run([])).toThrow("locked");
    await store.comeBack();
    insert.run(["c"]);
    expect(returning.all(["d"])).toEqual([{ name: "d" }]);
    const names = await store.query("select name from ledger_secrets where name <> 'hash' order by name");
    expect(names).toEqual([{ name: "c" }, { name: "d" }]);
    connection.close();
  });

  it("turns a boolean into an error of its query, where the driver would end the process", () => {
    const connection = new SqliteConnection(new Libsql(":memory:"));
    const statement = connection.prepare("select ? as given");
    expect(() => statement.all([true])).toThrow(TypeError);
    expect(statement.all([1])).toEqual([{ given: 1 }]);
    connection.close();
  });
});
