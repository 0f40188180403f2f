import { SharedLoad } from "../http/shared-load";
import type { CallScope, UpstreamClient, UpstreamRequest } from "../upstream-call";
import { accepted } from "./clinic-answer";
import { VisitListParser } from "./visit-list.parser";
import { keyOf, periodOf, type VisitQuery } from "./visit-query";

export interface VisitListOptions {
  /** Largest answer. */
  readonly maxMib?: number;
  /** Query parameters that limit this deployment's list to one member, and to a period. */
  readonly memberParam?: string | undefined;
  readonly periodParams?: readonly [from: string, to: string] | undefined;
}

export interface VisitListRequest {
  readonly query: VisitQuery;
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** Set after a write of the operation: a read that began before it would return the old state. */
  readonly isAfterWrite: boolean;
}

/** One read and the queries that it answers. */
interface Reading {
  readonly queries: VisitQuery[];
  /**
   * Null after the read has ended: V8 retains the former content of a map until it collects the whole heap, which would
   * retain every list that was read.
   */
  load: SharedLoad<unknown> | null;
  hasBegun: boolean;
}

const defaultMaxMib = 64;
const mib = 1024 * 1024;

/**
 * `GET /visits`, which returns every visit that ever was. The list is read as a stream, and only the visits that a query
 * wants are parsed. There is one read per credential at a time: other queries that arrive meanwhile share the next one.
 */
export class VisitList {
  /** The last read of each credential, which further queries may still join. */
  private readonly readings = new Map<string, Reading>();

  constructor(
    private readonly client: UpstreamClient,
    private readonly options: VisitListOptions = {},
  ) {}

  /** Whether a list of one member takes a separate read. */
  get isNarrowedByMember(): boolean {
    return this.options.memberParam !== undefined;
  }

  /** The `data` of the answer, with the rows that any query of this read wants; null for a 404. */
  async read({ query, headers, isAfterWrite }: VisitListRequest, scope: CallScope): Promise<unknown> {
    // The clinic limits it itself, so that other queries cannot use the answer.
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
