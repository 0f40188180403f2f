import { Kind, type DocumentNode, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from "graphql";

const known = new WeakMap<OperationDefinitionNode, readonly FieldNode[]>();

/** The fields that an operation selects at its root, fragments opened, whatever `@skip` and `@include` say. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): readonly FieldNode[] {
  let fields = known.get(operation);
  if (fields === undefined) {
    fields = collect(document, operation.selectionSet, new Set());
    known.set(operation, fields);
  }
  return fields;
}

function collect(document: DocumentNode, set: SelectionSetNode, opened: Set<string>): FieldNode[] {
  const fields: FieldNode[] = [];
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) fields.push(node);
    else if (node.kind === Kind.INLINE_FRAGMENT) fields.push(...collect(document, node.selectionSet, opened));
    else if (!opened.has(node.name.value)) {
      opened.add(node.name.value);
      const fragment = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === node.name.value,
      );
      if (fragment && "selectionSet" in fragment) fields.push(...collect(document, fragment.selectionSet, opened));
    }
  }
  return fields;
}
