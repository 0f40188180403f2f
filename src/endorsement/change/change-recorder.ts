import { randomUUID } from "node:crypto";
import type { Changes, EndorsementChangeType, NewChange } from "./endorsement-change";
import type { LedgerProblem } from "../../ledger/ledger-options";
import { Spool } from "../../ledger/spool";
import { WriteBehindQueue } from "../../ledger/write-behind-queue";
import { clock } from "../../clock";

/** A change of a member by a mutation, proved by the broker's answer. */
export interface PerformedChange {
  readonly type: EndorsementChangeType;
  readonly memberId: string;
  /** Null if the mutation does not name it. */
  readonly policyId: string | null;
  readonly planId: string | null;
}

declare module "../../context" {
  interface GraphContext {
    readonly changeLog: Changes;
    /** Stores changes of members by mutations. */
    readonly changes: Pick<ChangeRecorder, "record">;
  }
}

/** How long a mutation's answer waits for its change to be stored, so that a reader of changes finds it at once. */
const patienceMs = 1_000;
/** Number of a member's stored changes that are searched for its policy. */
const historySize = 100;

export interface ChangeRecorderOptions {
  readonly report?: (problem: LedgerProblem) => void;
  /** Folder for changes while the ledger is away. Without one they wait in memory, and end with the process. */
  readonly spoolDir?: string;
  readonly isReady?: () => boolean;
}

/**
 * Stores changes by mutations, in their order. A performed write never fails because of it: while the ledger is unavailable,
 * changes wait on disk, or in memory if the disk cannot be written. They are stored when it is back, each once, even by another
 * process.
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
    // Identifies this write, so that storing its change again has no effect.
    const dedupeKey = randomUUID();
    this.queue.add(dedupeKey, { ...change, source: "MUTATION", occurredAt: clock.date(), dedupeKey });
    await this.queue.flushWithin(patienceMs);
  }

  /** Stores what waits, as far as possible. Never rejects. */
  flush(): Promise<void> {
    return this.queue.flush();
  }

  close(): Promise<void> {
    return this.queue.close();
  }

  private async append(change: NewChange): Promise<void> {
    await this.changes.append(await this.withPolicy(change));
  }

  /** If a mutation does not name the policy, it is the last known one. */
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
