import { eventually } from "../eventually";
import { addMember, added, sending } from "../../idempotency/idempotent-writes";
import { ledgerMigrations } from "../../../src/composition/ledger";
import { impatient, type StoreSuite } from "../ledger-store";

export const ledgerDatabaseSuite: StoreSuite = (stores) => {
  describe("The ledger", () => {
    it("is made once by processes that start together, and has one secret", async () => {
      const store = await stores.create();
      const ledgers = await Promise.all(Array.from({ length: 6 }, () => store.open()));
      expect(ledgers.map((ledger) => ledger.state())).toEqual(Array(6).fill("ready"));
      expect(new Set(ledgers.map(({ audit }) => audit.hashOf("Patient", "1"))).size).toBe(1);
      const steps = Object.keys(ledgerMigrations(stores.name)).map((name) => ({ name }));
      expect(await store.query("select name from ledger_migrations order by name")).toEqual(steps);
    });

    it("hashes differently in every installation", async () => {
      const ledgers = [await (await stores.create()).open(), await (await stores.create()).open()];
      expect(new Set(ledgers.map(({ audit }) => audit.hashOf("Patient", "1"))).size).toBe(2);
    });

    it("is slower, not unavailable, while many processes write at once", async () => {
      const store = await stores.create();
      // More than the default, since the disk of a busy machine may be slow.
      const ledgers = await Promise.all(Array.from({ length: 4 }, () => store.open({ busyTimeoutMs: 20_000 })));
      const calls = Array.from({ length: 80 }, (_, index) =>
        ledgers[index % 4]!.idempotency.run(addMember(sending(added), { key: `ref-${index}` })),
      );
      expect((await Promise.all(calls)).every(({ kind }) => kind === "done")).toBe(true);
    });
  });

  describe("A ledger that was unavailable at the start", () => {
    it("becomes ready by itself and says so", async () => {
      const store = await stores.create();
      await store.goAway();
      const onProblem = jest.fn();
      const ledger = await store.open({ ...impatient, onProblem });
      const ready = jest.fn();
      ledger.onReady(ready);
      ledger.audit.record({
        sub: "s",
        roles: [],
        action: "READ",
        type: "Patient",
        id: "1",
        tier: "HEALTH",
        decision: "ALLOWED",
        operation: null,
        traceId: null,
      });
      await ledger.audit.flush();
      await store.comeBack();
      await eventually(() => expect(ledger.state()).toBe("ready"));
      expect(ready).toHaveBeenCalledTimes(1);
      expect(onProblem.mock.calls.map(([{ kind }]) => kind)).toEqual(["unavailable", "audit-spooled", "available"]);
      await eventually(async () => expect(await store.query("select sub from audit_records")).toEqual([{ sub: "s" }]));
    });
  });
};
