import { lazyMapper, type FieldReaders } from "../../upstream/wire/lazy-mapper";
import type { PlanBenefitsWire } from "../../upstream/vba/vba.wire";
import { amountLayouts, toBenefitAmounts, type AmountLayout } from "./benefit-amounts.layout";
import { readers } from "./benefit-group";
import { benefitGroups, ownFields } from "./plan-benefits.layout";
import { PlanBenefits } from "./plan-benefits.type";

export const toPlanBenefits = lazyMapper<PlanBenefits, PlanBenefitsWire>(PlanBenefits, {
  planId: (wire) => wire.plan_ID,
  ...readers(ownFields),
  ...amountReaders(),
  ...groupReaders(),
} as FieldReaders<PlanBenefits, PlanBenefitsWire>);

function amountReaders(): Record<string, (wire: PlanBenefitsWire) => unknown> {
  return mapValues(amountLayouts, (layout: AmountLayout) => (wire) => toBenefitAmounts({ wire, layout }));
}

function groupReaders(): Record<string, (wire: PlanBenefitsWire) => unknown> {
  return mapValues(benefitGroups, ({ read }) => read);
}

function mapValues<In, Out>(entries: Readonly<Record<string, In>>, map: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, map(value)]));
}
