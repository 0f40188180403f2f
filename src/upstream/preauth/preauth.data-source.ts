import { BatchLoader } from "../batch-loader";
import { int32 } from "../wire/int32";
import { settleEach } from "../settle-each";
import type { CallScope, UpstreamClient } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { UpstreamObserver } from "../upstream-observer";
import { invalidField, isRecord } from "../wire/wire-view";
import { covers, daySpanOf, mergeSpans, type ConfirmWindow, type DaySpan } from "./day-span";
import { readAllPages, type Page } from "./paged-list";
import { PreAuthWire } from "./preauth.wire";
import { recordKey } from "./record-key";
import type { SharedWindows } from "./shared-windows";
import { WindowRecords } from "./window-records";

export interface PreAuthOptions {
  /** Windows that operations share. */
  readonly shared: SharedWindows;
  readonly observer?: UpstreamObserver;
}

/** More than any insurer confirms in a year: such a total is no number to plan reads by. */
const greatestTotal = 1_000_000;

/**
 * Pre-authorizations, from `GET /pre-auth-list`. One instance per operation.
 *
 * The endpoint filters by insurer and confirm date, never by person, so the window is the key: fifty patients of one
 * insurer share one paged read, and callers pick their person out of it. Windows are cut at UTC day borders; those of a
 * tick that overlap or touch are read as one, and one that lies within a window already read costs nothing, be it this
 * operation's or, for some seconds, another's.
 */
export class PreAuthDataSource {
  private readonly reads: { readonly span: DaySpan; readonly records: Promise<WindowRecords> }[] = [];

  constructor(
    private readonly client: UpstreamClient,
    private readonly scope: CallScope,
    private readonly options: PreAuthOptions,
  ) {}

  private readonly windows = new BatchLoader<DaySpan, WindowRecords, string>((spans) => this.readMerged(spans), {
    cacheKeyFn: ({ insurance, from, to }) => `${from}/${to}/${insurance}`,
    name: "preauth.windows",
  });

  /**
   * Every record confirmed in the window, and around it up to the days' borders or further: the caller draws the exact
   * line. A record without a confirm date is in every window that the upstream lists it in.
   */
  confirmedIn(window: ConfirmWindow): Promise<WindowRecords> {
    const span = daySpanOf(window);
    return this.reads.find((read) => covers(read.span, span))?.records ?? this.windows.load(span);
  }

  /** Those of {@link confirmedIn} whose insured person has this national code. Costs no more than the window. */
  async recordsOf(window: ConfirmWindow, nationalCode: string): Promise<PreAuthWire[]> {
    return (await this.confirmedIn(window)).of([nationalCode]);
  }

  /** Counts a field that does not hold what the joins rely on; `field` is a wire name. */
  readonly countDrift = (field: string): void => {
    this.options.observer?.invalidField?.("preauth", field);
  };

  private readMerged(spans: readonly DaySpan[]): Promise<(WindowRecords | Error)[]> {
    const started = mergeSpans(spans).map((span) => {
      const loads = spans.filter((part) => covers(span, part)).length;
      const read = (scope: CallScope): Promise<WindowRecords> => this.readWindow(span, loads, scope);
      return { span, records: this.options.shared.read(span, loads, this.scope, read) };
    });
    this.reads.push(...started);
    return settleEach(spans, (span) => started.find((read) => covers(read.span, span))!.records);
  }

  private async readWindow(span: DaySpan, loads: number, scope: CallScope): Promise<WindowRecords> {
    const { rows, total } = await readAllPages((skip, top) => this.readPage(pathOf(span, skip, top), loads, scope));
    const records = new Map<string, PreAuthWire>();
    for (const record of PreAuthWire.views(rows, this.countDrift)) {
      const key = recordKey(record);
      // Pages shift while they are read: the same record may be on two of them.
      if (!records.has(key)) records.set(key, record);
    }
    return new WindowRecords([...records.values()], total !== null, this.countDrift);
  }

  private async readPage(path: string, loads: number, scope: CallScope): Promise<Page<unknown>> {
    const { status, body } = await this.client.request(
      { method: "GET", route: "/pre-auth-list", path, loads, answers: [404] },
      scope,
    );
    if (status === 404) return { rows: [], total: 0 };
    if (!isRecord(body) || typeof body["ok"] !== "boolean") throw invalidField("preauth", "ok");
    // A refusal may come as HTTP 200: `ok` decides.
    if (!body["ok"]) throw new UpstreamError({ upstream: "preauth", code: "UPSTREAM_REJECTED", sent: true });
    if (!Array.isArray(body["data"])) throw invalidField("preauth", "data");
    return { rows: body["data"], total: this.totalOf(body["meta"]) };
  }

  // A total that is no number leaves the list as long as its pages are.
  private totalOf(meta: unknown): number | null {
    const raw = isRecord(meta) ? (meta["total"] ?? null) : (meta ?? null);
    if (raw === null) return null;
    const total = int32.check(raw) ? int32.decode(raw as never) : null;
    if (total !== null && total >= 0 && total <= greatestTotal) return total;
    this.countDrift("meta.total");
    return null;
  }
}

function pathOf({ insurance, from, to }: DaySpan, skip: number, top: number): string {
  return `/pre-auth-list?insurance=${encodeURIComponent(insurance)}&confirm_from=${from}&confirm_to=${to}&skip=${skip}&top=${top}`;
}
