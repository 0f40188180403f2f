/**
 * The ledger could not keep or say something. Thrown before anything is sent upstream, so that a write fails closed.
 * The cause stays inside the process: the log reads its name and code, never its text.
 */
export class LedgerUnavailableError extends Error {
  override readonly name = "LedgerUnavailableError";

  /** @param reached whether a statement may have reached the database, and so may have been performed. */
  constructor(
    readonly reached: boolean,
    options?: { cause?: unknown },
  ) {
    super("The ledger is unavailable.", options);
  }
}

/** A cursor that this ledger did not issue. */
export class InvalidCursorError extends Error {
  override readonly name = "InvalidCursorError";

  constructor() {
    super("The cursor is not one that this connection gave.");
  }
}
