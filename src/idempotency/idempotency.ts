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
 * What a later read or event can be recognised by, e.g. policy, plan and the member's full identity. Both sides must name
 * the same attributes; spelling is compared without case, accents' encoding and doubled spaces, absent ones are left out.
 * Stored as one keyed hash.
 */
export type MatchAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** How an attempt ended, as far as the one who made it knows. */
export type WriteOutcome<R> =
  /** Performed. `resourceId`: what it made, e.g. the member id, so that no other entry is settled by the same proof. */
  | { readonly kind: "done"; readonly result: R; readonly resourceId?: string }
  /** The upstream said no: nothing was performed, and the same call would hear the same again. */
  | { readonly kind: "refused"; readonly result: R }
  /** Certainly nothing left this machine: a later call may send. `error` is what this call rejects with. */
  | { readonly kind: "never-sent"; readonly error: Error }
  /** Sent, and the answer was lost. Never sent again. */
  | { readonly kind: "unknown" };

/** What one call of an idempotent write returns. */
export type WriteAnswer<R> =
  /** The first result; `replayed` when an earlier call, or another one running now, produced it. */
  | { readonly kind: "done" | "refused"; readonly result: R; readonly replayed: boolean }
  | { readonly kind: "unknown" }
  /** Another process is still at it, and this call's time is over. */
  | { readonly kind: "in-progress" }
  /** The key was used with another payload. */
  | { readonly kind: "conflict" };

export interface IdempotentWrite<R> {
  readonly entry: WriteEntryId;
  /** Everything that makes the write this write and no other; kept as a keyed hash only. */
  readonly payload: unknown;
  readonly match?: MatchAttributes;
  /** Until when to wait for another process that is at it, in `performance.now()` milliseconds. */
  readonly deadlineAt: number;
  /**
   * Sends. Called at most once, and only after the entry is safe on disk. What `R` holds must survive JSON and should
   * be ids and user errors, not personal data: it is kept to answer again. A rejection counts as `unknown`.
   */
  perform(): Promise<WriteOutcome<R>>;
}

/** How a lost write turned out to have ended. */
export interface SettledOutcome {
  readonly kind: "done" | "refused";
  /** What the entry answers from now on. */
  readonly result: unknown;
  readonly resourceId?: string;
}

/** Evidence from a webhook or a read that something exists which a lost write may have made. */
export interface WriteProof {
  readonly mutation: string;
  readonly match: MatchAttributes;
  readonly resourceId: string;
  /** What the settled entry answers from now on. */
  readonly result: unknown;
  /** A read may pass by unnoticed for a second after the last look for open entries; an event never does. */
  readonly source: "EVENT" | "READ";
}

/** `ambiguous`: two entries fit, and a guess is no proof. `no-candidate`: none fits, or another entry made this. */
export type SettleAnswer = "settled" | "no-candidate" | "ambiguous";

/** Writes at most once. */
export interface Idempotency {
  /**
   * Performs the write, or says what became of it.
   *
   * Rejects with {@link LedgerUnavailableError} before `perform` is called when the entry cannot be recorded; with
   * `never-sent`'s error; and with whatever `perform` rejected with.
   */
  run<R>(write: IdempotentWrite<R>): Promise<WriteAnswer<R>>;
  /** Settles the one entry that a proof fits. Rejects with {@link LedgerUnavailableError}. */
  settle(proof: WriteProof): Promise<SettleAnswer>;
  /** Whether what a read shows may settle anything; asked of the ledger once a second. Rejects with {@link LedgerUnavailableError}. */
  awaitsProof(): Promise<boolean>;
  /** Settles an entry whose outcome became known by its own key; false when it was not unknown. Rejects with {@link LedgerUnavailableError}. */
  settleEntry(entry: WriteEntryId, outcome: SettledOutcome): Promise<boolean>;
}
