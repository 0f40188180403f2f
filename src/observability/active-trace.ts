import { AsyncLocalStorage } from "node:async_hooks";
import type { LedgerQuery } from "../ledger/ledger-options";

/** The current request, for log lines and the ledger's queries. */
export interface ActiveTrace {
  /** Ids of the current span; undefined once the request is over. */
  ids(): { readonly traceId: string; readonly spanId: string } | undefined;
  queried(query: LedgerQuery): void;
}

/** Used only if traces are recorded. */
const storage = new AsyncLocalStorage<ActiveTrace>();

export function activeTrace(): ActiveTrace | undefined {
  return storage.getStore();
}

/** Runs work, and everything that it starts, as part of a request. */
export function withActiveTrace<T>(trace: ActiveTrace, work: () => T): T {
  return storage.run(trace, work);
}
