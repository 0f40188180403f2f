import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import type { FieldPolicy, Tier } from "../auth/policy";
import type { Declarations } from "./declarations";

const personalTiers: ReadonlySet<Tier> = new Set<Tier>(["directory", "health", "sensitive"]);

/**
 * Throws, naming each fault, unless the declarations match the schema: every entity and mutation is declared, nothing else is,
 * and every field with personal data is only reached through a type that declares whose data it is.
 */
export function checkDeclarations(
  schema: GraphQLSchema,
  policies: ReadonlyMap<string, FieldPolicy>,
  declarations: Declarations,
): void {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const faults = [
    ...difference("Entities", entityNames(schema), [...declarations.entities.keys()]),
    ...difference("Mutations", mutations, [...declarations.mutations.keys()]),
    ...listed("Subjects of unknown types", [...declarations.subjects.keys()].filter((name) => !schema.getType(name))),
    ...listed("Personal fields without an audit subject", personalWithoutSubject(schema, policies, declarations)),
  ];
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

function difference(kind: string, expected: readonly string[], declared: readonly string[]): string[] {
  return [
    ...listed(`${kind} that no feature declares`, expected.filter((name) => !declared.includes(name))),
    ...listed(`${kind} that are declared and not in the schema`, declared.filter((name) => !expected.includes(name))),
  ];
}

const listed = (fault: string, names: readonly string[]): string[] =>
  names.length > 0 ? [`${fault}: ${names.join(", ")}`] : [];

function entityNames(schema: GraphQLSchema): string[] {
  const union = schema.getType("_Entity");
  return union && "getTypes" in union ? union.getTypes().map(({ name }) => name) : [];
}

function personalWithoutSubject(
  schema: GraphQLSchema,
  policies: ReadonlyMap<string, FieldPolicy>,
  { subjects }: Declarations,
): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const open = new Set<GraphQLObjectType>(roots.filter((type) => type != null));
  const found: string[] = [];
  // Types that are found on the way join the set while it is walked.
  for (const type of open) {
    for (const field of Object.values(type.getFields())) {
      const tier = policies.get(`${type.name}.${field.name}`)?.tier;
      if (tier && personalTiers.has(tier) && !subjects.has(type.name)) found.push(`${type.name}.${field.name}`);
      const answered = getNamedType(field.type);
      const isCovered = (subjects.get(answered.name) ?? "none") !== "none";
      if (isObjectType(answered) && !isCovered) open.add(answered);
    }
  }
  return found;
}
