import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Policy } from "../../auth/policy";
import { DateTimeScalar } from "../../scalar/date-time.scalar";
import { DecimalScalar } from "../../scalar/decimal.scalar";
import { lazyMapper } from "../../upstream/wire/lazy-mapper";
import { planFields, type PlanField, type PlanFieldName, type ReadableField } from "../../upstream/vba/plan-fields";
import type { PlanBenefitsWire } from "../../upstream/vba/vba.wire";

/** By field name of the graph: the upstream's field name and the description. */
export type BenefitFields<Name extends PlanFieldName = ReadableField> = Readonly<
  Record<string, readonly [wire: Name, description: string]>
>;

export type AnyClass = abstract new () => object;

/** Fields of a plan that belong together: one table defines the type, its mapper and its input. */
export interface BenefitGroup {
  readonly description: string;
  readonly fields: BenefitFields;
  /** Fields that can be written and are readable nowhere. */
  readonly secrets: BenefitFields<PlanFieldName>;
  readonly Type: AnyClass;
  readonly Input: AnyClass;
  readonly read: (wire: PlanBenefitsWire) => object;
}

export function benefitGroup(
  name: string,
  description: string,
  fields: BenefitFields,
  secrets: BenefitFields<PlanFieldName> = {},
): BenefitGroup {
  const Type = named(name);
  const Input = named(`${name}Input`);
  ObjectType(name, { description })(Type);
  Policy("none", "reference", { maxAgeSeconds: 0 })(Type);
  InputType(`${name}Input`, { description })(Input);
  addFields(Type, fields);
  addInputFields(Input, { ...fields, ...secrets });
  return {
    description,
    fields,
    secrets,
    Type,
    Input,
    read: lazyMapper<object, PlanBenefitsWire>(Type, readers(fields)),
  };
}

/** Readers of a table's fields, for a lazy mapper. */
export function readers(fields: BenefitFields): Record<string, (wire: PlanBenefitsWire) => unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, [wireName]]) => [name, (wire) => wire[wireName]]));
}

export function addFields(type: AnyClass, fields: BenefitFields): void {
  for (const [name, [wireName, description]] of Object.entries(fields)) {
    Field(() => scalarOf(wireName), { nullable: true, description })(type.prototype as object, name);
  }
}

export function addInputFields(type: AnyClass, fields: BenefitFields<PlanFieldName>): void {
  for (const [name, [wireName, meaning]] of Object.entries(fields)) {
    const description = `${meaning}${limitsOf(planFields[wireName])}`;
    Field(() => scalarOf(wireName), { nullable: true, description })(type.prototype as object, name);
  }
}

const scalars = {
  text: String,
  amount: DecimalScalar,
  whole: Int,
  flag: Boolean,
  moment: DateTimeScalar,
} as const;

function scalarOf(wireName: PlanFieldName): (typeof scalars)[PlanField["type"]] {
  return scalars[planFields[wireName].type];
}

function limitsOf({ maxLength, required }: PlanField): string {
  if (maxLength !== undefined) return ` At most ${maxLength} ${maxLength === 1 ? "character" : "characters"}.`;
  return required ? " Cannot be null; false on a new plan if omitted." : "";
}

function named(name: string): new () => object {
  return { [name]: class {} }[name]!;
}
