import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import { hasLeaseEnded } from "../ledger/lease";
import { LedgerUnavailableError } from "../ledger/ledger-error";
import type { WriteBehindQueue } from "../ledger/write-behind-queue";
import {
  toRecorded,
  type Attempt,
  type Entry,
  type EntryStore,
  type PendingOutcome,
  type RecordedOutcome,
} from "./entry.store";
import { entryHash, matchHash } from "./write-hash";
import type { IdempotentWrite, WriteAnswer, WriteOutcome } from "./idempotency";
import { clock } from "../clock";

/** How long a call with a result waits for the ledger to record it. */
const patienceMs = 1_000;
const pollMs = { first: 20, most: 250 };

interface HashedWrite {
  readonly id: string;
  readonly payloadHash: string;
}

/**
 * At most once: an entry is on disk before `perform` is called, no other attempt performs an existing entry, and it is removed
 * only if its own attempt reports that nothing was sent. If a process dies, whether it has sent is unknown.
 */
export class AtMostOnce {
  private readonly running = new Map<string, Promise<WriteAnswer<unknown>>>();

  constructor(
    private readonly database: LedgerDatabase,
    private readonly entries: EntryStore,
    private readonly outcomes: WriteBehindQueue<PendingOutcome>,
    private readonly leaseMs: number,
  ) {}

  /** As {@link Idempotency.run}. */
  async run<R>(write: IdempotentWrite<R>): Promise<WriteAnswer<R>> {
    const hashed = this.hash(write);
    // Two payloads under one key are compared with the stored entry.
    const call = `${hashed.id}/${hashed.payloadHash}`;
    const running = this.running.get(call) as Promise<WriteAnswer<R>> | undefined;
    if (running) return inTime(running.then(asReplay), write.deadlineAt);
    const answer = this.answer(write, hashed).finally(() => this.running.delete(call));
    this.running.set(call, answer);
    return answer;
  }

  private hash(write: IdempotentWrite<unknown>): HashedWrite {
    const { hash } = this.database;
    return { id: entryHash(hash, write.entry), payloadHash: hash.ofJson("idempotency-payload", write.payload) };
  }

  /** Returns the outcome of an earlier attempt, or performs the write. */
  private async answer<R>(write: IdempotentWrite<R>, hashed: HashedWrite): Promise<WriteAnswer<R>> {
    const waitUntil = Math.min(write.deadlineAt, performance.now() + (write.patienceMs ?? Infinity));
    for (let waitMs = pollMs.first; ; waitMs = Math.min(waitMs * 2, pollMs.most)) {
      const known = await this.known(hashed);
      if (!known) {
        const attempt = await this.reserve(write, hashed);
        if (attempt) return this.perform(write, hashed, attempt);
        continue;
      }
      if (known.payloadHash !== hashed.payloadHash) return { kind: "conflict" };
      if (known.state !== "sending") return toAnswer(known.state, known.result);
      if (hasLeaseEnded(known.leaseUntil, clock.now(), this.leaseMs)) {
        await this.entries.abandon({ id: hashed.id, attempt: known.attempt });
        continue;
      }
      if (performance.now() + waitMs > waitUntil) return { kind: "in-progress" };
      await delay(waitMs);
    }
  }

  /** The entry, with an outcome that is not in the ledger yet. */
  private async known({ id }: HashedWrite): Promise<Entry | undefined> {
    const pending = this.outcomes.find(id);
    if (!pending) return this.entries.find(id);
    const { attempt, payloadHash, outcome } = pending;
    if (outcome.kind === "never-sent") {
      await this.outcomes.flush();
      // Until its row is deleted, another attempt cannot be distinguished from this one.
      if (this.outcomes.find(id)) throw new LedgerUnavailableError(false);
      return this.entries.find(id);
    }
    const result = outcome.kind === "unknown" ? null : outcome.result;
    return { attempt, payloadHash, state: outcome.kind, result, leaseUntil: 0 };
  }

  /** The attempt that has reserved the entry; undefined if another one has. */
  private async reserve(
    write: IdempotentWrite<unknown>,
    { id, payloadHash }: HashedWrite,
  ): Promise<Attempt | undefined> {
    const attempt: Attempt = { id, attempt: randomUUID() };
    const { mutation } = write.entry;
    const entry = {
      ...attempt,
      mutation,
      payloadHash,
      matchHash: matchHash(this.database.hash, mutation, write.match),
      leaseUntil: clock.now() + this.leaseMs,
    };
    try {
      return (await this.entries.reserve(entry)) ? attempt : undefined;
    } catch (error) {
      // The row may have been inserted, but nothing will be sent for it.
      const reached = error instanceof LedgerUnavailableError && error.reached;
      if (reached) void this.record({ ...attempt, payloadHash, outcome: { kind: "never-sent" } });
      throw error;
    }
  }

  /** Resolves when the outcome is recorded, or after a second. Never rejects. */
  private async record(outcome: PendingOutcome): Promise<void> {
    if (this.outcomes.add(outcome.id, outcome)) await this.outcomes.flushWithin(patienceMs);
  }

  private async perform<R>(
    write: IdempotentWrite<R>,
    { payloadHash }: HashedWrite,
    attempt: Attempt,
  ): Promise<WriteAnswer<R>> {
    const record = (outcome: RecordedOutcome) => this.record({ ...attempt, payloadHash, outcome });
    let outcome: WriteOutcome<R>;
    let recorded: RecordedOutcome;
    try {
      outcome = await write.perform();
      recorded = toRecorded(outcome, (id) => this.database.hash.of("resource", id));
    } catch (error) {
      await record({ kind: "unknown" });
      throw error;
    }
    await record(recorded);
    if (outcome.kind === "never-sent") throw outcome.error;
    return outcome.kind === "unknown"
      ? { kind: "unknown" }
      : { kind: outcome.kind, result: outcome.result, replayed: false };
  }
}

function toAnswer<R>(state: "done" | "refused" | "unknown", result: string | null): WriteAnswer<R> {
  if (state === "unknown") return { kind: "unknown" };
  return { kind: state, result: JSON.parse(result ?? "null") as R, replayed: true };
}

function asReplay<R>(answer: WriteAnswer<R>): WriteAnswer<R> {
  return "result" in answer ? { ...answer, replayed: true } : answer;
}

/** The answer, or `in-progress` at the deadline; the write goes on. */
async function inTime<R>(answer: Promise<WriteAnswer<R>>, deadlineAt: number): Promise<WriteAnswer<R>> {
  const waiting = new AbortController();
  const late = delay(Math.max(0, deadlineAt - performance.now()), undefined, { signal: waiting.signal });
  const inProgress = late.then((): WriteAnswer<R> => ({ kind: "in-progress" }));
  try {
    return await Promise.race([answer, inProgress.catch(() => answer)]);
  } finally {
    waiting.abort();
  }
}
