import { getNamedType, isObjectType, type GraphQLSchema } from "graphql";
import { planFields, type PlanFieldName } from "../../src/upstream/vba/plan-fields";
import type { Loose } from "./benefits-schema";

/** Selects everything there is of a plan's benefits. */
export function everything(schema: GraphQLSchema): string {
  return `query ($id: ID!) { plan(id: $id) { benefits ${selection(schema, "PlanBenefits")} } }`;
}

function selection(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return "";
  const fields = Object.values(type.getFields());
  return ` { ${fields.map((field) => `${field.name}${selection(schema, getNamedType(field.type).name)}`).join(" ")} }`;
}

/** What is not null below a value, by path. */
export function leavesOf(value: unknown, path: readonly string[] = []): Map<string, unknown> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== "object") return new Map([[path.join("."), value]]);
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...leavesOf(inner, [...path, name])]));
}

/** An object with these values at these paths. */
export function objectOf(leaves: Iterable<readonly [path: string, value: unknown]>): Loose {
  const root: Loose = {};
  for (const [path, value] of leaves) {
    const names = path.split(".");
    const last = names.pop()!;
    let at = root;
    for (const name of names) at = at[name] ??= {};
    at[last] = value;
  }
  return root;
}

const wireSamples = { text: "A", amount: 12.5, whole: 7, flag: true, moment: "2030-02-03T04:05:06.000Z" };

/** A stored plan that has every field. */
export function fullPlan(planId: string): Loose {
  const names = Object.keys(planFields) as PlanFieldName[];
  return { ...Object.fromEntries(names.map((name) => [name, wireSamples[planFields[name].type]])), plan_ID: planId };
}
