/** Runs only one registration of a code at a time, in all processes of the ledger. */
export interface RegistrationLeases {
  /**
   * Runs `register` when no one else registers this code. Rejects with {@link RegistrationRunningError} if another registration
   * is still running at the deadline, and with `LedgerUnavailableError` while the ledger is unavailable; then `register` has
   * not run.
   */
  run<T>(code: string, deadlineAt: number, register: () => Promise<T>): Promise<T>;
}

export class RegistrationRunningError extends Error {
  constructor() {
    super("Another registration of this code is running.");
  }
}

declare module "../services" {
  interface Ledger {
    readonly registrationLeases: RegistrationLeases;
  }
}

declare module "../context" {
  interface GraphContext {
    readonly registrationLeases: RegistrationLeases;
  }
}
