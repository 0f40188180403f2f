import type { GraphContext } from "../context";
import { badInput } from "../input/bad-input";
import { Flawed, valueOf } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import type { PlanWire } from "../upstream/bastion/bastion.wire";
import type { PlanBenefitsWire } from "../upstream/vba/vba.wire";
import { planStateOf, toPlan } from "./plan.mapper";
import { PlanSource, type PlanFilter } from "./plan-filter.input";
import type { Plan } from "./plan.type";
import { readable } from "../upstream/readable";

/** A plan on each side. */
interface BothSides {
  readonly id: string;
  readonly broker: PlanWire | null;
  readonly benefits: PlanBenefitsWire | null;
}

type Plans = Plan[] | Flawed<Plan[]>;

/**
 * Plans that match a filter, in the broker's order, then in the benefits administrator's; by default the broker's; empty for a
 * caller without a role. At most one call to the broker; the administrator's list is read only if the filter needs it. If one
 * side fails, the other's plans are returned, with the error.
 */
export async function loadPlans(filter: PlanFilter | null, { access, sources }: GraphContext): Promise<Plans> {
  if (!access.reference) return [];
  const source = filter?.source ?? PlanSource.BROKER;
  const needsBenefits = source !== PlanSource.BROKER || filter?.planType != null;
  const [offered, held] = await Promise.all([
    orFlawed(null, sources.bastion.plans()),
    needsBenefits ? orFlawed(null, sources.vba.list()) : [],
  ]);
  const failure = [offered, held].find((read) => read instanceof Flawed);
  const broker = valueOf(offered) ?? [];
  const benefits = valueOf(held) ?? [];
  const found = joined(broker, benefits)
    .filter((plan) => isFrom(source, plan) && matches(plan, filter ?? {}))
    // If the broker's list could not be read, the broker's part of a plan is unknown.
    .map(({ id, broker: wire }) => toPlan({ id, broker: wire ?? (offered instanceof Flawed ? offered : null) }));
  if (failure instanceof Flawed) return new Flawed(found, failure.error);
  return held === null
    ? new Flawed(found, badInput("The benefits administrator of this deployment does not list plans."))
    : found;
}

function joined(broker: readonly PlanWire[], benefits: readonly PlanBenefitsWire[]): BothSides[] {
  const held = new Map(benefits.map((plan) => [plan.plan_ID ?? "", plan]));
  const offered = broker.map((plan) => ({
    id: plan.id ?? "",
    broker: plan,
    benefits: held.get(plan.id ?? "") ?? null,
  }));
  const known = new Set(offered.map(({ id }) => id));
  const others = [...held].filter(([id]) => id !== "" && !known.has(id));
  return [...offered, ...others.map(([id, plan]) => ({ id, broker: null, benefits: plan }))];
}

function isFrom(source: PlanSource, { broker, benefits }: BothSides): boolean {
  if (source === PlanSource.ANY) return true;
  return source === PlanSource.BROKER ? broker !== null : benefits !== null;
}

function matches({ id, broker, benefits }: BothSides, { state, category, search, planType }: PlanFilter): boolean {
  const said = (read: () => string | null | undefined): string | null => readable(() => read() ?? null);
  if (state != null) {
    const is = planStateOf(said(() => broker?.state));
    if (is === null || !state.includes(is)) return false;
  }
  if (
    category != null &&
    !isSame(
      said(() => broker?.category),
      category,
    )
  )
    return false;
  if (
    planType != null &&
    !isSame(
      said(() => benefits?.plan_Type),
      planType,
    )
  )
    return false;
  const text = search?.trim().toLowerCase() ?? "";
  if (text === "" || id.toLowerCase() === text) return true;
  const texts = [said(() => broker?.name), said(() => broker?.description), said(() => benefits?.description)];
  return texts.some((found) => found?.toLowerCase().includes(text) === true);
}

function isSame(one: string | null, other: string): boolean {
  return one?.trim().toLowerCase() === other.trim().toLowerCase();
}
