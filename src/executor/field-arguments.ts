import {
  getArgumentValues,
  getNamedType,
  isEnumType,
  Kind,
  specifiedScalarTypes,
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type ValueNode,
} from "graphql";

export type ArgumentValues = Record<string, unknown>;

/**
 * The argument values of one selected field.
 *
 * Literals of built-in scalars and enums are coerced once per plan. Objects are not, because a resolver may change them, nor
 * custom scalars, which may parse a literal differently later. All others are coerced once per request and level.
 */
export class FieldArguments {
  private fixed: ArgumentValues | undefined = undefined;
  private readonly fixable: boolean;

  constructor(
    private readonly field: GraphQLField<unknown, unknown>,
    private readonly node: FieldNode,
  ) {
    this.fixable = (node.arguments ?? []).every((argument) => this.isConstant(argument));
  }

  /** Callers copy the result for each resolver call. Throws a GraphQLError if a value cannot be coerced. */
  values(variables: ArgumentValues): ArgumentValues {
    if (this.fixed !== undefined) return this.fixed;
    const values = getArgumentValues(this.field, this.node, variables);
    if (this.fixable && Object.values(values).every(isPrimitive)) this.fixed = values;
    return values;
  }

  private isConstant(argument: ArgumentNode): boolean {
    const definition = this.field.args.find(({ name }) => name === argument.name.value);
    if (definition === undefined) return true;
    const type = getNamedType(definition.type);
    return (
      !mentionsVariable(argument.value) && (isEnumType(type) || specifiedScalarTypes.some((scalar) => scalar === type))
    );
  }
}

function isPrimitive(value: unknown): boolean {
  return value === null || (typeof value !== "object" && typeof value !== "function");
}

function mentionsVariable(node: ValueNode): boolean {
  switch (node.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return node.values.some(mentionsVariable);
    case Kind.OBJECT:
      return node.fields.some((field) => mentionsVariable(field.value));
    default:
      return false;
  }
}
