import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";

/**
 * The info for look-ahead one level below: the selections of all child fields together. For loading an object that a payload
 * contains.
 */
export function childInfo(info: GraphQLResolveInfo): GraphQLResolveInfo {
  const fieldNodes = info.fieldNodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info));
  return { ...info, fieldNodes };
}

function fieldsOf(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] {
  return (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.selectionSet ? [node] : [];
    const below = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    return fieldsOf(below?.selectionSet, info);
  });
}
