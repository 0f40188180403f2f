import { BatchLoader } from "../batch-loader";
import { indexBy } from "../index-by";
import type { ReferenceList } from "./reference-cache";
import { settleEach } from "../settle-each";
import type { CallScope, UpstreamClient } from "../upstream-call";
import type { UpstreamObserver } from "../upstream-observer";
import type { WireView } from "../wire/wire-view";
import { BastionAccount } from "./bastion.account";
import { BastionAuthorizations } from "./bastion.authorizations";
import { BastionWrites } from "./bastion.writes";
import { BastionApi } from "./bastion.api";
import { BastionRoster } from "./bastion.roster";
import type { CapabilityMemory } from "../capability-memory";
import type { ConditionsField } from "./bastion.bodies";
import type { BastionReferences, CareProviderQuery } from "./bastion.references";
import type { BastionSession } from "./bastion.session";
import { MemberWire, PlanWire, UtilizationWire } from "./bastion.wire";
import { loadById, memberIn, named } from "./member-answer";
import type { RosterRow } from "./roster.wire";
import type { CareProviderWire, CityWire, ConditionWire, StateWire } from "./bastion.wire";

export interface BastionOptions {
  readonly observer?: UpstreamObserver;
  /** Called with every member that the broker returns, from either endpoint with personal data. */
  readonly onMember?: (memberId: string, member: MemberWire) => void;
  /** Called with every member that the broker does not have. */
  readonly onMissingMember?: (memberId: string) => void;
  /** Called with the rows of every roster page that is read. */
  readonly onRosterRows?: (rows: readonly RosterRow[]) => void;
  /** Which optional endpoints the deployment has been seen to have. */
  readonly capabilities?: CapabilityMemory;
  /** Name under which this deployment reads the ids of conditions; by default `condition`. */
  readonly conditionsField?: ConditionsField;
}

type MemberRoute = "/enrollee-status" | "/enrollee-plan" | "/enrollee-utilization";

/**
 * The broker. One instance per operation, with the process's login and reference data.
 *
 * A member has three endpoints, each of which returns one member per call and is called only if its own data is needed. Plans:
 * a single id is a single read, several ids of a tick use the list, which the process shares. Missing is null; all other
 * failures reject with `UpstreamError`.
 */
export class BastionDataSource {
  /** Writes to the vendor's own account. */
  readonly account: BastionAccount;
  readonly conditionsField: ConditionsField;
  /** All members of the account, if the deployment lists them. */
  readonly roster: BastionRoster;
  readonly authorizations: BastionAuthorizations;
  readonly writes: BastionWrites;
  private readonly api: BastionApi;
  /** Members that this operation has written: another operation's earlier read may have their old state. */
  private readonly written = new Set<string>();

  constructor(
    client: UpstreamClient,
    session: BastionSession,
    private readonly references: BastionReferences,
    private readonly scope: CallScope,
    private readonly options: BastionOptions = {},
  ) {
    this.api = new BastionApi(client, session, options.capabilities);
    this.roster = new BastionRoster(this.api, scope, this.countDrift, options.onRosterRows);
    this.authorizations = new BastionAuthorizations(
      this.api,
      scope,
      (memberId) => this.status(memberId),
      this.countDrift,
    );
    this.writes = new BastionWrites(this.api, scope, (memberId) => this.wrote(memberId), this.countDrift);
    this.conditionsField = options.conditionsField ?? "condition";
    this.account = new BastionAccount(client, this.api, session, scope);
  }

  private readonly statuses = this.memberLoader(
    "/enrollee-status",
    MemberWire,
    this.options.onMember,
    this.options.onMissingMember,
  );
  private readonly memberPlans = this.memberLoader("/enrollee-plan", MemberWire, this.options.onMember);
  private readonly utilizations = this.memberLoader("/enrollee-utilization", UtilizationWire);
  private readonly planReads = new BatchLoader<string, PlanWire | null>((ids) => this.readPlans(ids), {
    name: "bastion.plans",
  });

  /**
   * Uses the endpoint that this operation has already used for the member. Its batch is dispatched after all others of a tick.
   */
  private readonly anyRecords = new BatchLoader<string, MemberWire | null>(
    (ids) => settleEach(ids, (id) => (this.plansAsked.has(id) ? this.memberPlans : this.statuses).load(id)),
    { name: "bastion.member", cache: false },
  );
  private readonly plansAsked = new Set<string>();

  /** The member with status and personal data. One call per member. */
  status(memberId: string): Promise<MemberWire | null> {
    return loadById(this.statuses, memberId);
  }

  /** The member with the id of their plan. One call per member. */
  memberPlan(memberId: string): Promise<MemberWire | null> {
    this.plansAsked.add(memberId);
    return loadById(this.memberPlans, memberId);
  }

  /**
   * The member's personal data, from the status or plan endpoint. `any`: from the one that this operation reads in the same
   * tick or has read, otherwise from the status. At most one call per member.
   */
  member(memberId: string, from: "status" | "plan" | "any"): Promise<MemberWire | null> {
    if (from === "plan") return this.memberPlan(memberId);
    if (from === "status") return this.status(memberId);
    return loadById(this.anyRecords, memberId);
  }

  /** What the member's cover has paid. One call per member. */
  utilization(memberId: string): Promise<UtilizationWire | null> {
    return loadById(this.utilizations, memberId);
  }

  /** Counts a field that does not have its documented type, or that should identify the record's person but cannot be read. */
  readonly countDrift = (field: string): void => {
    this.options.observer?.invalidField?.("bastion", field);
  };

  /** The plan with this id: a single read for a single id; the list for several ids of a tick, or if it is cached. */
  plan(id: string): Promise<PlanWire | null> {
    return loadById(this.planReads, id);
  }

  /** Starts reading the plan list unless it is cached. A failure is reported when a plan is requested. */
  expectPlans(): void {
    if (!this.references.hasPlans) this.references.plans(this.scope).catch(() => undefined);
  }

  /** Every plan the broker offers. At most one call. */
  plans(): Promise<readonly PlanWire[]> {
    return rowsOf(this.references.plans(this.scope));
  }

  /** Conditions whose name contains `search`. At most one call. */
  conditions(search: string | undefined): Promise<readonly ConditionWire[]> {
    return rowsOf(this.references.conditions(search, this.scope));
  }

  /** At most one call. */
  states(): Promise<readonly StateWire[]> {
    return rowsOf(this.references.states(this.scope));
  }

  /** A state's cities. At most one call a state. */
  cities(stateId: string): Promise<readonly CityWire[]> {
    return rowsOf(this.references.cities(stateId, this.scope));
  }

  /** Care providers that the filters leave. At most one call for equal filters. */
  careProviders(query: CareProviderQuery): Promise<readonly CareProviderWire[]> {
    return rowsOf(this.references.careProviders(query, this.scope));
  }

  // Whatever the result of the write, earlier reads may be outdated.
  private wrote(memberId: string): void {
    this.written.add(memberId);
    for (const loader of [this.statuses, this.memberPlans, this.utilizations]) loader.clear(memberId);
  }

  private memberLoader<View extends WireView>(
    route: MemberRoute,
    shape: { view(raw: unknown): View },
    onMember?: (memberId: string, member: View) => void,
    onMissing?: (memberId: string) => void,
  ): BatchLoader<string, View | null> {
    const read = async (memberId: string): Promise<View | null> => {
      const path = `${route}?memberId=${encodeURIComponent(memberId)}`;
      const data = await this.api.read({ route, path, unshared: this.written.has(memberId) }, this.scope);
      if (data === null) {
        onMissing?.(memberId);
        return null;
      }
      const member = named(shape.view(memberIn(data)), "memberId", memberId, this.countDrift);
      onMember?.(memberId, member);
      return member;
    };
    return new BatchLoader((ids) => settleEach(ids, read), {
      name: `bastion${route.replace("/", ".")}`,
    });
  }

  private async readPlans(ids: readonly string[]): Promise<(PlanWire | null | Error)[]> {
    if (ids.length === 1 && !this.references.hasPlans) return settleEach(ids, (id) => this.readPlan(id));
    const { rows, cached } = await this.references.plans(this.scope, ids.length);
    const found = indexBy(ids, rows, (plan) => plan.id).rows;
    // A cached list may be older than the plan.
    return settleEach(ids, (id) => found[ids.indexOf(id)] ?? (cached ? this.readPlan(id) : null));
  }

  private async readPlan(id: string): Promise<PlanWire | null> {
    const data = await this.api.read(
      { route: "/vendors/plans/{id}", path: `/vendors/plans/${encodeURIComponent(id)}` },
      this.scope,
    );
    if (data === null) return null;
    return named(PlanWire.view(data), "id", id, this.countDrift);
  }
}

async function rowsOf<Row>(list: Promise<ReferenceList<Row>>): Promise<readonly Row[]> {
  return (await list).rows;
}
