import { BatchLoader } from "../batch-loader";
import { indexBy } from "../index-by";
import { textIdOf } from "../../input/ids";
import type { ReferenceList } from "../http/reference-cache";
import { settleEach } from "../settle-each";
import type { CallScope, UpstreamClient } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { UpstreamObserver } from "../upstream-observer";
import { invalidField, isRecord, type WireView } from "../wire/wire-view";
import { BastionAccount } from "./bastion.account";
import { optionalEndpoints, type OptionalEndpoint } from "../optional-endpoint";
import { BastionApi } from "./bastion.api";
import { BastionRoster } from "./bastion.roster";
import type { CapabilityMemory } from "../capability-memory";
import type { AddMemberBody, ChangeMemberPlanBody, ConditionsField, UpdateMemberBody } from "./bastion.bodies";
import type { BastionReferences, CareProviderQuery } from "./bastion.references";
import type { BastionSession } from "./bastion.session";
import { AuthorizationWire, LatestAuthorizationWire, MemberWire, PlanWire, UtilizationWire } from "./bastion.wire";
import { isKey } from "./row-keys";
import type { RosterRow } from "./roster.wire";
import type { CareProviderWire, CityWire, ConditionWire, StateWire } from "./bastion.wire";

export interface BastionOptions {
  readonly observer?: UpstreamObserver;
  /** Told of every member that the broker has shown, by either of the endpoints that show persons. */
  readonly onMember?: (memberId: string, member: MemberWire) => void;
  /** Told of every member that the broker says it does not have. */
  readonly onMissingMember?: (memberId: string) => void;
  /** Told of the rows of every page of the roster that was read. */
  readonly onRosterRows?: (rows: readonly RosterRow[]) => void;
  /** Which optional endpoints the deployment has been seen to have. */
  readonly capabilities?: CapabilityMemory;
  /** Under which name this deployment reads the ids of conditions; `condition` unless told. */
  readonly conditionsField?: ConditionsField;
}

type MemberRoute = "/enrollee-status" | "/enrollee-plan" | "/enrollee-utilization";

/**
 * The broker. One instance per operation, over the process's login and reference data.
 *
 * A member has three endpoints, each of which serves one member a call and is called only when what it alone holds is
 * asked for. Plans: one id alone is a single read, several of a tick are the list, which the process shares. Missing is
 * null; everything else that fails rejects with `UpstreamError`.
 */
export class BastionDataSource {
  /** Writes to the vendor's own account. */
  readonly account: BastionAccount;
  readonly conditionsField: ConditionsField;
  /** All members of the account, where the deployment lists them. */
  readonly roster: BastionRoster;
  private readonly api: BastionApi;
  /** Members this operation has written: what another began to read before is not their state. */
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

  /** Asks by whichever endpoint this operation has asked for the member. Its batch begins after all others of a tick. */
  private readonly anyRecords = new BatchLoader<string, MemberWire | null>(
    (ids) => settleEach(ids, (id) => (this.plansAsked.has(id) ? this.memberPlans : this.statuses).load(id)),
    { name: "bastion.member", cache: false },
  );
  private readonly plansAsked = new Set<string>();

  /** The member with its status and personal data. One call a member. */
  status(memberId: string): Promise<MemberWire | null> {
    return loadById(this.statuses, memberId);
  }

  /** The member with the id of its plan. One call a member. */
  memberPlan(memberId: string): Promise<MemberWire | null> {
    this.plansAsked.add(memberId);
    return loadById(this.memberPlans, memberId);
  }

  /**
   * The member's person, from the status or the plan endpoint. `any`: from the one that this operation reads in the same
   * tick or has read, otherwise from the status. One call a member at most.
   */
  member(memberId: string, from: "status" | "plan" | "any"): Promise<MemberWire | null> {
    if (from === "plan") return this.memberPlan(memberId);
    if (from === "status") return this.status(memberId);
    return loadById(this.anyRecords, memberId);
  }

  /** What the member's cover has paid. One call a member. */
  utilization(memberId: string): Promise<UtilizationWire | null> {
    return loadById(this.utilizations, memberId);
  }

  /** The member's authorizations, in the broker's order; null where the deployment has none. One call a member. */
  authorizations(memberId: string): Promise<readonly AuthorizationWire[] | null> {
    return loadById(this.authorizationLists, memberId);
  }

  /** The broker's sentence on the member's latest authorization; null where there is none. One call a member. Personal: not for logs. */
  async latestAuthorization(memberId: string): Promise<string | null> {
    const [, endpoint] = optionalEndpoints.MEMBER_AUTHORIZATIONS;
    try {
      const data = await this.readAuthorizations(endpoint, "/enrollee-auth-status", memberId);
      const said = data?.["member_auth"];
      return isRecord(said) ? LatestAuthorizationWire.view(said).message : null;
    } catch (error) {
      // How the broker says that there is none is not documented; a refusal of a member that is there says so.
      if (error instanceof UpstreamError && error.code === "UPSTREAM_REJECTED" && error.status === undefined)
        return null;
      throw error;
    }
  }

  private readonly authorizationLists = new BatchLoader<string, readonly AuthorizationWire[] | null>(
    (ids) => settleEach(ids, (memberId) => this.readAuthorizationList(memberId)),
    { name: "bastion.authorizations" },
  );

  private async readAuthorizationList(memberId: string): Promise<readonly AuthorizationWire[] | null> {
    const [endpoint] = optionalEndpoints.MEMBER_AUTHORIZATIONS;
    const data = await this.readAuthorizations(endpoint, "/enrollee-visits", memberId);
    if (data === null) return null;
    const member = memberIn(data);
    this.named(MemberWire.view(member), "memberId", memberId);
    const rows = member["appointments"];
    return rows == null ? [] : AuthorizationWire.views(rows, this.countDrift);
  }

  /** The `data` of an answer; null where the deployment has no such endpoint, as a 404 for a member that is there says. */
  private async readAuthorizations(
    endpoint: OptionalEndpoint,
    route: string,
    memberId: string,
  ): Promise<Readonly<Record<string, unknown>> | null> {
    const path = `${route}?memberId=${encodeURIComponent(memberId)}`;
    try {
      const answer = await this.api.readOptional(endpoint, { route, path }, this.scope);
      const data = answer?.["data"] ?? null;
      return isRecord(data) ? data : null;
    } catch (error) {
      if (!(error instanceof UpstreamError) || error.status !== 404) throw error;
      if ((await this.status(memberId)) !== null) this.api.noteAbsent(endpoint);
      return null;
    }
  }

  /** Counts a field that does not have its documented type, or says whose a record is and cannot be read. */
  readonly countDrift = (field: string): void => {
    this.options.observer?.invalidField?.("bastion", field);
  };

  /** The plan with this id: a single read for one id alone, the list for several of a tick or where it is at hand. */
  plan(id: string): Promise<PlanWire | null> {
    return loadById(this.planReads, id);
  }

  /** Begins to read the plan list unless it is at hand. What fails is told to whoever asks for a plan. */
  expectPlans(): void {
    if (!this.references.hasPlans) this.references.plans(this.scope).catch(() => undefined);
  }

  /** Every plan the broker offers. At most one call. */
  plans(): Promise<readonly PlanWire[]> {
    return rowsOf(this.references.plans(this.scope));
  }

  /** Conditions whose name holds `search`. At most one call. */
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

  /** Enrols a member, once, and resolves to its new id. */
  async addMember(body: AddMemberBody): Promise<string> {
    const { data } = await this.api.write("POST", "/endorsement/add", body, this.scope);
    const { memberId } = MemberWire.view(memberIn(data));
    if (memberId === null) throw invalidField("bastion", "member.memberId");
    this.wrote(memberId);
    return memberId;
  }

  /** Takes a member off its policy, once. */
  async removeMember(body: { readonly memberId: string; readonly policyId: string }): Promise<void> {
    await this.writeMember("/endorsement/remove", body);
  }

  /** Puts a removed member back, once. */
  async restoreMember(memberId: string): Promise<void> {
    await this.writeMember("/endorsement/undo-delete", { memberId });
  }

  /**
   * Puts removed members back with one call, once: what became of each that the answer names. Null where the deployment has
   * no such call, and nothing was sent.
   */
  async restoreMembers(memberIds: readonly string[]): Promise<ReadonlyMap<string, "restored" | UpstreamError> | null> {
    const [endpoint] = optionalEndpoints.MEMBER_BATCH_RESTORE;
    try {
      const answer = await this.api.writeOptional(
        endpoint,
        "/endorsement/multi-undo-delete",
        { memberIds },
        this.scope,
      );
      return answer && restoredIn(answer);
    } finally {
      for (const memberId of memberIds) this.wrote(memberId);
    }
  }

  /** Moves a member to another plan, once. */
  async changeMemberPlan(body: ChangeMemberPlanBody): Promise<void> {
    await this.writeMember("/endorsement/update-member-plan", body);
  }

  /** Changes a member's personal data, once. Resolves to the member as the answer shows it, where it does. */
  updateMember(body: UpdateMemberBody): Promise<MemberWire | null> {
    return this.writeMember("/endorsement/update-enrollee-details", body);
  }

  private async writeMember(path: string, body: { readonly memberId: string }): Promise<MemberWire | null> {
    try {
      const { data } = await this.api.write("POST", path, body, this.scope);
      // The answer need not name the member; where it does, it must be the one that was written.
      const answered = isRecord(data) ? (isRecord(data["membersDetails"]) ? data["membersDetails"] : data) : {};
      if (answered["memberId"] == null) return null;
      return this.named(MemberWire.view(answered), "memberId", body.memberId);
    } finally {
      this.wrote(body.memberId);
    }
  }

  // Whatever became of the write, what was read before may not be so any more.
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
      const member = await this.readMember(route, shape, memberId);
      if (member) onMember?.(memberId, member);
      else onMissing?.(memberId);
      return member;
    };
    return new BatchLoader((ids) => settleEach(ids, read), {
      name: `bastion${route.replace("/", ".")}`,
    });
  }

  private async readMember<View extends WireView>(
    route: MemberRoute,
    shape: { view(raw: unknown): View },
    memberId: string,
  ): Promise<View | null> {
    const path = `${route}?memberId=${encodeURIComponent(memberId)}`;
    const data = await this.api.read({ route, path, unshared: this.written.has(memberId) }, this.scope);
    if (data === null) return null;
    const member = shape.view(memberIn(data));
    return this.named(member, "memberId", memberId);
  }

  private async readPlans(ids: readonly string[]): Promise<(PlanWire | null | Error)[]> {
    if (ids.length === 1 && !this.references.hasPlans) return settleEach(ids, (id) => this.readPlan(id));
    const { rows, cached } = await this.references.plans(this.scope, ids.length);
    const found = indexBy(ids, rows, (plan) => plan.id).rows;
    // A list at hand may be older than the plan.
    return settleEach(ids, (id) => found[ids.indexOf(id)] ?? (cached ? this.readPlan(id) : null));
  }

  private async readPlan(id: string): Promise<PlanWire | null> {
    const data = await this.api.read(
      { route: "/vendors/plans/{id}", path: `/vendors/plans/${encodeURIComponent(id)}` },
      this.scope,
    );
    if (data === null) return null;
    return this.named(PlanWire.view(data), "id", id);
  }

  // An answer about somebody else, or about nobody, is no answer about the one asked for.
  private named<View extends WireView>(view: View, key: string, wanted: string): View {
    const name = view.raw[key];
    if (isKey(name) && String(name).trim() === wanted) return view;
    this.options.observer?.invalidField?.("bastion", key);
    throw new UpstreamError({ upstream: "bastion", code: "UPSTREAM_INVALID_RESPONSE", sent: true });
  }
}

/** `processed_members` are restored, `failed_members` refused; the latter stand in `data` or beside the former. */
function restoredIn({ data }: Readonly<Record<string, unknown>>): ReadonlyMap<string, "restored" | UpstreamError> {
  const details = isRecord(data) && isRecord(data["membersDetails"]) ? data["membersDetails"] : {};
  const failed = isRecord(data) ? (data["failed_members"] ?? details["failed_members"]) : undefined;
  const refused = new UpstreamError({ upstream: "bastion", code: "UPSTREAM_REJECTED", sent: true });
  const outcomes = new Map<string, "restored" | UpstreamError>();
  for (const memberId of memberIdsIn(failed)) outcomes.set(memberId, refused);
  for (const memberId of memberIdsIn(details["processed_members"])) outcomes.set(memberId, "restored");
  return outcomes;
}

function memberIdsIn(rows: unknown): string[] {
  const listed: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const ids = listed.map((row) => (isRecord(row) ? row["memberId"] : row));
  return ids.filter(isKey).map(String);
}

/** Callers' ids were checked before; one that the broker itself gave and that cannot be sent is its own fault. */
function loadById<Value>(loader: BatchLoader<string, Value>, id: string): Promise<Value> {
  return textIdOf(id) === id ? loader.load(id) : Promise.reject(invalidField("bastion", "id"));
}

// Endpoints name it differently.
function memberIn(data: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(data)) throw invalidField("bastion", "data");
  const member = data["member"] ?? data["membersDetails"];
  if (!isRecord(member)) throw invalidField("bastion", "member");
  return member;
}

async function rowsOf<Row>(list: Promise<ReferenceList<Row>>): Promise<readonly Row[]> {
  return (await list).rows;
}
