import type { CallTrace, TracedCall } from "../upstream/http/call-trace";
import type { UpstreamCall } from "../upstream/upstream-call";
import type { FinishedOperation } from "./metrics";
import { readTraceparent, writeTraceparent } from "./trace-context";

/** Records traces. There is none where nothing is recorded, so that nothing of it is paid for. */
export interface Tracing {
  requestStarted(request: TracedRequest): RequestTrace;
  /** An operation that no request waits for: an event of a subscription. */
  eventStarted(): OperationTrace;
  /** Sends what is left, within three seconds. */
  stop(): Promise<void>;
}

export interface TracedRequest {
  readonly method: string;
  /** As it was registered, without ids or query. */
  readonly route: string;
  /** The caller's header, as it came. */
  readonly traceparent: string | readonly string[] | undefined;
}

/** One HTTP request. */
export interface RequestTrace {
  /** The operation in it begins. */
  operationStarted(): OperationTrace;
  /** Runs work as this request's: log lines carry its ids, and the ledger's queries are its own. */
  run<T>(work: () => T): T;
  /** @param status null where the client left before it had an answer. */
  ended(status: number | null): void;
}

/** One operation: upstream calls hang on it. */
export interface OperationTrace extends CallTrace {
  /** A call that was answered by another's, or from what was at hand. */
  answered(call: UpstreamCall): void;
  /** What it turned out to be, once it is parsed. */
  described(operation: DescribedOperation): void;
  ended(): void;
}

export interface DescribedOperation extends Pick<FinishedOperation, "type" | "outcome"> {
  readonly name?: string;
}

/** Passes a caller's trace on where none is recorded here; undefined where the header is not valid. */
export function passedTrace(traceparent: string | readonly string[]): OperationTrace | undefined {
  const context = readTraceparent(traceparent);
  return context && new PassedTrace(context.traceId, ["traceparent", writeTraceparent(context)]);
}

class PassedTrace implements OperationTrace, TracedCall {
  constructor(
    readonly traceId: string,
    readonly headers: readonly string[],
  ) {}

  callStarted(): TracedCall {
    return this;
  }

  answered(): void {}
  described(): void {}
  ended(): void {}
}
