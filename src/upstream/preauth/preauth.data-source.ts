import { BatchLoader } from "../batch-loader";
import { int32 } from "../wire/int32";
import { settleEach } from "../settle-each";
import type { CallScope, UpstreamClient, UpstreamResponse } from "../upstream-call";
import { incompleteList } from "../upstream-error";
import type { UpstreamObserver } from "../upstream-observer";
import { invalidField, isRecord } from "../wire/wire-view";
import { covers, daySpanOf, isSameSpan, mergeSpans, type ConfirmWindow, type DaySpan } from "./day-span";
import { pageSize, readAllPages, type Page } from "./paged-list";
import { CapabilityMemory } from "../capability-memory";
import { acceptedAnswer } from "./preauth-answer";
import { preAuthCancellation } from "./preauth.endpoints";
import { PreAuthPolicies } from "./preauth.policies";
import { PreAuthListWire, PreAuthMetaWire, PreAuthWire } from "./preauth.wire";
import { recordKey } from "./record-key";
import type { SharedWindows } from "./shared-windows";
import { noHead, WindowRecords, type PreAuthListHead } from "./window-records";

export interface PreAuthOptions {
  /** Windows that operations share. */
  readonly shared: SharedWindows;
  readonly observer?: UpstreamObserver;
  /** Which optional endpoints the deployment has been seen to have. */
  readonly capabilities?: CapabilityMemory;
}

/** A page of an insurer's list. */
export interface PreAuthPage {
  readonly records: readonly PreAuthWire[];
  /** Rows of the page, including those that are not records. */
  readonly received: number;
  /** Number of rows of the whole list, if the insurer gives it. */
  readonly total: number | null;
  readonly list: PreAuthListHead;
}

export interface PreAuthCancellation {
  readonly insurance: string;
  /** The upstream's own id. */
  readonly preAuthId: string;
  readonly reason: string;
}

interface WindowRead {
  readonly span: DaySpan;
  readonly records: Promise<WindowRecords>;
}

/** More than any insurer confirms in a year: reads are not planned by such a total. */
const greatestTotal = 1_000_000;

/**
 * Pre-authorizations, from `GET /pre-auth-list`. One instance per operation.
 *
 * The endpoint filters by insurer and confirm date, never by person, so the window is the key: fifty patients of one insurer
 * share one paged read, and callers select their person from it. Windows are extended to UTC day borders; overlapping or
 * adjacent ones of a tick are read as one, and a window within one that was already read, by this operation or some seconds ago
 * by another, costs nothing, unless that one has undated records, see {@link WindowRecords.hasUndated}.
 */
export class PreAuthDataSource {
  readonly policies: PreAuthPolicies;
  private readonly reads: WindowRead[] = [];

  constructor(
    private readonly client: UpstreamClient,
    private readonly scope: CallScope,
    private readonly options: PreAuthOptions,
  ) {
    this.capabilities = options.capabilities ?? new CapabilityMemory();
    this.policies = new PreAuthPolicies(client, scope, this.capabilities, this.countDrift);
  }

  private readonly capabilities: CapabilityMemory;

  private readonly windows = new BatchLoader<DaySpan, WindowRecords, string>((spans) => this.readMerged(spans), {
    cacheKeyFn: ({ insurance, from, to }) => `${from}/${to}/${insurance}`,
    name: "preauth.windows",
  });

  /**
   * Every record confirmed in the window, and around it up to the days' borders or further: the caller draws the exact
   * line. A record without a confirm date is in every window that the upstream lists it in.
   */
  confirmedIn(window: ConfirmWindow): Promise<WindowRecords> {
    return this.windows.load(daySpanOf(window));
  }

  /** The records of {@link confirmedIn} whose insured person has this national code. Costs no more than the window. */
  async recordsOf(window: ConfirmWindow, nationalCode: string): Promise<PreAuthWire[]> {
    return (await this.confirmedIn(window)).of([nationalCode]);
  }

  /** Counts a field that lacks what the joins rely on; `field` is a wire name. */
  readonly countDrift = (field: string): void => {
    this.options.observer?.invalidField?.("preauth", field);
  };

  private readMerged(spans: readonly DaySpan[]): Promise<(WindowRecords | Error)[]> {
    const unread = spans.filter((span) => this.readOver(span) === undefined);
    for (const span of mergeSpans(unread)) {
      this.reads.push({ span, records: this.read(span, unread.filter((part) => covers(span, part)).length) });
    }
    return settleEach(spans, (span) => this.answerFor(span));
  }

  private readOver(span: DaySpan): WindowRead | undefined {
    return this.reads.find((read) => covers(read.span, span));
  }

  /** From a longer window only if it has no undated records: it is not known which of them are in this window too. */
  private async answerFor(span: DaySpan): Promise<WindowRecords> {
    const read = this.readOver(span)!;
    const records = await read.records;
    return isSameSpan(read.span, span) || !records.hasUndated ? records : this.read(span, 1);
  }

  private read(span: DaySpan, loads: number): Promise<WindowRecords> {
    return this.options.shared.read(span, loads, this.scope, (scope) => this.readWindow(span, loads, scope));
  }

  private async readWindow(span: DaySpan, loads: number, scope: CallScope): Promise<WindowRecords> {
    const read = (skip: number, top: number): Promise<Page<unknown>> =>
      this.readPage(pathOf(span, skip, top), loads, scope);
    const { rows, isCounted, isComplete, head } = await readAllPages(read, keyOfRow);
    return new WindowRecords(PreAuthWire.views(rows, this.countDrift), {
      counted: isCounted,
      incomplete: isComplete ? null : incompleteList("preauth"),
      unreadable: this.countDrift,
      list: this.headOf(head),
    });
  }

  private async readPage(path: string, loads: number, scope: CallScope): Promise<Page<unknown>> {
    const { status, body } = await this.client.request(
      { method: "GET", route: "/pre-auth-list", path, loads, answers: [404] },
      scope,
    );
    if (status === 404) return { rows: [], total: 0 };
    const answer = acceptedAnswer(body);
    if (!Array.isArray(answer["data"])) throw invalidField("preauth", "data");
    return { rows: answer["data"], total: this.totalOf(answer["meta"]), head: answer };
  }

  // An unreadable value is unknown, which is no reason to omit the records.
  private headOf(head: unknown): PreAuthListHead {
    if (!isRecord(head)) return noHead;
    const read = <T>(field: string, value: () => T | null): T | null => {
      try {
        return value();
      } catch {
        this.countDrift(field);
        return null;
      }
    };
    return {
      provider: read("list.provider", () => PreAuthListWire.view(head).provider),
      providerStatus: read("list.meta.provider_status", () =>
        isRecord(head["meta"]) ? PreAuthMetaWire.view(head["meta"]).provider_status : null,
      ),
    };
  }

  /**
   * Cancels a pre-authorization, once: a GET that changes something, neither repeated nor shared. Resolves to the record in the
   * answer; null if the deployment cannot cancel, and nothing was done. Rejects with `UpstreamError`.
   */
  async cancel({ insurance, preAuthId, reason }: PreAuthCancellation): Promise<PreAuthWire | null> {
    const route = "/pre-auth-cancellation";
    const query = new URLSearchParams({ insurance, pre_auth_id: preAuthId, cancellation_desc: reason });
    const request = {
      method: "GET",
      route,
      path: `${route}?${query.toString()}`,
      retry: false,
      unshared: true,
    } as const;
    const send = (answers: readonly number[]): Promise<UpstreamResponse> =>
      this.client.request({ ...request, answers }, this.scope);
    try {
      const answered = await this.capabilities.ask({ endpoint: preAuthCancellation, send });
      if (answered === null) return null;
      const { data } = acceptedAnswer(answered.body);
      return PreAuthWire.view(data);
    } finally {
      this.forget(insurance);
    }
  }

  /**
   * One page of the records that the insurer lists for a period, in its own order: at most a hundred from `skip` on. One call.
   * Rejects with `UpstreamError`.
   */
  async page({ insurance, from, to }: ConfirmWindow, skip: number): Promise<PreAuthPage> {
    const span = { insurance, from: Math.ceil(from.getTime() / 1000), to: Math.floor(to.getTime() / 1000) };
    const { rows, total, head } = await this.readPage(pathOf(span, skip, pageSize), 1, this.scope);
    const records = PreAuthWire.views(rows, this.countDrift);
    return { records, received: rows.length, total, list: this.headOf(head) };
  }

  /** Whatever the result of a write, earlier reads may be outdated. */
  private forget(insurance: string): void {
    this.windows.clearAll();
    const kept = this.reads.filter(({ span }) => span.insurance !== insurance);
    this.reads.splice(0, this.reads.length, ...kept);
    this.options.shared.forget(insurance);
  }

  // If the total is not a number, the list ends with its pages.
  private totalOf(meta: unknown): number | null {
    const raw = isRecord(meta) ? (meta["total"] ?? null) : (meta ?? null);
    if (raw === null) return null;
    const total = int32.check(raw) ? int32.decode(raw as never) : null;
    if (total !== null && total >= 0 && total <= greatestTotal) return total;
    this.countDrift("meta.total");
    return null;
  }
}

/** A row that is not a record still counts as a row. */
function keyOfRow(row: unknown): string {
  return isRecord(row) ? recordKey(PreAuthWire.view(row)) : JSON.stringify(row);
}

function pathOf({ insurance, from, to }: DaySpan, skip: number, top: number): string {
  return `/pre-auth-list?insurance=${encodeURIComponent(insurance)}&confirm_from=${from}&confirm_to=${to}&skip=${skip}&top=${top}`;
}
