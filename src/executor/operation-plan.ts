import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { conditionVariables } from "./conditions";
import { SelectionPlan } from "./selection-plan";

type VariableValues = Record<string, unknown>;

/** Plans kept for one operation under different values of its `@skip` and `@include` variables. */
export const keptVariants = 32;

/** One operation of a document, planned for one schema. */
export class OperationPlan {
  private readonly variants = new Map<string, SelectionPlan>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly operation: OperationDefinitionNode,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    private readonly conditionNames: readonly string[],
  ) {}

  /** Throws the GraphQLError of a directive argument that cannot be coerced. */
  rootSelection(type: GraphQLObjectType, variables: VariableValues): SelectionPlan {
    const conditions: VariableValues = {};
    let variant = "";
    for (const name of this.conditionNames) {
      if (!Object.hasOwn(variables, name)) {
        variant += "-";
        continue;
      }
      const value = (conditions[name] = variables[name]);
      // Only booleans and null pass validation; whatever else came here is planned anew each time.
      if (typeof value !== "boolean" && value !== null) return this.planned(type, conditions);
      variant += value === null ? "n" : value ? "t" : "f";
    }
    return this.variants.get(variant) ?? this.keep(variant, this.planned(type, conditions));
  }

  /** How many variants are held, at most {@link keptVariants}. */
  get size(): number {
    return this.variants.size;
  }

  private planned(type: GraphQLObjectType, conditions: VariableValues): SelectionPlan {
    const { schema, fragments, operation } = this;
    return SelectionPlan.ofOperation({ schema, fragments, conditions }, type, operation.selectionSet);
  }

  private keep(variant: string, selection: SelectionPlan): SelectionPlan {
    if (this.variants.size >= keptVariants) this.variants.delete(this.variants.keys().next().value!);
    this.variants.set(variant, selection);
    return selection;
  }
}

/** Lives as long as the document and the schema: whoever bounds the documents bounds the plans. */
const plans = new WeakMap<DocumentNode, WeakMap<GraphQLSchema, Map<OperationDefinitionNode, OperationPlan>>>();

/**
 * The plan of the operation that a request names, or the error graphql-js answers with when there is none.
 * Kept for the next request with the same document and schema.
 */
export function planFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): OperationPlan | GraphQLError {
  const operation = operationNamed(document, operationName);
  if (operation instanceof GraphQLError) return operation;
  let ofDocument = plans.get(document);
  if (ofDocument === undefined) plans.set(document, (ofDocument = new WeakMap()));
  let ofSchema = ofDocument.get(schema);
  if (ofSchema === undefined) ofDocument.set(schema, (ofSchema = new Map<OperationDefinitionNode, OperationPlan>()));
  let plan = ofSchema.get(operation);
  if (plan === undefined) {
    plan = new OperationPlan(schema, operation, fragmentsOf(document), conditionVariables(document));
    ofSchema.set(operation, plan);
  }
  return plan;
}

function operationNamed(document: DocumentNode, name?: string | null): OperationDefinitionNode | GraphQLError {
  let found: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (name == null) {
      if (found !== undefined) {
        return new GraphQLError("Must provide operation name if query contains multiple operations.");
      }
      found = definition;
    } else if (definition.name?.value === name) {
      found = definition;
    }
  }
  if (found !== undefined) return found;
  return new GraphQLError(name == null ? "Must provide an operation." : `Unknown operation named "${name}".`);
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}
