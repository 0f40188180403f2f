import { cancelledError, SharedLoad } from "../http/shared-load";
import type { CallScope, UpstreamCall } from "../upstream-call";
import type { UpstreamObserver } from "../upstream-observer";
import { covers, type DaySpan } from "./day-span";
import type { WindowRecords } from "./window-records";

export interface SharedWindowsOptions {
  /** How long a window answers for others once it was read. */
  readonly keepMs: number;
  readonly observer?: UpstreamObserver;
}

/** Kept at most, over all windows; a longer one answers those who wait for it and is forgotten. */
const maxRecords = 200_000;

interface Kept {
  readonly span: DaySpan;
  readonly read: SharedLoad<WindowRecords>;
  /** How many it holds; null until it was read. */
  records: number | null;
}

/**
 * Windows of the list that operations share: the upstream has one list for every caller, read under the service credential,
 * and each gets out of it what it may see. It is health data, so it is kept for seconds.
 */
export class SharedWindows {
  private readonly kept = new Set<Kept>();

  constructor(private readonly options: SharedWindowsOptions) {}

  /** Windows of an insurer that were read before something was written answer nobody any more. */
  forget(insurance: string): void {
    for (const kept of this.kept) if (kept.span.insurance === insurance) this.kept.delete(kept);
  }

  /** The window, or a longer one that holds it; `load` reads it where nobody has. `loads` says for how many keys. */
  read(
    span: DaySpan,
    loads: number,
    scope: CallScope,
    load: (scope: CallScope) => Promise<WindowRecords>,
  ): Promise<WindowRecords> {
    if (scope.cancellation.isCancelled) return Promise.reject(cancelledError("preauth", scope.cancellation));
    for (const kept of this.kept) {
      if (covers(kept.span, span) && kept.read.joinable) return this.join(kept, loads, scope);
    }
    return this.begin(span, scope, load).read.join(scope);
  }

  private begin(span: DaySpan, scope: CallScope, load: (scope: CallScope) => Promise<WindowRecords>): Kept {
    // A longer window will answer for those within it: no record is kept twice.
    for (const known of this.kept) if (known.records !== null && covers(span, known.span)) this.kept.delete(known);
    const kept: Kept = { span, read: new SharedLoad("preauth", load, scope), records: null };
    this.kept.add(kept);
    kept.read.answer.then(
      ({ records }) => this.wasRead(kept, records.length),
      () => this.kept.delete(kept),
    );
    return kept;
  }

  private wasRead(kept: Kept, records: number): void {
    kept.records = records;
    let all = 0;
    for (const each of this.kept) all += each.records ?? 0;
    if (all > maxRecords || this.options.keepMs === 0) return void this.kept.delete(kept);
    setTimeout(() => this.kept.delete(kept), this.options.keepMs).unref();
  }

  private async join(kept: Kept, loads: number, scope: CallScope): Promise<WindowRecords> {
    const shared = kept.records === null ? "in-flight" : "cached";
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
