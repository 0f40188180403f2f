import type { UpstreamErrorCode, UpstreamName } from "../upstream-error";

/** Traces an operation's upstream calls. */
export interface CallTrace {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** An attempt is about to be sent. `retries`: number of earlier attempts. */
  callStarted(upstream: UpstreamName, request: CalledRoute, retries: number): TracedCall;
}

/** What a trace shows of a request. */
export interface CalledRoute {
  readonly method: string;
  /** Template without ids. */
  readonly route: string;
  /** Number of keys that it loads; 1 by default. */
  readonly loads?: number;
}

/** One attempt of an upstream call. */
export interface TracedCall {
  /** Headers that propagate the trace: names and values alternate. */
  readonly headers: readonly string[];
  /** @param status null without an answer. @param failure undefined for a success or a cancelled call. */
  ended(status: number | null, failure?: UpstreamErrorCode): void;
}
