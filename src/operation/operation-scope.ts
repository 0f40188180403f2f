import type { OperationTrace } from "../observability/tracing";
import type { AnswerPolicy } from "./answer-policy";
import { Cancellation } from "../upstream/http/cancellation";
import type { CallScope, UpstreamCall } from "../upstream/upstream-call";

export interface OperationScopeOptions {
  /** Time limit of the whole operation. */
  readonly deadlineMs: number;
  /** Whether upstream calls are recorded for `x-explain`. */
  readonly explain?: boolean;
  readonly trace?: OperationTrace;
  /** The request's id, for the log. */
  readonly requestId?: string;
}

/** The scope of one operation: it ends at its deadline or when its client disconnects. */
export class OperationScope implements CallScope {
  readonly deadlineAt: number;
  /** Upstream calls made or shared so far, if they are recorded. */
  readonly calls: UpstreamCall[] | null;
  /** Null until the operation has succeeded. */
  answerPolicy: AnswerPolicy | null = null;
  readonly trace: OperationTrace | undefined;
  readonly requestId: string | undefined;
  readonly cancellation = new Cancellation();
  private readonly timer: NodeJS.Timeout;

  constructor({ deadlineMs, explain = false, trace, requestId }: OperationScopeOptions) {
    this.deadlineAt = performance.now() + deadlineMs;
    this.calls = explain ? [] : null;
    this.trace = trace;
    this.requestId = requestId;
    this.timer = setTimeout(() => this.cancellation.cancel(new Error("The operation's time is over.")), deadlineMs);
  }

  onCall(call: UpstreamCall): void {
    this.calls?.push(call);
    if (call.shared !== "fresh") this.trace?.answered(call);
  }

  /** The client has disconnected: calls for it alone are cancelled, and no more are made. */
  clientLeft(): void {
    this.cancellation.cancel(new Error("The client has gone away."));
  }

  /** The operation has been answered. */
  end(): void {
    clearTimeout(this.timer);
    this.trace?.ended();
  }
}
