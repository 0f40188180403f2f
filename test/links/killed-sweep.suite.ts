import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { ChildProcess } from "../ledger/crash/child-process";
import type { SweepingInput } from "../ledger/crash/sweeping-child";
import { eventually } from "../ledger/eventually";
import type { LedgerStore, StoreSuite } from "../ledger/ledger-store";
import { indexContents } from "./sweep.suite";

const isLong = process.env["LONG_TESTS"] === "1";
const kills = isLong ? 20 : 2;
const [patientPages, rosterPages, perPage] = isLong ? [24, 16, 10] : [6, 4, 10];
/** A lease outlives every pause that a busy machine makes; that it has ended, the test says. */
const times = { leaseMs: 600_000, renewMs: 100, pollMs: 20 };
/** In which the other process looks some times whether it may read. */
const looksMs = 150;

interface Call {
  readonly reader: string;
  readonly path: string;
}

/** An upstream of lists and records, which notes who asked for what. */
class Upstream {
  readonly calls: Call[] = [];
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const path = request.url ?? "";
      this.calls.push({ reader: String(request.headers["reader"]), path });
      void delay(1 + Math.random() * 4).then(() => response.end(JSON.stringify(answerTo(path))));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** The process that is reading, after this many calls. */
  async readerAfter(count: number, dead: ReadonlySet<string>): Promise<string> {
    for (;;) {
      const { reader = "" } = this.calls.at(-1) ?? {};
      if (reader !== "" && !dead.has(reader) && this.calls.filter((call) => call.reader === reader).length >= count) {
        return reader;
      }
      await delay(2);
    }
  }
}

function answerTo(path: string): unknown {
  const url = new URL(path, "http://upstream");
  const id = url.searchParams.get("id");
  if (url.pathname === "/card") return { number: `of ${id}` };
  if (url.pathname === "/member") return { nationalId: `nin ${id}`, policyId: `policy ${id}`, planId: `plan ${id}` };
  const at = Number(url.searchParams.get("at") || "0");
  const [kind, pages] = url.pathname === "/roster" ? ["m", rosterPages] : ["p", patientPages];
  const ids = Array.from({ length: perPage }, (_, row) => `${kind}${at}-${row}`);
  return { ids, next: at + 1 < pages ? String(at + 1) : null, isWhole: true };
}

/** Sweeps with two processes of which one reads; whichever reads is killed so many times. */
async function sweep({ options, query }: LedgerStore, deaths: number): Promise<readonly Call[]> {
  const upstream = new Upstream();
  const url = await upstream.start();
  const living = new Map<string, ChildProcess>();
  const dead = new Set<string>();
  const start = (): void => {
    const reader = `${living.size + dead.size}`;
    living.set(reader, new ChildProcess("sweeping-child.ts", { options, url, reader, times } satisfies SweepingInput));
  };
  const kill = async (reader: string): Promise<void> => {
    await living.get(reader)?.killAt(Promise.resolve());
    living.delete(reader);
    dead.add(reader);
  };
  try {
    start();
    if (deaths > 0) start();
    for (let death = 0; death < deaths; death++) {
      const reader = await upstream.readerAfter(1 + Math.floor(Math.random() * 2 * perPage), dead);
      await kill(reader);
      start();
      const made = upstream.calls.length;
      await delay(looksMs);
      // What it had sent may still arrive.
      expect(upstream.calls.slice(made).filter((call) => call.reader !== reader)).toEqual([]);
      await query(`update link_sweep set lease_until = 0 where holder is not null`);
    }
    // However long the processes take to start.
    await upstream.readerAfter(1, dead);
    await eventually(async () => {
      const [row] = await query("select phase, completed_at from link_sweep");
      expect(row).toMatchObject({ phase: "idle", completed_at: expect.anything() });
    }, 30_000);
    return upstream.calls;
  } finally {
    await Promise.all([...living.keys()].map(kill));
    upstream.stop();
  }
}

const lists = [
  ...Array.from({ length: rosterPages }, (_, at) => `/roster?at=${at || ""}`),
  ...Array.from({ length: patientPages }, (_, at) => `/patients?at=${at || ""}`),
];

export const killedSweepSuite: StoreSuite = (stores) => {
  it(`a sweep whose reader is killed by SIGKILL ${kills} times leaves no page out, reads none twice within a lease, and ends like an undisturbed one`, async () => {
    const [calm, store] = [await stores.create(), await stores.create()];
    await sweep(calm, 0);
    const calls = await sweep(store, kills);
    expect(await indexContents(store)).toBe(await indexContents(calm));

    // One reader at a time: nobody who was followed by another reads again.
    const turns = calls.map(({ reader }) => reader).filter((reader, at, all) => reader !== all[at - 1]);
    expect(turns).toEqual([...new Set(turns)]);
    expect(turns.length).toBeGreaterThan(kills);

    const listed = calls.filter(({ path }) => path.includes("?at="));
    expect(listed.map(({ path }) => path).filter((path, at, all) => path !== all[at - 1])).toEqual(lists);
    for (const [at, call] of listed.entries()) {
      const before = listed[at - 1];
      if (before?.path !== call.path) continue;
      expect(before.reader).not.toBe(call.reader);
    }
    const ofOne = (one: string): string[] => calls.filter(({ reader }) => reader === one).map(({ path }) => path);
    for (const reader of turns) expect(new Set(ofOne(reader)).size).toBe(ofOne(reader).length);
  }, 240_000);
};
