import { setTimeout as delay } from "node:timers/promises";
import type { Changes, NewChange } from "../../../src/endorsement/change/endorsement-change";
import { LedgerUnavailableError } from "../../../src/ledger/ledger-error";
import { eventually } from "../../ledger/eventually";
import { type StoreSuite } from "../../ledger/ledger-store";
import { clock } from "../../../src/clock";
import { inTurns } from "../../../src/upstream/in-turns";

function change(memberId: string): NewChange {
  const at = { occurredAt: clock.date(), policyId: null, planId: null, dedupeKey: `change-of-${memberId}` };
  return { type: "CHANGE", source: "MUTATION", memberId, ...at };
}

async function heardBy(changes: Changes): Promise<string[]> {
  const heard: string[] = [];
  await changes.subscribe((edge) => heard.push(edge.change.memberId));
  return heard;
}

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `${from + index}`);

export const changeFeedSuite: StoreSuite = (stores) => {
  describe("A subscriber", () => {
    it("hears of every change once, in order, from now on", async () => {
      const { changes } = await (await stores.create()).open();
      await changes.append(change("before"));
      const heard = await heardBy(changes);
      for (const id of ids(30)) await changes.append(change(id));
      await eventually(() => expect(heard).toHaveLength(30));
      expect(heard).toEqual(ids(30));
    });

    it("hears what other processes append, and they hear it too", async () => {
      const store = await stores.create();
      const ledgers = await Promise.all([store.open(), store.open()]);
      const heard = await Promise.all(ledgers.map(({ changes }) => heardBy(changes)));
      await Promise.all(ids(40).map((id, index) => ledgers[index % 2]!.changes.append(change(id))));
      await eventually(() => expect(heard.map(({ length }) => length)).toEqual([40, 40]));
      expect(heard[0]).toEqual(heard[1]);
      expect(new Set(heard[0]).size).toBe(40);
    });

    it("receives nothing that was rolled back or already sent", async () => {
      const { changes } = await (await stores.create()).open();
      const heard = await heardBy(changes);
      await expect(changes.append({ ...change("1"), memberId: null as unknown as string })).rejects.toThrow();
      await changes.append(change("2"));
      await changes.append(change("2"));
      await changes.append(change("3"));
      await eventually(() => expect(heard).toContain("3"));
      expect(heard).toEqual(["2", "3"]);
    });

    it("is left alone after it has ended, and another's failure is not its own", async () => {
      const onProblem = jest.fn();
      const { changes } = await (await stores.create()).open({ onProblem });
      const ended = jest.fn();
      const end = await changes.subscribe(ended);
      await changes.subscribe(() => {
        throw new Error("listener");
      });
      const heard = await heardBy(changes);
      end();
      await changes.append(change("1"));
      await eventually(() => expect(heard).toEqual(["1"]));
      expect(ended).not.toHaveBeenCalled();
      expect(onProblem).toHaveBeenCalledWith(expect.objectContaining({ kind: "listener-failed" }));
    });

    it("receives all changes of a process that ends", async () => {
      const store = await stores.create();
      const [one, other] = [await store.open(), await store.open()];
      const heard = await heardBy(other.changes);
      for (const id of ids(20)) await one.changes.append(change(id));
      await one.close();
      for (const id of ids(5, 20)) await other.changes.append(change(id));
      await eventually(() => expect(heard).toEqual(ids(25)));
    });

    if (stores.name === "sqlite") return;

    it("catches up with what happened while its process was cut off", async () => {
      const store = await stores.create();
      const { changes } = await store.open();
      const heard = await heardBy(changes);
      await changes.append(change("0"));
      await store.goAway();
      await expect(changes.append(change("lost"))).rejects.toThrow(LedgerUnavailableError);
      await expect((await store.open()).changes.subscribe(() => undefined)).rejects.toThrow(LedgerUnavailableError);
      await store.query(
        `insert into endorsement_changes (id, type, source, occurred_at, member_id, dedupe_key)
       values ('a', 'CHANGE', 'MUTATION', 1, '1', 'a'), ('b', 'CHANGE', 'MUTATION', 1, '2', 'b')`,
      );
      await store.comeBack();
      await eventually(() => expect(heard).toEqual(["0", "1", "2"]));
      await eventually(async () => expect(await changes.append(change("3"))).toHaveProperty("cursor"));
      await eventually(() => expect(heard).toEqual(["0", "1", "2", "3"]));
    });

    it("does not pass by a change that is slow to commit", async () => {
      const store = await stores.create();
      const [one, other] = [await store.open(), await store.open()];
      const heard = await heardBy(other.changes);
      await store.query(`create function dawdle() returns trigger language plpgsql as $$ begin
      if new.member_id = 'slow' then perform pg_sleep(0.4); end if; return new; end $$`);
      await store.query(
        "create trigger dawdle after insert on endorsement_changes for each row execute function dawdle()",
      );
      const slow = one.changes.append(change("slow"));
      await delay(150);
      await other.changes.append(change("quick"));
      await slow;
      await eventually(() => expect(heard).toHaveLength(2));
      expect(heard).toEqual(["slow", "quick"]);
    });

    it("sees numbers only in the order of their commits", async () => {
      const store = await stores.create();
      const { changes } = await store.open();
      const seen: string[] = [];
      let after: string | undefined;
      let appending = true;
      const reader = (async () => {
        do {
          const { edges } = await changes.page({}, 7, after);
          seen.push(...edges.map((edge) => edge.change.memberId));
          after = edges.at(-1)?.cursor ?? after;
        } while (appending);
      })();
      const writers = await Promise.all([store.open(), store.open(), store.open()]);
      // As many at once as there are connections: further ones would wait for a slow disk longer than a connection may take.
      await inTurns(ids(150), 24, (id) => writers[Number(id) % 3]!.changes.append(change(id)));
      appending = false;
      await reader;
      for (
        let page = await changes.page({}, 200, after);
        page.edges.length > 0;
        page = await changes.page({}, 200, after)
      ) {
        seen.push(...page.edges.map((edge) => edge.change.memberId));
        after = page.edges.at(-1)?.cursor;
      }
      expect(seen).toHaveLength(150);
      expect(new Set(seen)).toEqual(new Set(ids(150)));
    });
  });
};
