import { isObjectType, type GraphQLSchema } from "graphql";
import type { FieldPolicy } from "../auth/policy";

/** Root fields have no data of their own: access is checked where the objects are loaded. */
const isRoot = (name: string): boolean => name === "Query" || name === "Mutation" || name === "Subscription";

/** The policy of every field, by `Type.field`. Throws if fields have none, naming them. */
export function fieldPolicies(schema: GraphQLSchema): ReadonlyMap<string, FieldPolicy> {
  const policies = new Map<string, FieldPolicy>();
  const without: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__") || isRoot(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      const policy = (field.extensions["policy"] ?? type.extensions["policy"]) as FieldPolicy | undefined;
      if (policy) policies.set(`${type.name}.${field.name}`, policy);
      else without.push(`${type.name}.${field.name}`);
    }
  }
  if (without.length > 0) throw new Error(`Fields without a policy: ${without.join(", ")}`);
  return policies;
}
