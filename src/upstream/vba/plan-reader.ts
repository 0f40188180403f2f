import type { CapabilityMemory } from "../capability-memory";
import { Flawed, type MaybeFlawed } from "../flawed";
import { indexBy } from "../index-by";
import { settleEach } from "../settle-each";
import type { CallScope, UpstreamClient, UpstreamRequest, UpstreamResponse } from "../upstream-call";
import { incompleteList, UpstreamError } from "../upstream-error";
import { id as idKind } from "../wire/wire-kind";
import { invalidField, isRecord } from "../wire/wire-view";
import { dataOf } from "./envelope";
import { listCost, pageSizeFor, type PlanListSize } from "./plan-list-size";
import { PaginationWire } from "./vba.wire";
import { planList } from "./vba.endpoints";

/** A complete plan as the vendor sends it: it may contain the Context4 credentials. */
export type RawPlan = Readonly<Record<string, unknown>>;
export type PlanOutcome = RawPlan | null | Error;

interface ListPage {
  readonly rows: readonly RawPlan[];
  /** Number of plans in the list, and of its pages, if the upstream gives it. */
  readonly total: number | null;
  readonly pages: number;
}

/**
 * Reads plans by id in the cheaper of two ways: single reads, or the paged list if many are requested or few exist. Plans that
 * the list does not settle are read singly, so both ways give the same result.
 */
export class PlanReader {
  constructor(
    private readonly client: UpstreamClient,
    private readonly scope: CallScope,
    private readonly size: PlanListSize,
    private readonly capabilities: CapabilityMemory,
    private readonly countDrift: (field: string) => void,
  ) {}

  /** An outcome for each id, in order. `fresh` reads are for a write: never shared, numbers as spelled. */
  async read(ids: readonly string[], fresh = false): Promise<PlanOutcome[]> {
    const listed = this.size.isCheaperThan(ids.length) ? await this.readListed(ids, fresh) : new Map<string, never>();
    return settleEach<string, RawPlan | null>(ids, (id) => {
      const plan = listed.get(id);
      return plan === undefined ? this.readSingle(id, fresh) : plan;
    });
  }

  /**
   * All plans, each once; null if the deployment has no list. Read again if plans moved between pages meanwhile; with an error
   * if they did so again.
   */
  async all(): Promise<MaybeFlawed<RawPlan[]> | null> {
    const first = await this.readAll();
    if (first === null || first.isComplete) return first && first.plans;
    const again = await this.readAll(true);
    if (again === null || again.isComplete) return again && again.plans;
    return new Flawed(again.plans, incompleteList("vba"));
  }

  /**
   * It is not documented whether pages are counted from 0 or 1: the first is requested without a number, and the others follow
   * the number that it returns.
   */
  private async readAll(unshared?: true): Promise<{ readonly plans: RawPlan[]; readonly isComplete: boolean } | null> {
    const first = await this.askForList({ method: "GET", route: "/plans", path: "/plans", unshared });
    if (first === null) return null;
    const plans = new Map<string, RawPlan>();
    let received = this.collect(first, plans);
    const head = paginationHead(first);
    const totals = new Set([head.total]);
    for (let page = (head.current ?? 1) + 1; head.total !== null && plans.size < head.total; page++) {
      const before = plans.size;
      const path = `/plans?page=${page}${head.pageSize === null ? "" : `&pageSize=${head.pageSize}`}`;
      const next = await this.request({ method: "GET", route: "/plans", path, unshared });
      received += this.collect(next, plans);
      totals.add(paginationHead(next).total ?? head.total);
      if (plans.size === before) break;
    }
    if (head.total !== null) this.size.learn(plans.size);
    const isComplete = totals.size === 1 && (head.total === null || received >= head.total);
    return { plans: [...plans.values()], isComplete };
  }

  /** Adds the plans that are new; returns the number of rows. */
  private collect(response: UpstreamResponse, plans: Map<string, RawPlan>): number {
    for (const row of this.rowsIn(response)) {
      const id = idOf(row)!;
      if (!plans.has(id)) plans.set(id, row);
    }
    return listIn(response).length;
  }

  private rowsIn(response: UpstreamResponse): RawPlan[] {
    const data = listIn(response);
    const rows = data.filter((row) => isRecord(row) && idOf(row) !== null) as RawPlan[];
    for (let dropped = data.length - rows.length; dropped > 0; dropped--) this.countDrift("plan.plan_ID");
    return rows;
  }

  /** What the list says about the ids: a plan, or null if it is complete and lacks the id; other ids are omitted. */
  private async readListed(ids: readonly string[], fresh: boolean): Promise<Map<string, RawPlan | null>> {
    const known = new Map<string, RawPlan | null>();
    try {
      const { rows, complete } = await this.readList(ids, fresh);
      const found = indexBy(ids, rows, idOf);
      ids.forEach((id, position) => {
        const plan = found.rows[position] ?? null;
        if (plan !== null || (complete && !found.ambiguous.has(id))) known.set(id, plan);
      });
    } catch (error) {
      // A deployment without a list, or one that fails, still has single reads.
      if (!(error instanceof UpstreamError)) throw error;
    }
    return known;
  }

  private async readList(ids: readonly string[], fresh: boolean): Promise<{ rows: RawPlan[]; complete: boolean }> {
    const pageSize = pageSizeFor(ids.length);
    const first = await this.readPage(1, pageSize, ids.length, fresh);
    if (first === null) return { rows: [], complete: false };
    const rows = [...first.rows];
    if (first.total === null) return { rows, complete: false };
    this.size.learn(first.total);
    const seen = new Set(rows.map(idOf));
    const missing = ids.filter((id) => !seen.has(id)).length;
    if (first.pages > 1 && listCost(first.pages - 1, first.total - rows.length) < missing) {
      const numbers = Array.from({ length: first.pages - 1 }, (_, at) => at + 2);
      const rest = await Promise.all(numbers.map((number) => this.readPage(number, pageSize, missing, fresh)));
      for (const page of rest) rows.push(...(page?.rows ?? []));
    }
    return { rows, complete: new Set(rows.map(idOf)).size >= first.total };
  }

  private async readPage(page: number, pageSize: number, loads: number, fresh: boolean): Promise<ListPage | null> {
    const path = `/plans?page=${page}&pageSize=${pageSize}`;
    const response = await this.askForList({
      method: "GET",
      route: "/plans",
      path,
      loads,
      unshared: fresh,
      verbatimNumbers: verbatim(fresh),
    });
    if (response === null) return null;
    const rows = this.rowsIn(response);
    return { rows, ...paginationOf(response, rows.length) };
  }

  private async readSingle(id: string, fresh: boolean): Promise<RawPlan | null> {
    const { status, body } = await this.request({
      method: "GET",
      route: "/plans/{planID}",
      path: `/plans/${encodeURIComponent(id)}`,
      answers: [404],
      unshared: fresh,
      verbatimNumbers: verbatim(fresh),
    });
    const plan = status === 404 ? null : dataOf(body);
    if (plan === null) return null;
    if (!isRecord(plan)) throw invalidField("vba", "plan");
    if (idOf(plan) === id) return plan;
    // Another plan's record, e.g. with an id that differs in case, does not answer for this one.
    this.countDrift("plan.plan_ID");
    return null;
  }

  /** Null where the deployment has no list, which is remembered. */
  private askForList(request: UpstreamRequest): Promise<UpstreamResponse | null> {
    return this.capabilities.ask({ endpoint: planList, send: (answers) => this.request({ ...request, answers }) });
  }

  private request(request: UpstreamRequest): Promise<UpstreamResponse> {
    return this.client.request(request, this.scope);
  }
}

function listIn({ body }: UpstreamResponse): readonly unknown[] {
  const data = dataOf(body);
  if (!Array.isArray(data)) throw invalidField("vba", "plan[]");
  return data;
}

/** A record that is read in order to be written back must keep its numbers unchanged. */
function verbatim(fresh: boolean): true | undefined {
  return fresh ? true : undefined;
}

/** The id of a plan; a number counts as its digits. */
export function idOf(plan: RawPlan): string | null {
  const id = plan["plan_ID"];
  return id !== null && id !== undefined && idKind.check(id) ? idKind.decode(id as never) : null;
}

interface PaginationHead {
  readonly total: number | null;
  readonly current: number | null;
  readonly pageSize: number | null;
}

/** Without the header the answer is the whole list. */
function paginationHead({ headers }: UpstreamResponse): PaginationHead {
  try {
    const view = PaginationWire.view(JSON.parse(String(headers.get("x-pagination"))));
    return { total: view.TotalCount, current: view.CurrentPage, pageSize: view.PageSize };
  } catch {
    return { total: null, current: null, pageSize: null };
  }
}

function paginationOf({ headers }: UpstreamResponse, received: number): { total: number | null; pages: number } {
  try {
    const { TotalCount: total, TotalPages: pages } = PaginationWire.view(
      JSON.parse(String(headers.get("x-pagination"))),
    );
    if (total === null || total < 0) return { total: null, pages: 1 };
    return { total, pages: pages ?? Math.ceil(total / Math.max(received, 1)) };
  } catch {
    // Without the header it is not known whether this is all.
    return { total: null, pages: 1 };
  }
}
