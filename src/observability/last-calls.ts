import type { UpstreamCall } from "../upstream/upstream-call";
import type { UpstreamError, UpstreamName } from "../upstream/upstream-error";

/**
 * Outcome of the last call to an upstream: `answered` with any status; `unreachable`: no connection; `timeout`; `broken`: no
 * answer, or one that could not be read; `untested`: no call yet.
 */
export type LastOutcome = "answered" | "unreachable" | "timeout" | "broken" | "untested";

export interface LastCall {
  readonly outcome: LastOutcome;
  readonly secondsAgo?: number;
}

/** The last call to each upstream. */
export class LastCalls {
  private readonly calls = new Map<UpstreamName, { readonly outcome: LastOutcome; readonly at: number }>();

  record({ upstream, status }: UpstreamCall, error: UpstreamError | undefined): void {
    this.calls.set(upstream, { outcome: outcomeOf(status, error), at: performance.now() });
  }

  of(upstream: UpstreamName): LastCall {
    const call = this.calls.get(upstream);
    if (call === undefined) return { outcome: "untested" };
    return { outcome: call.outcome, secondsAgo: Math.round((performance.now() - call.at) / 1000) };
  }
}

function outcomeOf(status: number | null, error: UpstreamError | undefined): LastOutcome {
  if (error?.code === "UPSTREAM_TIMEOUT") return "timeout";
  if (status !== null) return error?.code === "UPSTREAM_INVALID_RESPONSE" ? "broken" : "answered";
  return error?.sent === false ? "unreachable" : "broken";
}
