import { SharedLoad } from "../http/shared-load";
import type { CallScope, UpstreamClient, UpstreamRequest } from "../upstream-call";
import { accepted } from "./clinic-answer";
import { VisitListParser } from "./visit-list.parser";
import { keyOf, periodOf, type VisitQuery } from "./visit-query";

export interface VisitListOptions {
  /** Largest answer. */
  readonly maxMib?: number;
  /** Query parameters by which this deployment's list narrows to one member, and to a period. */
  readonly memberParam?: string | undefined;
  readonly periodParams?: readonly [from: string, to: string] | undefined;
}

export interface VisitListRequest {
  readonly query: VisitQuery;
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** After a write of the operation: a read that began before it would answer with the old state. */
  readonly isAfterWrite: boolean;
}

/** One read and the queries that it answers. */
interface Reading {
  readonly queries: VisitQuery[];
  /**
   * Null once it has ended: V8 keeps what a map has contained until it collects the whole heap, and this would keep every list
   * that was read.
   */
  load: SharedLoad<unknown> | null;
  hasBegun: boolean;
}

const defaultMaxMib = 64;
const mib = 1024 * 1024;

/**
 * `GET /visits`, which answers every visit there ever was. The list is read as a stream, and only what a query wants of it
 * is kept. One read of a credential is in flight at a time: those who ask meanwhile for something else share the next one.
 */
export class VisitList {
  /** The last reading of each credential, which newcomers may still join. */
  private readonly readings = new Map<string, Reading>();

  constructor(
    private readonly client: UpstreamClient,
    private readonly options: VisitListOptions = {},
  ) {}

  /** Whether a list of one member is a read of its own. */
  get isNarrowedByMember(): boolean {
    return this.options.memberParam !== undefined;
  }

  /** The `data` of the answer with the rows that the query, or another's that shares the read, wants; null for a 404. */
  async read({ query, headers, isAfterWrite }: VisitListRequest, scope: CallScope): Promise<unknown> {
    // The clinic narrows it: others can make nothing of that answer.
    if (query.memberId !== undefined && this.isNarrowedByMember) {
      return this.fetch([query], headers, scope, true);
    }
    const credential = JSON.stringify(headers ?? null);
    const last = this.readings.get(credential);
    if (last?.load?.joinable && this.mayJoin(last, query, isAfterWrite)) {
      const since = performance.now();
      const answer = await last.load.join(scope);
      scope.onCall?.({ ...call, upstream: "vsee", ms: performance.now() - since });
      return answer;
    }
    return this.begin(credential, last, query, headers, scope).join(scope);
  }

  private mayJoin(reading: Reading, query: VisitQuery, isAfterWrite: boolean): boolean {
    if (!reading.hasBegun) {
      reading.queries.push(query);
      return true;
    }
    const key = keyOf(query);
    return !isAfterWrite && reading.queries.some((asked) => keyOf(asked) === key);
  }

  private begin(
    credential: string,
    before: Reading | undefined,
    query: VisitQuery,
    headers: VisitListRequest["headers"],
    owner: CallScope,
  ): SharedLoad<unknown> {
    const queries = [query];
    const load = async (scope: CallScope): Promise<unknown> => {
      await before?.load?.answer.catch(() => undefined);
      reading.hasBegun = true;
      return this.fetch(queries, headers, scope, false);
    };
    const reading: Reading = { queries, hasBegun: false, load: null };
    const shared = new SharedLoad("vsee", load, owner);
    reading.load = shared;
    this.readings.set(credential, reading);
    const forget = (): void => {
      reading.load = null;
      if (this.readings.get(credential) === reading) this.readings.delete(credential);
    };
    shared.answer.then(forget, forget);
    return shared;
  }

  private async fetch(
    queries: readonly VisitQuery[],
    headers: VisitListRequest["headers"],
    scope: CallScope,
    isNarrowed: boolean,
  ): Promise<unknown> {
    const request: UpstreamRequest = {
      method: "GET",
      route: "/visits",
      path: `/visits${this.parameters(queries, isNarrowed)}`,
      answers: [404],
      unshared: true,
      streamed: {
        maxBytes: (this.options.maxMib ?? defaultMaxMib) * mib,
        limitName: "VSEE_VISITS_MAX_MIB",
        createParser: (contentType) => new VisitListParser(queries, contentType),
      },
      ...(headers && { headers }),
    };
    const { status, body } = accepted(await this.client.request(request, scope));
    return status === 404 ? null : body;
  }

  private parameters(queries: readonly VisitQuery[], isNarrowed: boolean): string {
    const parameters = new URLSearchParams();
    const { memberParam, periodParams } = this.options;
    if (isNarrowed && memberParam !== undefined) parameters.set(memberParam, queries[0]?.memberId ?? "");
    const period = periodParams && periodOf(queries);
    if (period) {
      parameters.set(periodParams[0], String(Math.floor(period.from.getTime() / 1000)));
      parameters.set(periodParams[1], String(Math.ceil(period.to.getTime() / 1000)));
    }
    return parameters.size === 0 ? "" : `?${parameters.toString()}`;
  }
}

const call = { method: "GET", route: "/visits", status: 200, loads: 1, shared: "in-flight" } as const;
