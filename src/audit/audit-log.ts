import { hash } from "node:crypto";
import { OperationTypeNode, type OperationDefinitionNode } from "graphql";
import type { Caller } from "../auth/caller";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import type { LedgerProblem } from "../ledger/ledger-options";
import type { AuditRecord, AuditTier, Denials } from "./audit-record";
import { subjectDigest } from "./audit-row";
import { AuditStore } from "./audit.store";
import { RecordQueue, type QueueParts } from "./record-queue";
import type { Subject } from "./subject";

/** With more waiting records than this, because neither ledger nor disk keeps up, no health data is read; some 20 MB. */
const mostForHealth = 50_000;
/** Denials that may wait; more are counted, not recorded. */
const mostDenials = 10_000;

/**
 * Who saw or changed what. Append-only; written in batches in the background. While the ledger is unavailable, records are
 * spooled to disk. A process that is killed loses at most the records of the last quarter of a second. Denials have a queue of
 * their own, so that a flood of them does not delay other records.
 */
export class AuditLog {
  private readonly store: AuditStore;
  private readonly allowed: RecordQueue;
  private readonly denied: RecordQueue;

  /** @param spoolDir undefined for a ledger in memory, which is always available. */
  constructor(database: LedgerDatabase, spoolDir: string | undefined, onProblem: (problem: LedgerProblem) => void) {
    const store = (this.store = new AuditStore(database));
    const shared: QueueParts = {
      write: (rows) => store.insert(rows),
      report: (kind, count, cause) => onProblem({ kind: `audit-${kind}`, count, cause }),
      isReady: () => database.isReady,
    };
    this.allowed = new RecordQueue({ ...shared, maxWaiting: Infinity, spoolDir });
    this.denied = new RecordQueue({ ...shared, maxWaiting: mostDenials, spoolDir: spoolDir && `${spoolDir}-denied` });
    database.onReady(() => void this.flush());
  }

  /** Never throws or waits. Allowed accesses are never left out. */
  record(record: AuditRecord): void {
    (record.decision === "ALLOWED" ? this.allowed : this.denied).add(record);
  }

  /**
   * Whether there is room for an operation of this tier. If ledger and disk do not keep up, such operations must not run: data
   * is not shown if the access cannot be recorded.
   */
  hasRoomFor(tier: AuditTier): boolean {
    return this.allowed.rows.waitingRows < (tier === "DIRECTORY" ? 2 * mostForHealth : mostForHealth);
  }

  /** The hash by which a subject's records are found. Throws {@link LedgerUnavailableError} before the first contact. */
  hashOf(type: string, id: string): string {
    return this.store.subjectHash(subjectDigest(type, id));
  }

  /** Resolves when everything recorded so far is in the ledger or spooled. Never rejects. */
  async flush(): Promise<void> {
    await Promise.all([this.allowed.rows.flush(), this.denied.rows.flush()]);
  }

  async close(): Promise<void> {
    await Promise.all([this.allowed.rows.close(), this.denied.rows.close()]);
  }
}

type Action = AuditRecord["action"];
type Decision = AuditRecord["decision"];

/** Subjects that the row of an operation's denials names. */
const namedDenials = 5;

/**
 * Records what one operation saw and changed, once per subject, action and decision; its denials are one row when it ends.
 * Without a caller nothing is recorded: such operations are refused before they run.
 */
export class OperationAudit {
  private readonly recorded = new Set<string>();
  private readonly denied = new Map<string, Subject>();
  private readonly roles: readonly string[];
  private operation: OperationDefinitionNode | undefined;
  private tier: AuditTier = "DIRECTORY";
  private hasEnded = false;

  constructor(
    private readonly caller: Caller | null,
    private readonly audit: AuditLog,
    private readonly traceId: string | null = null,
    /** Called for every record that was or may have been written. */
    private readonly onWritten: (subject: Subject) => void = () => undefined,
  ) {
    this.roles = caller ? [...caller.roles] : [];
  }

  /** Called before the operation runs. If false, there is no room for its records and it must not run. */
  begin(operation: OperationDefinitionNode, tier: AuditTier): boolean {
    this.operation = operation;
    this.tier = tier;
    return this.caller === null || this.audit.hasRoomFor(tier);
  }

  /** Called when the operation is answered; later denials are recorded at once. */
  end(): void {
    this.hasEnded = true;
    const subjects = [...this.denied.values()];
    this.denied.clear();
    const [first, ...others] = subjects;
    if (first === undefined) return;
    const action = this.operation?.operation === OperationTypeNode.MUTATION ? "WRITE" : "READ";
    this.write(first, action, "DENIED", others.length > 0 ? denialsOf(subjects) : undefined);
  }

  /** A subject's data is going to the caller. */
  readonly see = (subject: Subject): void => this.record(subject, "READ", "ALLOWED");

  /** Access was denied when an object was loaded. */
  readonly deny = (subject: Subject): void => {
    this.denied.set(`${subject.type} ${subject.id}`, subject);
    if (this.hasEnded) this.end();
  };

  wrote(subject: Subject, decision: Decision): void {
    if (decision === "ALLOWED") this.onWritten(subject);
    if (decision === "DENIED") this.deny(subject);
    else this.record(subject, "WRITE", decision);
  }

  private record(subject: Subject, action: Action, decision: Decision): void {
    const key = `${action} ${decision} ${subject.type} ${subject.id}`;
    if (this.recorded.size === this.recorded.add(key).size) return;
    this.write(subject, action, decision);
  }

  private write({ type, id }: Subject, action: Action, decision: Decision, denials?: Denials): void {
    if (this.caller === null) return;
    this.audit.record({
      sub: this.caller.subject,
      roles: this.roles,
      action,
      type,
      id,
      tier: this.tier,
      decision,
      operation: this.operation?.name?.value ?? null,
      traceId: this.traceId,
      ...(denials && { denials }),
    });
  }
}

function denialsOf(subjects: readonly Subject[]): Denials {
  const all = subjects.map(({ type, id }) => `${type}\n${id}`).sort();
  return {
    count: subjects.length,
    digest: hash("sha256", all.join("\n\n"), "base64url"),
    others: subjects.slice(1, namedDenials),
  };
}
