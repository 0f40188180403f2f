import {
  BREAK,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import { expectedInput } from "./expected-input";
import { operationLimits } from "./operation-limits";
import { TextValuesRule } from "./text-values";
import { placeOf } from "./variable-errors";

/** Validation errors of a document whose size has been checked. */
export function documentErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection: boolean,
): readonly GraphQLError[] {
  const own = introspection ? [TextValuesRule] : [TextValuesRule, NoSchemaIntrospectionCustomRule];
  const options = { maxErrors: operationLimits.validationErrors, hideSuggestions: !introspection };
  return validate(schema, document, [...specifiedRules, ...own], options).map((error) => {
    const { nodes } = error;
    const extensions = { code: "GRAPHQL_VALIDATION_FAILED", http: { status: 400 } };
    return new GraphQLError(messageOf(error, schema, document, introspection), { nodes, extensions });
  });
}

/** Invalid literals are not quoted: they may be personal data. */
function messageOf(
  { message, nodes }: GraphQLError,
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection: boolean,
): string {
  const node = nodes?.[0];
  if (!node?.kind.endsWith("Value") || /^Field "[^"]*" of required type/.test(message)) return message;
  return describeLiteral(node, schema, document, introspection) ?? "A value is invalid for its type.";
}

/** Describes where the literal is and which values are valid there. */
function describeLiteral(
  literal: ASTNode,
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection: boolean,
): string | undefined {
  const types = new TypeInfo(schema);
  let description: string | undefined;
  const look = (node: ASTNode, around: readonly (ASTNode | readonly ASTNode[])[]) => {
    if (node !== literal) return undefined;
    const type = types.getInputType();
    const [owner, ...path] = namesAround(around);
    if (type) description = `${owner} is invalid at "${placeOf(path)}": ${expectedInput(type, introspection)}.`;
    return BREAK as object;
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      enter: (node, _key, parent, _path, ancestors) => look(node, parent ? [...ancestors, parent] : ancestors),
    }),
  );
  return description;
}

/** The literal's owner, then the names of the argument and fields that lead to it. */
function namesAround(ancestors: readonly (ASTNode | readonly ASTNode[])[]): [owner: string, ...path: string[]] {
  let owner = "The value";
  const path: string[] = [];
  for (const node of ancestors) {
    if (!("kind" in node)) continue;
    if (node.kind === Kind.FIELD) owner = `Field "${node.name.value}"`;
    else if (node.kind === Kind.DIRECTIVE) owner = `Directive "@${node.name.value}"`;
    else if (node.kind === Kind.VARIABLE_DEFINITION) owner = `The default of "$${node.variable.name.value}"`;
    else if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.push(node.name.value);
  }
  return [owner, ...path];
}
