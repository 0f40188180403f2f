import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LedgerUnavailableError } from "../../src/ledger/ledger-error";
import { Spool } from "../../src/ledger/spool";
import { WriteBehindQueue, type WriteBehindOptions } from "../../src/ledger/write-behind-queue";
import { temporaryFolder } from "../support/temporary-folder";
import { eventually } from "./eventually";

type Problem = readonly [kind: string, count: number];

/** A ledger that keeps what it is given, in batches, or is away. */
class FakeLedger {
  isAway = false;
  readonly batches: (readonly string[])[] = [];
  readonly problems: Problem[] = [];

  get rows(): string[] {
    return this.batches.flat();
  }

  queue(options: Partial<WriteBehindOptions<string, string>> = {}): WriteBehindQueue<string> {
    return new WriteBehindQueue<string>({
      write: async (rows) => {
        if (this.isAway) throw new LedgerUnavailableError(false);
        if (rows.includes("refused")) throw new Error("A constraint of the table.");
        this.batches.push(rows);
      },
      toRows: (row) => [row],
      report: (kind, count) => this.problems.push([kind, count]),
      delayMs: 5,
      batchSize: 3,
      maxWaiting: 100,
      ...options,
    });
  }
}

describe("the write-behind queue", () => {
  let ledger: FakeLedger;
  beforeEach(() => void (ledger = new FakeLedger()));

  const addAll = (queue: WriteBehindQueue<string>, rows: readonly string[]) => {
    for (const row of rows) queue.add(row, row);
  };
  const spool = (dir: string) => new Spool<string>(dir, "rows", (value) => (typeof value === "string" ? value : null));
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

  it("writes by itself, in batches, in the order in which entries came", async () => {
    addAll(ledger.queue(), numbers(7));
    await eventually(() => expect(ledger.rows).toEqual(numbers(7)));
    expect(ledger.batches.map(({ length }) => length)).toEqual([3, 3, 1]);
  });

  it("writes the newest of entries with one key", async () => {
    const queue = ledger.queue();
    queue.add("a", "old");
    queue.add("b", "other");
    queue.add("a", "new");
    await queue.flush();
    expect(ledger.rows).toEqual(["new", "other"]);
  });

  it("keeps entries in memory while the ledger is unavailable, reports it once, and finds them there", async () => {
    const queue = ledger.queue();
    ledger.isAway = true;
    addAll(queue, numbers(4));
    await queue.flush();
    await queue.flush();
    expect(ledger.problems).toEqual([["delayed", 4]]);
    expect(queue.find("2")).toBe("2");
    ledger.isAway = false;
    await queue.flush();
    expect(ledger.rows).toEqual(numbers(4));
    expect(queue.find("2")).toBeUndefined();
  });

  it("prefers what came under the same key while a write failed", async () => {
    const queue = ledger.queue();
    ledger.isAway = true;
    queue.add("a", "old");
    const flushing = queue.flush();
    queue.add("a", "new");
    await flushing;
    ledger.isAway = false;
    await queue.flush();
    expect(ledger.rows).toEqual(["new"]);
  });

  it("loses only what the ledger refuses for good", async () => {
    const queue = ledger.queue({ batchSize: 1 });
    addAll(queue, ["1", "refused", "2"]);
    await queue.flush();
    expect(ledger.rows).toEqual(["1", "2"]);
    expect(ledger.problems).toEqual([["lost", 1]]);
  });

  it("accepts only as many entries as fit, and reports it", async () => {
    const queue = ledger.queue({ maxWaiting: 2, batchSize: 50 });
    expect(numbers(3).map((row) => queue.add(row, row))).toEqual([true, true, false]);
    await queue.flush();
    expect(ledger.rows).toEqual(["0", "1"]);
    expect(ledger.problems).toEqual([["lost", 1]]);
  });

  it("spools while the ledger is unavailable, and writes spooled rows before newer ones", async () => {
    const dir = temporaryFolder();
    const queue = ledger.queue({ spool: spool(dir) });
    ledger.isAway = true;
    addAll(queue, numbers(5));
    await queue.flush();
    expect(ledger.problems).toEqual([["spooled", 5]]);
    ledger.isAway = false;
    queue.add("last", "last");
    await queue.flush();
    expect(ledger.rows).toEqual([...numbers(5), "last"]);
    expect(readdirSync(dir)).toEqual([]);
    await queue.close();
  });

  it("lets the disk take some where the ledger is slower than its callers, and loses nothing", async () => {
    const queue = ledger.queue({ spool: spool(temporaryFolder()), spoolAbove: 10 });
    addAll(queue, numbers(60));
    await queue.flush();
    await eventually(() => expect(ledger.rows.toSorted()).toEqual(numbers(60).toSorted()));
    expect(ledger.problems.map(([kind]) => kind)).toContain("spooled");
    expect(ledger.problems.map(([kind]) => kind)).not.toContain("lost");
    await queue.close();
  });

  it("keeps entries in memory when the disk fails too, and loses the rest when it is closed", async () => {
    const dir = join(temporaryFolder(), "file");
    writeFileSync(dir, "in the way of the folder");
    const queue = ledger.queue({ spool: spool(dir) });
    ledger.isAway = true;
    addAll(queue, numbers(2));
    await queue.flush();
    expect(queue.find("1")).toBe("1");
    await queue.close();
    expect(ledger.problems.at(-1)).toEqual(["lost", 2]);
  });

  it("does not make its caller wait longer than the limit", async () => {
    let release = (): void => undefined;
    const write = () => new Promise<void>((resolve) => (release = resolve));
    const queue = ledger.queue({ write });
    queue.add("a", "a");
    await queue.flushWithin(10);
    expect(queue.find("a")).toBe("a");
    release();
    await queue.close();
  });
});
