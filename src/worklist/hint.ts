/** A record whose change may affect a worklist's rows; its current state is read again. */
export interface CoverageHint {
  readonly kind: "PATIENT" | "VISIT" | "MEMBER";
  readonly id: string;
}

/** Hints among all processes of a ledger. */
export interface CoverageHints {
  /** Never rejects: a hint that the ledger cannot store now is lost, and the next reading shows the change. */
  tell(hints: readonly CoverageHint[]): Promise<void>;
  /**
   * Stores a clinic's event and its hints, both or neither; false if the event was received before. Rejects with {@link
   * LedgerUnavailableError}.
   */
  take(eventId: string, hints: readonly CoverageHint[]): Promise<boolean>;
  /** Calls the listener for every hint from now on. Rejects with {@link LedgerUnavailableError}. */
  subscribe(listener: (hint: CoverageHint) => void): Promise<() => void>;
}
