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
 * Values that no variable touches are coerced once per plan, provided they are primitives of built-in
 * scalars or enums: a resolver may change an object it was handed, and a custom scalar may parse the same
 * literal differently tomorrow. All others are coerced once per request and level, not per object.
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

  /** Callers copy the answer for each resolver call. Throws the GraphQLError of a value that cannot be coerced. */
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
