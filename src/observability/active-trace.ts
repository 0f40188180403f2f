import { AsyncLocalStorage } from "node:async_hooks";
import type { LedgerQuery } from "../ledger/ledger-options";

/** The request that runs, for what is far from it: log lines and the ledger's queries. */
export interface ActiveTrace {
  /** What runs of it now; undefined once it is over. */
  ids(): { readonly traceId: string; readonly spanId: string } | undefined;
  queried(query: LedgerQuery): void;
}

/** Entered only where traces are recorded: until then a look into it costs next to nothing. */
const storage = new AsyncLocalStorage<ActiveTrace>();

export function activeTrace(): ActiveTrace | undefined {
  return storage.getStore();
}

/** Runs work, and all that it begins, as a request's. */
export function withActiveTrace<T>(trace: ActiveTrace, work: () => T): T {
  return storage.run(trace, work);
}
