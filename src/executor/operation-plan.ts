import {
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

/** Cached plans per operation, one for each combination of its `@skip` and `@include` variables. */
export const keptVariants = 32;

/** One operation of a document, planned for one schema. */
export class OperationPlan {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  private readonly variants = new Map<string, SelectionPlan>();
  private readonly conditionNames: readonly string[];

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
  ) {
    this.fragments = fragmentsOf(document);
    this.conditionNames = conditionVariables(document);
  }

  /** Throws a GraphQLError if a directive argument cannot be coerced. */
  rootSelection(type: GraphQLObjectType, variables: VariableValues): SelectionPlan {
    const conditions: VariableValues = {};
    let variant = "";
    for (const name of this.conditionNames) {
      if (!Object.hasOwn(variables, name)) {
        variant += "-";
        continue;
      }
      const value = (conditions[name] = variables[name]);
      // Validation allows only booleans and null; anything else is not cached.
      if (typeof value !== "boolean" && value !== null) return this.planned(type, conditions);
      variant += value === null ? "n" : value ? "t" : "f";
    }
    return this.variants.get(variant) ?? this.keep(variant, this.planned(type, conditions));
  }

  /** Number of cached variants. */
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

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}
