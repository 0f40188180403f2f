import { ReferenceCache, type ReferenceCacheOptions, type ReferenceList } from "./reference-cache";
import type { CallScope, UpstreamClient } from "../upstream-call";
import type { UpstreamObserver } from "../upstream-observer";
import type { WireView } from "../wire/wire-view";
import { BastionApi } from "./bastion.api";
import type { BastionSession } from "./bastion.session";
import { CareProviderWire, CityWire, ConditionWire, PlanWire, StateWire } from "./bastion.wire";
import { isKey, withOneRowAKey } from "./row-keys";

/** The filters of `GET /miscs/providers-list`, under its own names. */
export interface CareProviderQuery {
  readonly provider_type?: number;
  readonly state_id?: string;
  readonly city_id?: string;
  readonly search_text?: string;
  readonly plan_id?: string;
}

interface ListRead<Row> {
  readonly shape: { views(raw: unknown, dropped: (field: string) => void): Row[] };
  readonly route: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** The field that names a row. */
  readonly key?: string;
  /** How many keys the list is wanted for. */
  readonly loads?: number;
}

const planList: ListRead<PlanWire> = { shape: PlanWire, route: "/vendors/plans" };

/**
 * The broker's reference data: lists that are the same for every caller, shared by the process and refreshed in the background.
 */
export class BastionReferences {
  private readonly api: BastionApi;
  private readonly cache: ReferenceCache;
  private readonly observer: UpstreamObserver | undefined;

  constructor(client: UpstreamClient, session: BastionSession, options: ReferenceCacheOptions = {}) {
    this.api = new BastionApi(client, session);
    this.cache = new ReferenceCache("bastion", options);
    this.observer = options.observer;
  }

  /**
   * All plans of the broker, for `loads` keys at once. If two rows have the same id, both are omitted, as it is not clear which
   * is right.
   */
  plans(scope: CallScope, loads = 1): Promise<ReferenceList<PlanWire>> {
    return this.list(Object.assign({ loads }, planList), scope, (rows) => withOneRowAKey(rows, "id", this.dropped));
  }

  /** Whether the plan list is at hand or on its way, so that it answers for a single plan too. */
  get hasPlans(): boolean {
    return this.cache.isFresh(planList.route) || this.cache.isReading(planList.route);
  }

  /** Conditions whose name contains `query`, or all of them. */
  conditions(query: string | undefined, scope: CallScope): Promise<ReferenceList<ConditionWire>> {
    return this.list({ shape: ConditionWire, route: "/conditions", query: { query } }, scope);
  }

  states(scope: CallScope): Promise<ReferenceList<StateWire>> {
    return this.list({ shape: StateWire, route: "/miscs/states" }, scope);
  }

  /** The cities of one state; a row that says it lies in another is left out. */
  cities(stateId: string, scope: CallScope): Promise<ReferenceList<CityWire>> {
    const read = { shape: CityWire, route: "/miscs/cities", query: { state_id: stateId } };
    return this.list(read, scope, (rows) => rows.filter((city) => this.keep(liesIn(city, stateId), "city.state_id")));
  }

  careProviders(query: CareProviderQuery, scope: CallScope): Promise<ReferenceList<CareProviderWire>> {
    const route = "/miscs/providers-list";
    return this.list({ shape: CareProviderWire, route, query: { ...query }, key: "code" }, scope);
  }

  private list<Row extends WireView>(
    { shape, route, query = {}, key = "id", loads = 1 }: ListRead<Row>,
    scope: CallScope,
    pick: (rows: Row[]) => Row[] = (rows) => rows,
  ): Promise<ReferenceList<Row>> {
    const path = `${route}${search(query)}`;
    return this.cache.get({ key: path, route, loads }, scope, async (ownScope) => {
      // Only the cache shares this read: an identical one in flight may have begun before a write.
      const data = await this.api.read({ route, path, loads, unshared: true }, ownScope);
      const rows = shape.views(data === null ? [] : data, this.dropped);
      return pick(rows.filter((row) => this.keep(isKey(row.raw[key]), key)));
    });
  }

  private keep(usable: boolean, field: string): boolean {
    if (!usable) this.dropped(field);
    return usable;
  }

  private readonly dropped = (field: string): void => {
    this.observer?.invalidField?.("bastion", field);
  };
}

function search(query: Readonly<Record<string, string | number | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value));
  return params.size === 0 ? "" : `?${params.toString()}`;
}

// A row without a state does not contradict the requested one.
function liesIn({ raw }: CityWire, stateId: string): boolean {
  const { state_id: given } = raw;
  return !isKey(given) || String(given) === stateId;
}
