import { getDocumentNodeFromSchema } from "@graphql-tools/utils";
import { Kind, print, type DefinitionNode, type GraphQLSchema } from "graphql";

const link = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@shareable", "@tag", "@authenticated", "@requiresScopes", "@cost", "@listSize"]
  )`;

const roots = ["Query", "Mutation", "Subscription"];

/**
 * The schema as Federation 2 SDL, with all directives. Types are sorted by name, root types first, so that the order of the
 * features does not matter; fields are in the order of their classes.
 */
export function subgraphSdl(schema: GraphQLSchema): string {
  const types = getDocumentNodeFromSchema(schema).definitions.filter(
    // The root types have their default names, so the schema definition can be omitted.
    ({ kind }) => kind !== Kind.SCHEMA_DEFINITION && kind !== Kind.DIRECTIVE_DEFINITION,
  );
  const sorted = types.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b), "en"));
  return `${[link, ...sorted.map(print)].join("\n\n")}\n`;
}

function sortKey(definition: DefinitionNode): string {
  const name = "name" in definition ? (definition.name?.value ?? "") : "";
  const root = roots.indexOf(name);
  return root >= 0 ? ` ${root}` : name;
}
