/** Something about which a worklist's rows may have changed; what it is now is read again. */
export interface CoverageHint {
  readonly kind: "PATIENT" | "VISIT" | "MEMBER";
  readonly id: string;
}

/** Hints among all processes of a ledger. */
export interface CoverageHints {
  /** Never rejects: a hint that the ledger cannot take now is lost, and the next reading shows what it was about. */
  tell(hints: readonly CoverageHint[]): Promise<void>;
  /**
   * Keeps a clinic's event and its hints, both or neither; false where the event was seen before. Rejects with
   * {@link LedgerUnavailableError}.
   */
  take(eventId: string, hints: readonly CoverageHint[]): Promise<boolean>;
  /** Hears of every hint from now on. Rejects with {@link LedgerUnavailableError}. */
  subscribe(listener: (hint: CoverageHint) => void): Promise<() => void>;
}
