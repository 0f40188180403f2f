/**
 * The ledger could not be read or written. Thrown before anything is sent upstream, so that writes fail closed. Only the
 * name and code of the cause are logged.
 */
export class LedgerUnavailableError extends Error {
  override readonly name = "LedgerUnavailableError";

  /** @param reached whether a statement may have reached the database and been performed. */
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
