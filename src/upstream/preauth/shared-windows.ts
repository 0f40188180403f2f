import { cancelledError, SharedLoad } from "../http/shared-load";
import type { CallScope, UpstreamCall } from "../upstream-call";
import type { UpstreamObserver } from "../upstream-observer";
import { covers, isSameSpan, type DaySpan } from "./day-span";
import type { WindowRecords } from "./window-records";

export interface SharedWindowsOptions {
  /** How long a window answers for others once it was read. */
  readonly keepMs: number;
  readonly observer?: UpstreamObserver;
}

/** Limit of cached records, over all windows; a longer window is not cached after it has answered those that wait. */
const maxRecords = 200_000;

interface Kept {
  readonly span: DaySpan;
  readonly read: SharedLoad<WindowRecords>;
  /** Null until it was read. */
  window: WindowRecords | null;
}

/**
 * Windows of the list that operations share: the upstream has one list for every caller, read with the service credential, and
 * each caller gets the part that they may see. It is health data, so it is cached for seconds only.
 */
export class SharedWindows {
  private readonly kept = new Set<Kept>();

  constructor(private readonly options: SharedWindowsOptions) {}

  /** Windows of an insurer that were read before a write no longer answer. */
  forget(insurance: string): void {
    for (const kept of this.kept) if (kept.span.insurance === insurance) this.kept.delete(kept);
  }

  /** The window, or a longer one that answers for it; otherwise `load` reads it. `loads`: for how many keys. */
  read(
    span: DaySpan,
    loads: number,
    scope: CallScope,
    load: (scope: CallScope) => Promise<WindowRecords>,
  ): Promise<WindowRecords> {
    if (scope.cancellation.isCancelled) return Promise.reject(cancelledError("preauth", scope.cancellation));
    for (const kept of this.kept) if (answers(kept, span)) return this.join(kept, loads, scope);
    return this.begin(span, scope, load).read.join(scope);
  }

  private begin(span: DaySpan, scope: CallScope, load: (scope: CallScope) => Promise<WindowRecords>): Kept {
    const kept: Kept = { span, read: new SharedLoad("preauth", load, scope), window: null };
    this.kept.add(kept);
    kept.read.answer.then(
      (window) => this.wasRead(kept, window),
      () => this.kept.delete(kept),
    );
    return kept;
  }

  private wasRead(kept: Kept, window: WindowRecords): void {
    kept.window = window;
    let all = 0;
    for (const each of this.kept) all += each.window?.records.length ?? 0;
    // An incomplete window is read again by the next operation.
    if (window.incomplete !== null) return void this.kept.delete(kept);
    if (all > maxRecords || this.options.keepMs === 0) return void this.kept.delete(kept);
    setTimeout(() => this.kept.delete(kept), this.options.keepMs).unref();
  }

  private async join(kept: Kept, loads: number, scope: CallScope): Promise<WindowRecords> {
    const shared = kept.window === null ? "in-flight" : "cached";
    const since = performance.now();
    const window = await kept.read.join(scope);
    const call: UpstreamCall = {
      upstream: "preauth",
      method: "GET",
      route: "/pre-auth-list",
      status: 200,
      ms: performance.now() - since,
      loads,
      shared,
    };
    this.options.observer?.answerShared?.(call);
    scope.onCall?.(call);
    return window;
  }
}

/** Whether a cached window contains the same about the span as reading the span itself would. */
function answers({ span: whole, read, window }: Kept, span: DaySpan): boolean {
  if (!read.joinable) return false;
  return isSameSpan(whole, span) || (window !== null && !window.hasUndated && covers(whole, span));
}
