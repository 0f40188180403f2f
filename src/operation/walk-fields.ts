import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";

/** Told of a field: the name of the type that it is selected on, and the type that it answers. */
export type SeeField = (field: FieldNode, parent: string, answers: GraphQLNamedType) => void;

/**
 * Shows every field that valid definitions select, each once; `spread` is told the names of fragments, which are looked into
 * only where they are among the definitions. A small part of what graphql-js's visitors cost, which keep more in mind.
 */
export function walkFields(
  schema: GraphQLSchema,
  definitions: DocumentNode["definitions"],
  see: SeeField,
  spread: (fragment: string) => void = () => undefined,
): void {
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      walk(definition.selectionSet, schema.getRootType(definition.operation));
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      walk(definition.selectionSet, schema.getType(definition.typeCondition.name.value));
    }
  }

  function walk({ selections }: SelectionSetNode, parent: GraphQLNamedType | null | undefined): void {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        walk(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent);
      } else if (node.kind === Kind.FRAGMENT_SPREAD) {
        spread(node.name.value);
      } else {
        const type = typeOf(schema, node, parent);
        if (!type) continue;
        see(node, parent?.name ?? "", type);
        if (node.selectionSet && isCompositeType(type)) walk(node.selectionSet, type);
      }
    }
  }
}

function typeOf(
  schema: GraphQLSchema,
  { name }: FieldNode,
  parent: GraphQLNamedType | null | undefined,
): GraphQLNamedType | undefined {
  if (name.value.startsWith("__")) {
    const field = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef].find((meta) => meta.name === name.value);
    return field && schema.getType(getNamedType(field.type).name);
  }
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
  const field = parent.getFields()[name.value];
  return field && getNamedType(field.type);
}
