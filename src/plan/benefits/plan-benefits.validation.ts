import { invalid, type UserError } from "../../user-error/user-error.type";
import { textIdOf } from "../../input/ids";
import type { PlanChange } from "../../upstream/vba/plan-batch";
import type { PlanFieldName } from "../../upstream/vba/plan-fields";
import { amountLayouts, networks, scopes, type AmountFields, type AmountLayout } from "./benefit-amounts.layout";
import type { BenefitFields } from "./benefit-group";
import { checkValue, type WireValue } from "./benefit-value.validation";
import { benefitGroups, ownFields } from "./plan-benefits.layout";
import type { PlanBenefitsInput } from "./plan-benefits.input";

/** An item of a batch: its change, and all of its problems. */
export interface CheckedItem {
  readonly change: PlanChange;
  readonly problems: readonly UserError[];
}

type Values = Readonly<Record<string, unknown>> | null | undefined;
type Path = readonly string[];

const longestPlanId = 20;

/** Checks every item on its own, except for ids that several items have: it is not clear which one is meant. */
export function checkItems(items: readonly PlanBenefitsInput[], allowPrivateUrls: boolean): CheckedItem[] {
  const seen = new Map<string, number>();
  for (const { planId } of items) seen.set(planId, (seen.get(planId) ?? 0) + 1);
  return items.map((item, position) => {
    const check = new ItemCheck(allowPrivateUrls);
    const path = ["plans", String(position)];
    check.planId(item.planId, seen.get(item.planId) ?? 0, [...path, "planId"]);
    check.fields(ownFields, item, path);
    for (const [name, layout] of Object.entries(amountLayouts)) {
      check.amounts(layout, item[name] as Values, [...path, name]);
    }
    for (const [name, { fields, secrets }] of Object.entries(benefitGroups)) {
      check.group({ ...fields, ...secrets }, item[name] as Values, [...path, name]);
    }
    return check.result(item);
  });
}

class ItemCheck {
  private readonly problems: UserError[] = [];
  private readonly values: Partial<Record<PlanFieldName, WireValue>> = {};

  constructor(private readonly allowPrivateUrls: boolean) {}

  planId(planId: string, timesNamed: number, path: Path): void {
    if (textIdOf(planId) !== planId || planId.length > longestPlanId) {
      this.refuse(
        path,
        `A plan's id is 1 to ${longestPlanId} characters, without blanks around it or control characters.`,
      );
    }
    if (timesNamed > 1) this.refuse(path, "Another item names the same plan; each plan may be there once.");
  }

  fields(fields: BenefitFields<PlanFieldName>, values: NonNullable<Values>, path: Path): void {
    for (const [name, [wireName]] of Object.entries(fields)) this.value(wireName, values[name], [...path, name]);
  }

  group(fields: BenefitFields<PlanFieldName>, values: Values, path: Path): void {
    if (values === undefined) return;
    if (values !== null) return this.fields(fields, values, path);
    const cleared = Object.values(fields).map(([wireName]) => wireName);
    if (cleared.some((name) => "problem" in checkValue(name, null, this.allowPrivateUrls))) {
      return this.refuse(path, "This group has switches, which cannot be null; clear its other fields one by one.");
    }
    for (const name of cleared) this.values[name] = null;
  }

  amounts(layout: AmountLayout, values: Values, path: Path): void {
    if (values === undefined) return;
    for (const scope of scopes) {
      const fields = layout[scope];
      const amounts = values === null ? null : (values[scope] as Values);
      if (fields) this.networkAmounts(fields, amounts, [...path, scope]);
      else if (amounts) this.refuse([...path, scope], "The benefits administrator holds no such amounts.");
    }
  }

  result({ planId, basedOnUpdatedAt }: PlanBenefitsInput): CheckedItem {
    const basedOn = basedOnUpdatedAt ?? undefined;
    return { change: { planId, fields: this.values, basedOn }, problems: this.problems };
  }

  private networkAmounts(fields: AmountFields, values: Values, path: Path): void {
    if (values === undefined) return;
    for (const network of networks) {
      this.value(fields[network], values === null ? null : values[network], [...path, network]);
    }
  }

  private value(name: PlanFieldName, value: unknown, path: Path): void {
    if (value === undefined) return;
    const checked = checkValue(name, value, this.allowPrivateUrls);
    if ("problem" in checked) this.refuse(path, checked.problem);
    else this.values[name] = checked.value;
  }

  private refuse(path: Path, message: string): void {
    this.problems.push(invalid(path, message));
  }
}
