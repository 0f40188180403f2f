import { randomUUID } from "node:crypto";
import type { Changes, EndorsementChangeType, NewChange } from "./endorsement-change";
import type { LedgerProblem } from "../../ledger/ledger-options";
import { Spool } from "../../ledger/spool";
import { WriteBehindQueue } from "../../ledger/write-behind-queue";
import { clock } from "../../clock";

/** What a mutation has done to a member, proved by the broker's answer. */
export interface PerformedChange {
  readonly type: EndorsementChangeType;
  readonly memberId: string;
  /** Null where the mutation does not name it. */
  readonly policyId: string | null;
  readonly planId: string | null;
}

declare module "../../context" {
  interface GraphContext {
    readonly changeLog: Changes;
    /** Stores what mutations have done to members. */
    readonly changes: Pick<ChangeRecorder, "record">;
  }
}

/** How long a mutation's answer waits for its change to be stored, so that a reader of changes finds it at once. */
const patienceMs = 1_000;
/** So many stored changes of a member are searched for its policy. */
const historySize = 100;

export interface ChangeRecorderOptions {
  readonly report?: (problem: LedgerProblem) => void;
  /** Folder for changes while the ledger is away. Without one they wait in memory, and end with the process. */
  readonly spoolDir?: string;
  readonly isReady?: () => boolean;
}

/**
 * Stores what mutations have done, in their order. A write that was performed never fails because of it: while the ledger
 * is away its changes wait on disk, where the disk refuses in memory, and are stored when it is back, each once, even by
 * another process.
 */
export class ChangeRecorder {
  private readonly queue: WriteBehindQueue<NewChange>;

  constructor(
    private readonly changes: Pick<Changes, "append" | "page">,
    { report = () => undefined, spoolDir, isReady }: ChangeRecorderOptions = {},
  ) {
    this.queue = new WriteBehindQueue({
      write: async (batch) => {
        for (const change of batch) await this.append(change);
      },
      toRows: (change) => [change],
      report: (kind, count, cause) => report({ kind: `change-${kind}`, count, cause }),
      delayMs: 0,
      batchSize: 1,
      maxWaiting: 10_000,
      spool: spoolDir === undefined ? undefined : new Spool(spoolDir, "changes", toChange),
      isReady,
    });
  }

  /** Resolves once the change is stored or on disk, or after a second. Never rejects. */
  async record(change: PerformedChange): Promise<void> {
    // Names this performance: storing it again after a lost answer changes nothing.
    const dedupeKey = randomUUID();
    this.queue.add(dedupeKey, { ...change, source: "MUTATION", occurredAt: clock.date(), dedupeKey });
    await this.queue.flushWithin(patienceMs);
  }

  /** Stores what waits, or as much as can be stored now. Never rejects. */
  flush(): Promise<void> {
    return this.queue.flush();
  }

  close(): Promise<void> {
    return this.queue.close();
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

function toChange(value: unknown): NewChange | null {
  const { occurredAt, ...change } = value as NewChange;
  return { ...change, occurredAt: new Date(occurredAt) };
}
