import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { refusal } from "./operation-error";
import { operationLimits } from "./operation-limits";
import { isNestedTooDeeply } from "./source-nesting";

/** The document that a client sent, or why it is none. */
export function parseDocument(query: string): DocumentNode | GraphQLError {
  if (isNestedTooDeeply(query)) return refusal("OPERATION_TOO_LARGE", "The operation is nested too deeply.");
  try {
    return parse(query, { maxTokens: operationLimits.tokens });
  } catch (error) {
    const { message, source, positions } = error as GraphQLError;
    const extensions = { code: "GRAPHQL_PARSE_FAILED", http: { status: 400 } };
    return new GraphQLError(message, { source, positions, extensions });
  }
}

/** The operation that a name chooses; undefined where it chooses none. */
export function operationOf(document: DocumentNode, name: string | null | undefined) {
  return getOperationAST(document, name) ?? undefined;
}

/** Why an operation that may run cannot run as a subscription, or null. */
export function notASubscription(operation: OperationDefinitionNode | undefined): GraphQLError | null {
  if (operation === undefined) {
    const extensions = { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } };
    return new GraphQLError("The document has no operation of this name.", { extensions });
  }
  return operation.operation === OperationTypeNode.SUBSCRIPTION
    ? null
    : refusal("BAD_REQUEST", "Subscriptions alone run here: send queries and mutations to POST /graphql.");
}
