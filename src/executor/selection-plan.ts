import {
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import { collectFields, collectSubfields } from "../internals/graphql-js";
import { getFieldDef } from "../internals/graphql-js";
import { FieldArguments } from "./field-arguments";
import { asksForTypes, shapeOf, type ReturnShape } from "./return-shape";

/** What collecting fields depends on. `conditions` are the variables of `@skip` and `@include` only. */
export interface PlanScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** The fields selected on objects of one type, in response order. */
export class SelectionPlan {
  readonly typeName: string;
  readonly fields: readonly FieldPlan[];

  private constructor(
    scope: PlanScope,
    readonly type: GraphQLObjectType,
    collected: Map<string, readonly FieldNode[]>,
  ) {
    this.typeName = type.name;
    const fields: FieldPlan[] = [];
    for (const [key, nodes] of collected) {
      // As in graphql-js, unknown fields are left out.
      const definition = getFieldDef(scope.schema, type, nodes[0]!);
      if (definition) fields.push(new FieldPlan(scope, type, key, definition, nodes, fields.length));
    }
    this.fields = fields;
  }

  /** Throws a GraphQLError if a directive argument cannot be coerced. */
  static ofOperation(scope: PlanScope, type: GraphQLObjectType, selectionSet: SelectionSetNode): SelectionPlan {
    const { schema, fragments, conditions } = scope;
    return new SelectionPlan(scope, type, collectFields(schema, fragments, conditions, type, selectionSet));
  }

  static below(scope: PlanScope, type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectionPlan {
    const { schema, fragments, conditions } = scope;
    return new SelectionPlan(scope, type, collectSubfields(schema, fragments, conditions, type, nodes));
  }
}

/** One response key on one object type: everything that is the same for all requests. */
export class FieldPlan {
  readonly name: string;
  readonly shape: ReturnShape;
  readonly arguments: FieldArguments | null;
  /** Whether it is `__typename`. */
  readonly isTypeName: boolean;
  /** Assigning to `__proto__` would replace the prototype instead of making a property. */
  readonly isOrdinaryKey: boolean;
  /** Whether a resolver's info is needed again when its value is completed. */
  readonly keepsInfo: boolean;
  private readonly selections = new Map<GraphQLObjectType, SelectionPlan>();

  constructor(
    private readonly scope: PlanScope,
    readonly parentType: GraphQLObjectType,
    readonly key: string,
    readonly definition: GraphQLField<unknown, unknown>,
    readonly nodes: readonly FieldNode[],
    /** Position among the fields of its selection. */
    readonly position: number,
  ) {
    this.name = definition.name;
    this.shape = shapeOf(definition.type);
    this.arguments = definition.args.length === 0 ? null : new FieldArguments(definition, nodes[0]!);
    this.isTypeName = definition === TypeNameMetaFieldDef;
    this.isOrdinaryKey = key !== "__proto__";
    this.keepsInfo = asksForTypes(this.shape);
  }

  /**
   * The selection below this field on objects of a type; planned when first needed. Throws a GraphQLError if a directive
   * argument cannot be coerced.
   */
  selectionOn(type: GraphQLObjectType): SelectionPlan {
    const known = this.selections.get(type);
    if (known !== undefined) return known;
    const selection = SelectionPlan.below(this.scope, type, this.nodes);
    this.selections.set(type, selection);
    return selection;
  }
}
