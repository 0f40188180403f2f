import type { UpstreamErrorCode, UpstreamName } from "../upstream-error";

/** Where an operation's upstream calls are traced; all that an upstream knows of tracing. */
export interface CallTrace {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** A try is about to leave. `retries`: how many tries went before it. */
  callStarted(upstream: UpstreamName, request: CalledRoute, retries: number): TracedCall;
}

/** What a trace shows of a request. */
export interface CalledRoute {
  readonly method: string;
  /** Template without ids. */
  readonly route: string;
  /** How many keys it serves; 1 by default. */
  readonly loads?: number;
}

/** One try of an upstream call on its way. */
export interface TracedCall {
  /** Headers by which the upstream continues the trace: names and values in turn. */
  readonly headers: readonly string[];
  /** @param status null where no answer came. @param failure absent where the answer was good, or no operation waited for it any more. */
  ended(status: number | null, failure?: UpstreamErrorCode): void;
}
