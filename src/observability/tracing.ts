import type { CallTrace, TracedCall } from "../upstream/http/call-trace";
import type { UpstreamCall } from "../upstream/upstream-call";
import type { FinishedOperation } from "./operation-figures";
import { readTraceparent, writeTraceparent } from "./trace-context";

/** Records traces. Absent if tracing is off. */
export interface Tracing {
  requestStarted(request: TracedRequest): RequestTrace;
  /** An operation outside a request: an event of a subscription. */
  eventStarted(): OperationTrace;
  /** Sends the remaining spans; takes at most three seconds. */
  stop(): Promise<void>;
}

export interface TracedRequest {
  readonly method: string;
  /** Route template, without ids or query. */
  readonly route: string;
  /** The caller's header. */
  readonly traceparent: string | readonly string[] | undefined;
}

/** One HTTP request. */
export interface RequestTrace {
  /** Starts the request's operation. */
  operationStarted(): OperationTrace;
  /** Runs work as part of this request, for log lines and the ledger's queries. */
  run<T>(work: () => T): T;
  /** @param status null if the client disconnected before the answer. */
  ended(status: number | null): void;
}

/** One operation, the parent of its upstream calls. */
export interface OperationTrace extends CallTrace {
  /** A call that was answered by another call or from a cache. */
  answered(call: UpstreamCall): void;
  /** Describes the operation, once it is known. */
  described(operation: DescribedOperation): void;
  ended(): void;
}

export interface DescribedOperation extends Pick<FinishedOperation, "type" | "outcome"> {
  readonly name?: string;
}

/** Propagates the caller's trace without recording it; undefined if the header is invalid. */
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
