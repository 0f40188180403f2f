import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary-folder";
import { ChangeRecorder } from "../../src/endorsement/change/change-recorder";
import type { ChangePage, NewChange } from "../../src/endorsement/change/endorsement-change";
import { LedgerUnavailableError } from "../../src/ledger/ledger-error";
import { eventually } from "../ledger/eventually";
import { clock } from "../../src/clock";

/** Keeps what is appended, once a key, or is away. */
class FakeChanges {
  readonly stored = new Map<string, NewChange>();
  isAway = false;

  readonly append = async (change: NewChange) => {
    if (this.isAway) throw new LedgerUnavailableError(false);
    this.stored.set(change.dedupeKey, change);
    return { cursor: "1", isNew: true, change: { ...change, id: "1" } };
  };

  readonly page = async (): Promise<ChangePage> => {
    if (this.isAway) throw new LedgerUnavailableError(false);
    return { edges: [], hasNextPage: false, hasPreviousPage: false };
  };

  get members(): string[] {
    return [...this.stored.values()].map(({ memberId }) => memberId);
  }
}

describe("changes while the ledger is unavailable", () => {
  let dir: string;
  let changes: FakeChanges;
  const recorders: ChangeRecorder[] = [];
  const lost: number[] = [];
  const recorder = (spoolDir: string | undefined = dir) => {
    const made = new ChangeRecorder(changes, {
      spoolDir,
      report: ({ kind, count }) => void (kind === "change-lost" && lost.push(count ?? 0)),
    });
    recorders.push(made);
    return made;
  };
  beforeEach(() => {
    dir = join(temporaryFolder(), "spool");
    changes = new FakeChanges();
    lost.length = 0;
  });
  afterEach(async () => {
    changes.isAway = false;
    for (const made of recorders.splice(0)) await made.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const removed = (memberId: string) => ({ type: "TERMINATION", memberId, policyId: null, planId: null }) as const;
  const spooled = () => readdirSync(dir).map((file) => join(dir, file));
  /** As if the process that wrote them had ended a while ago. */
  const abandon = () => {
    for (const file of spooled()) utimesSync(file, new Date(clock.now() - 60_000), new Date(clock.now() - 60_000));
  };

  it("are on disk before the mutation is answered, readable by this user only", async () => {
    changes.isAway = true;
    await recorder().record(removed("1"));
    const [file = ""] = spooled();
    expect(readFileSync(file, "utf8")).toContain('"memberId":"1"');
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it("are stored in their order when it is back, and leave nothing on disk", async () => {
    changes.isAway = true;
    const made = recorder();
    for (const member of ["1", "2", "3"]) await made.record(removed(member));
    changes.isAway = false;
    await made.record(removed("4"));
    expect(changes.members).toEqual(["1", "2", "3", "4"]);
    expect(spooled()).toEqual([]);
  });

  it("are stored once by the process that follows the one that made them", async () => {
    changes.isAway = true;
    await recorder().record(removed("1"));
    await recorder().record(removed("2"));
    abandon();
    changes.isAway = false;
    await recorder().flush();
    expect(changes.members.sort()).toEqual(["1", "2"]);
    expect([...changes.stored.values()][0]?.occurredAt).toBeInstanceOf(Date);
    expect(spooled()).toEqual([]);
  });

  it("are not duplicated when a process ended between storing them and deleting their file", async () => {
    changes.isAway = true;
    await recorder().record(removed("1"));
    const [file = ""] = spooled();
    const left = readFileSync(file);
    abandon();
    changes.isAway = false;
    await recorder().flush();
    writeFileSync(`${file}.0a.sealed`, left);
    await recorder().flush();
    expect(changes.members).toEqual(["1"]);
  });

  it("survive an incomplete line", async () => {
    changes.isAway = true;
    await recorder().record(removed("1"));
    appendFileSync(spooled()[0]!, '{"type":"TERMIN');
    abandon();
    changes.isAway = false;
    await recorder().flush();
    expect(changes.members).toEqual(["1"]);
    expect(lost).toEqual([1]);
  });

  it("wait in memory where the disk refuses too, and where there is none", async () => {
    changes.isAway = true;
    writeFileSync(dir, "in the way of the folder");
    const [first, second] = [recorder(), recorder(undefined)];
    await Promise.all([first.record(removed("1")), second.record(removed("2"))]);
    changes.isAway = false;
    await eventually(() => expect(changes.members.sort()).toEqual(["1", "2"]));
    expect(lost).toEqual([]);
  });
});
