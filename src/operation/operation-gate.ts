import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from "graphql";
import type { Caller } from "../auth/caller";
import type { CostLimit } from "./cost-limit";
import { refusal } from "./operation-error";
import { operationLimits } from "./operation-limits";
import { holdsNoText } from "./text-values";
import { rootFields } from "./root-fields";
import type { Safelist } from "./safelist";
import type { DocumentValidator } from "./validate-document";

/** An operation as it came, before anything has run. */
export interface GatedOperation {
  readonly source: string;
  readonly document: DocumentNode;
  /** Undefined where the document has none of the asked name; execution says so. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller | null;
  /** Whether the request carries the router's secret. */
  readonly fromRouter: boolean;
}

export interface GateRules {
  readonly validator: DocumentValidator;
  readonly introspection: boolean;
  /** Whether `_entities` and `_service` are for the router alone. */
  readonly routerOnly: boolean;
  readonly safelist?: Safelist;
  readonly costs: CostLimit;
}

const introspectionFields = new Set(["__schema", "__type"]);
const federationFields = new Set(["_entities", "_service"]);

/** Decides whether an operation runs, for every way in which operations come. */
export class OperationGate {
  constructor(private readonly rules: GateRules) {}

  /** Why the operation may not run; empty where it may. */
  refusals(request: GatedOperation): readonly GraphQLError[] {
    const { validator, safelist, costs } = this.rules;
    const { document, operation, source, variables } = request;
    const excess = validator.excess(document);
    if (excess.length > 0) return excess;
    const fields = operation ? rootFields(document, operation) : [];
    // Before validation, whose errors would tell a stranger the schema.
    const closed = this.closedTo(request, fields);
    if (closed !== null) return [closed];
    if (safelist && !safelist.allows(source)) {
      return [refusal("FORBIDDEN", "Only operations of the safelist run here.")];
    }
    const mistakes = validator.mistakes(document);
    if (mistakes.length > 0) return mistakes;
    if (representationsOf(fields, variables) > operationLimits.representations) {
      return [refusal("OPERATION_TOO_LARGE", "Too many representations are asked for at once.")];
    }
    // A mutation names the field at fault in its own userErrors, beside whatever else is wrong.
    if (operation?.operation !== OperationTypeNode.MUTATION && holdsNoText(variables)) {
      return [refusal("BAD_USER_INPUT", "A variable holds a character that is no text.")];
    }
    const costly = costs.refusal(request);
    return costly ? [costly] : [];
  }

  private closedTo(
    { caller, operation, fromRouter }: GatedOperation,
    fields: readonly FieldNode[],
  ): GraphQLError | null {
    const { introspection, routerOnly } = this.rules;
    const service = fromRouter || (introspection && !routerOnly);
    for (const { name } of fields) {
      const federation = federationFields.has(name.value);
      const open =
        operation?.operation === OperationTypeNode.QUERY &&
        (name.value === "__typename" ||
          (introspection && introspectionFields.has(name.value)) ||
          (service && name.value === "_service"));
      if (caller === null && !open) return refusal("UNAUTHENTICATED", "An access token is required.");
      if (federation && routerOnly && !fromRouter) return refusal("FORBIDDEN", "This field answers the router only.");
      if (name.value === "_service" && !service) return refusal("FORBIDDEN", "The schema is not told here.");
    }
    return null;
  }
}

/** How many representations the `_entities` fields ask for together, read before any of them is looked at. */
function representationsOf(fields: readonly FieldNode[], variables: Readonly<Record<string, unknown>>): number {
  let count = 0;
  for (const { name, arguments: given = [] } of fields) {
    if (name.value !== "_entities") continue;
    const value = given.find((argument) => argument.name.value === "representations")?.value;
    if (value?.kind === Kind.LIST) count += value.values.length;
    if (value?.kind !== Kind.VARIABLE) continue;
    const list = variables[value.name.value];
    if (Array.isArray(list)) count += list.length;
  }
  return count;
}
