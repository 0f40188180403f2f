import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Changes, EndorsementChangeType, NewChange } from "./endorsement-change";
import { LedgerUnavailableError } from "../../ledger/ledger-error";
import { ChangeSpool } from "./change-spool";
import { clock } from "../../clock";

/** What a mutation has done to a member, proved by the broker's answer. */
export interface PerformedChange {
  readonly type: EndorsementChangeType;
  readonly memberId: string;
  /** Null where the mutation does not name it. */
  readonly policyId: string | null;
  readonly planId: string | null;
}

/** `change-delayed`: the ledger is away, `count` changes more wait for it. `change-lost`: they fitted nowhere. */
export type ReportChangeProblem = (problem: {
  readonly kind: "change-delayed" | "change-lost";
  readonly count: number;
}) => void;

declare module "../../context" {
  interface GraphContext {
    readonly changeLog: Changes;
    /** Stores what mutations have done to members. */
    readonly changes: Pick<ChangeRecorder, "record">;
  }
}

/** How long a mutation's answer waits for its change to be stored, so that whoever then asks for changes finds it. */
const patienceMs = 1_000;
const retryMs = 1_000;
const maxWaiting = 10_000;
/** How often the spool is looked into for what dead processes left. */
const spoolLookMs = 60_000;
/** As many stored changes of a member are looked through for its policy. */
const historySize = 100;

export interface ChangeRecorderOptions {
  readonly report?: ReportChangeProblem;
  /** Folder for changes while the ledger is away. Without one they wait in memory, and end with the process. */
  readonly spoolDir?: string;
}

/**
 * Stores what mutations have done, in their order. A write that has been performed is never made to fail for it: while the
 * ledger is away its changes wait on disk (where the disk refuses, in memory, 10,000 at most) and are stored when it is
 * back, each once, be it by another process.
 */
export class ChangeRecorder {
  private waiting: NewChange[] = [];
  private storing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly report: ReportChangeProblem;
  private readonly spool: ChangeSpool | undefined;
  private readonly looking: NodeJS.Timeout | undefined;
  /** Whether there may be anything in the spool. */
  private mayHaveSpooled = false;

  constructor(
    private readonly changes: Pick<Changes, "append" | "page">,
    { report = () => undefined, spoolDir }: ChangeRecorderOptions = {},
  ) {
    this.report = report;
    if (spoolDir === undefined) return;
    this.spool = new ChangeSpool(spoolDir, (count) => report({ kind: "change-lost", count }));
    this.mayHaveSpooled = true;
    this.looking = setInterval(() => {
      this.mayHaveSpooled = true;
      void this.store();
    }, spoolLookMs).unref();
  }

  /** Resolves once the change is stored or on disk, or both were waited for long enough. Never rejects. */
  async record(change: PerformedChange): Promise<void> {
    if (this.waiting.length >= maxWaiting) return this.report({ kind: "change-lost", count: 1 });
    // Names this performance: storing it again after a lost answer changes nothing.
    this.waiting.push({ ...change, source: "MUTATION", occurredAt: clock.date(), dedupeKey: randomUUID() });
    const patience = new AbortController();
    const waited = delay(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.store(), waited]);
    patience.abort();
  }

  /** Stores what waits, or as much as can be stored now. Never rejects. */
  store(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.storing ??= this.storeAll().finally(() => {
      this.storing = undefined;
      // What came after the last look.
      if (this.waiting.length > 0 && this.timer === undefined) void this.store();
    });
    return this.storing;
  }

  async close(): Promise<void> {
    clearInterval(this.looking);
    await this.store();
    clearTimeout(this.timer);
  }

  private async storeAll(): Promise<void> {
    try {
      if (this.mayHaveSpooled) await this.drain();
      for (let next = this.waiting[0]; next; next = this.waiting[0]) {
        await this.append(next);
        this.waiting.shift();
      }
    } catch (error) {
      if (error instanceof LedgerUnavailableError) return this.storeLater();
      // Not for want of a ledger: trying again would end the same way.
      this.waiting.shift();
      this.report({ kind: "change-lost", count: 1 });
    }
  }

  /** What was spooled was performed before what waits. */
  private async drain(): Promise<void> {
    try {
      await this.spool?.drain((change) => this.appendSpooled(change));
    } catch (error) {
      if (error instanceof LedgerUnavailableError) throw error;
      // A file that cannot be read now is no reason to store nothing: the next look comes to it again.
    }
    this.mayHaveSpooled = false;
  }

  private async appendSpooled(change: NewChange): Promise<void> {
    try {
      await this.append(change);
    } catch (error) {
      if (error instanceof LedgerUnavailableError) throw error;
      this.report({ kind: "change-lost", count: 1 });
    }
  }

  private async storeLater(): Promise<void> {
    if (this.waiting.length > 0) this.report({ kind: "change-delayed", count: this.waiting.length });
    await this.spoolWaiting();
    this.timer = setTimeout(() => void this.store(), retryMs).unref();
  }

  private async spoolWaiting(): Promise<void> {
    if (!this.spool || this.waiting.length === 0) return;
    const spooled = this.waiting;
    this.waiting = [];
    this.mayHaveSpooled = true;
    // The disk refuses too: they wait in memory, before whatever came meanwhile.
    await this.spool.append(spooled).catch(() => this.waiting.unshift(...spooled));
  }

  private async append(change: NewChange): Promise<void> {
    await this.changes.append(await this.withPolicy(change));
  }

  /** A mutation that does not name the policy is about the one that was last heard of. */
  private async withPolicy(change: NewChange): Promise<NewChange> {
    if (change.policyId !== null) return change;
    const { edges } = await this.changes.page({ memberIds: [change.memberId] }, historySize);
    return { ...change, policyId: edges.findLast((edge) => edge.change.policyId !== null)?.change.policyId ?? null };
  }
}
