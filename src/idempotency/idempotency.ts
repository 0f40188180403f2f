/** Identifies one idempotent write: a caller's own key, within one mutation. */
export interface WriteEntryId {
  /** `sub` of the caller. */
  readonly caller: string;
  /** Name of the mutation, e.g. `addEndorsement`. */
  readonly mutation: string;
  /** The caller's `reference` or `idempotencyKey`. */
  readonly key: string;
}

/**
 * Attributes that identify the result in a later read or event, e.g. policy, plan and the member's identity. Both sides must
 * use the same attributes; absent ones are left out, and case, Unicode form and repeated spaces are ignored. Stored as one
 * keyed hash.
 */
export type MatchAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** The outcome of an attempt. */
export type WriteOutcome<R> =
  /** Performed. `resourceId`: id of the created record, so that it does not settle another entry as well. */
  | { readonly kind: "done"; readonly result: R; readonly resourceId?: string }
  /** Refused by the upstream: nothing was performed, and a repetition would be refused too. */
  | { readonly kind: "refused"; readonly result: R }
  /** Nothing was sent: a later call may send. This call rejects with `error`. */
  | { readonly kind: "never-sent"; readonly error: Error }
  /** Sent, but the answer was lost. Never sent again. */
  | { readonly kind: "unknown" };

/** The answer to one call of an idempotent write. */
export type WriteAnswer<R> =
  /** The first result; `replayed` if another call produced it. */
  | { readonly kind: "done" | "refused"; readonly result: R; readonly replayed: boolean }
  | { readonly kind: "unknown" }
  /** Another process is still performing it, and this call's time is over. */
  | { readonly kind: "in-progress" }
  /** The key was used with another payload. */
  | { readonly kind: "conflict" };

export interface IdempotentWrite<R> {
  readonly entry: WriteEntryId;
  /** Everything that identifies the write; stored as a keyed hash only. */
  readonly payload: unknown;
  readonly match?: MatchAttributes;
  /** Until when to wait for another process that performs it, in `performance.now()` milliseconds. */
  readonly deadlineAt: number;
  /** How long to wait for the same write where another process performs it, or has ended in the middle of it; until the deadline unless given. */
  readonly patienceMs?: number;
  /**
   * Sends the write. Called at most once, after the entry has been stored. `R` is stored as JSON to answer repetitions, so it
   * should be ids and user errors, not personal data. A rejection counts as `unknown`.
   */
  perform(): Promise<WriteOutcome<R>>;
}

/** The outcome of a write whose answer was lost. */
export interface SettledOutcome {
  readonly kind: "done" | "refused";
  /** The entry's answer from now on. */
  readonly result: unknown;
  readonly resourceId?: string;
}

/** Evidence, from a webhook or a read, of a record that a write with a lost answer may have created. */
export interface WriteProof {
  readonly mutation: string;
  readonly match: MatchAttributes;
  readonly resourceId: string;
  /** The settled entry's answer from now on. */
  readonly result: unknown;
  /** A read is ignored within a second of finding no open entries; an event never is. */
  readonly source: "EVENT" | "READ";
}

/** `ambiguous`: two entries match. `no-candidate`: none matches, or another entry created the record. */
export type SettleAnswer = "settled" | "no-candidate" | "ambiguous";

/** Performs writes at most once. */
export interface Idempotency {
  /**
   * Performs the write, or returns the outcome of an earlier attempt.
   *
   * Rejects with {@link LedgerUnavailableError}, before `perform` is called, if the entry cannot be recorded; with the error
   * of `never-sent`; and with what `perform` rejects with.
   */
  run<R>(write: IdempotentWrite<R>): Promise<WriteAnswer<R>>;
  /** Settles the one entry that matches the proof. Rejects with {@link LedgerUnavailableError}. */
  settle(proof: WriteProof): Promise<SettleAnswer>;
  /** Whether a read may settle anything; checked in the ledger once a second. Rejects with {@link LedgerUnavailableError}. */
  awaitsProof(): Promise<boolean>;
  /** Settles an unknown entry by its key; false if it was not unknown. Rejects with {@link LedgerUnavailableError}. */
  settleEntry(entry: WriteEntryId, outcome: SettledOutcome): Promise<boolean>;
}
