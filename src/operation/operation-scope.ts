import type { OperationTrace } from "../observability/tracing";
import type { AnswerPolicy } from "./answer-policy";
import { Cancellation } from "../upstream/http/cancellation";
import type { CallScope, UpstreamCall } from "../upstream/upstream-call";

export interface OperationScopeOptions {
  /** Time that the whole operation has. */
  readonly deadlineMs: number;
  /** Whether the operation's upstream calls are kept for `x-explain`. */
  readonly explain?: boolean;
  readonly trace?: OperationTrace;
  /** Of the request that asks, for the log. */
  readonly requestId?: string;
}

/** The bounds of one operation: its deadline, and whether its client is still there. */
export class OperationScope implements CallScope {
  readonly deadlineAt: number;
  /** Every upstream call made or shared so far, where they are kept. */
  readonly calls: UpstreamCall[] | null;
  /** What may become of the answer; null while there is none that went well. */
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

  /** The client has gone away: calls made for it alone end, and no more are made. */
  clientLeft(): void {
    this.cancellation.cancel(new Error("The client has gone away."));
  }

  /** The operation has its answer. */
  end(): void {
    clearTimeout(this.timer);
    this.trace?.ended();
  }
}
