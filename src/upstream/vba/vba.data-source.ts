import { BatchLoader } from "../batch-loader";
import { CapabilityMemory } from "../capability-memory";
import { isWellFormedJson } from "../../json/well-formed";
import { textIdOf } from "../../input/ids";
import { flawedAs, valueOf, type MaybeFlawed } from "../flawed";
import type { CallScope, UpstreamClient } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { UpstreamObserver } from "../upstream-observer";
import { invalidField, isRecord } from "../wire/wire-view";
import { dataOf } from "./envelope";
import { isUnchanged, itemOutcomes, wholePlan, type PlanChange } from "./plan-batch";
import { secretFields } from "./plan-fields";
import { PlanListSize } from "./plan-list-size";
import { idOf, PlanReader, type PlanOutcome, type RawPlan } from "./plan-reader";
import { PlanBenefitsWire } from "./vba.wire";

export interface VbaOptions {
  readonly observer?: UpstreamObserver;
  /** What the process knows about the plan list; without it, each operation finds out for itself. */
  readonly listSize?: PlanListSize;
  /** Whether the administrator has been seen to list plans; a memory of its own where not given. */
  readonly capabilities?: CapabilityMemory;
}

/** The result for one plan of a batch; plans that are `conflicting` or `unreadable` were not sent. */
export type SaveOutcome = "saved" | "conflicting" | "unreadable" | UpstreamError;

/**
 * The benefits administrator. One instance per operation.
 *
 * A plan is one read; several of a tick are the paged list if that is cheaper (see {@link PlanListSize}). A batch of writes is
 * one PUT after two reads of its plans. The Context4 credentials are removed from every record that is returned; only {@link
 * savePlans} sees them, to send them back.
 */
export class VbaDataSource {
  private readonly reader: PlanReader;

  constructor(
    private readonly client: UpstreamClient,
    private readonly scope: CallScope,
    { observer, listSize = new PlanListSize(), capabilities = new CapabilityMemory() }: VbaOptions = {},
  ) {
    const countDrift = (field: string): void => observer?.invalidField?.("vba", field);
    this.reader = new PlanReader(client, scope, listSize, capabilities, countDrift);
  }

  private readonly plans = new BatchLoader<string, PlanBenefitsWire | null>(
    async (ids) => (await this.reader.read(ids)).map((plan) => (plan instanceof Error ? plan : plan && toView(plan))),
    { name: "vba.plans" },
  );

  /** The plan with this id; null if the administrator has none. */
  plan(id: string): Promise<PlanBenefitsWire | null> {
    return textIdOf(id) === id ? this.plans.load(id) : Promise.reject(invalidField("vba", "plan.plan_ID"));
  }

  /** All plans of the administrator; null if the deployment has no list. One call per page. */
  async list(): Promise<MaybeFlawed<readonly PlanBenefitsWire[]> | null> {
    const read = await this.reader.all();
    if (read === null) return null;
    const plans = valueOf(read);
    const views = plans.map(toView);
    // With the list, single plans need not be read.
    views.forEach((view, position) => this.plans.prime(idOf(plans[position]!) ?? "", view));
    return flawedAs(read, views);
  }

  /**
   * Saves complete plans in one PUT; ids must differ. A result for each, in order. A plan that changed between the read on
   * which its record is based and the last read before the write is `conflicting`. Rejects if the reads fail, with an error
   * that says that nothing was sent.
   */
  async savePlans(changes: readonly PlanChange[]): Promise<SaveOutcome[]> {
    const ids = changes.map(({ planId }) => planId);
    const before = await this.readWhole(ids);
    const now = await this.readWhole(ids);
    const outcomes = changes.map((change, at) => hindrance(change, before[at]!, now[at]!));
    const sent = changes.flatMap((change, at) =>
      outcomes[at] === null ? [wholePlan(before[at] as RawPlan | null, change)] : [],
    );
    const answered = await this.putPlans(sent);
    return outcomes.map((outcome) => outcome ?? answered.shift()!);
  }

  /** Whether there was such a plan to delete. */
  async deletePlan(id: string): Promise<boolean> {
    try {
      const { status, body } = await this.client.request(
        { method: "DELETE", route: "/plans/{planID}", path: `/plans/${encodeURIComponent(id)}`, answers: [404] },
        this.scope,
      );
      // A success needs no body; a body with an error is not a success.
      if (status !== 404 && isRecord(body)) dataOf({ data: null, ...body });
      return status !== 404;
    } finally {
      this.plans.clear(id);
    }
  }

  private async putPlans(plans: readonly Record<string, unknown>[]): Promise<SaveOutcome[]> {
    if (plans.length === 0) return [];
    const ids = plans.map((plan) => plan["plan_ID"] as string);
    try {
      const { body } = await this.client.request(
        { method: "PUT", route: "/plans-batch", path: "/plans-batch", body: plans, loads: plans.length },
        this.scope,
      );
      // Whatever the envelope says, the items decide about each plan.
      return itemOutcomes(ids, isRecord(body) && Array.isArray(body["data"]) ? body["data"] : dataOf(body));
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      return ids.map(() => error);
    } finally {
      for (const id of ids) this.plans.clear(id);
    }
  }

  private async readWhole(ids: readonly string[]): Promise<PlanOutcome[]> {
    const plans = await this.reader.read(ids, true);
    for (const plan of plans) if (plan instanceof UpstreamError && plan.retryable) throw neverSent(plan);
    return plans;
  }
}

/** Why a plan must not be written; null if it may. */
function hindrance({ basedOn }: PlanChange, before: PlanOutcome, now: PlanOutcome): SaveOutcome | null {
  if (before instanceof Error || now instanceof Error || !isWellFormedJson(before)) return "unreadable";
  if (!isUnchanged(before, now)) return "conflicting";
  return basedOn === undefined || isBasedOn(basedOn, before) ? null : "conflicting";
}

function isBasedOn(expected: Date, plan: RawPlan | null): boolean {
  try {
    return plan !== null && toView(plan).update_Date?.getTime() === expected.getTime();
  } catch {
    // A date that cannot be read is not the one the caller has seen.
    return false;
  }
}

function toView(plan: RawPlan): PlanBenefitsWire {
  const readable: Record<string, unknown> = { ...plan };
  for (const secret of secretFields) delete readable[secret];
  return PlanBenefitsWire.view(readable);
}

// The reads of a failed write: the write itself was not sent.
function neverSent(cause: UpstreamError): UpstreamError {
  const { upstream, retryAfterSeconds, status } = cause;
  return new UpstreamError({ upstream, code: "UPSTREAM_UNAVAILABLE", sent: false, retryAfterSeconds, status, cause });
}
