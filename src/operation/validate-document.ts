import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import { operationLimits } from "./operation-limits";
import { TextValuesRule } from "./text-values";

/** What the schema has against a document, whose size has been checked before. */
export function documentErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection: boolean,
): readonly GraphQLError[] {
  const own = introspection ? [TextValuesRule] : [TextValuesRule, NoSchemaIntrospectionCustomRule];
  const options = { maxErrors: operationLimits.validationErrors, hideSuggestions: !introspection };
  return validate(schema, document, [...specifiedRules, ...own], options).map(toClientError);
}

function toClientError({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: "GRAPHQL_VALIDATION_FAILED", http: { status: 400 } };
  return new GraphQLError(withoutLiteral(message, nodes?.[0]?.kind ?? ""), { nodes, extensions });
}

/** A literal that does not fit is not quoted: clients that write values into documents write people's into them. */
function withoutLiteral(message: string, kind: string): string {
  if (!kind.endsWith("Value")) return message;
  const type =
    /^Expected value of type "([^"]+)"/.exec(message)?.[1] ?? /^Field "[^"]*" of required type/.exec(message);
  if (typeof type === "string") return `Expected value of type "${type}".`;
  return type ? message : "A value does not fit its type.";
}
