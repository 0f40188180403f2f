import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** The fields below one field, by their schema names, with the selections each of them has. */
export type Selected = ReadonlyMap<string, readonly SelectionSetNode[]>;

type Fragments = Pick<GraphQLResolveInfo, "fragments" | "variableValues">;

const byNodes = new WeakMap<readonly FieldNode[], { variables: unknown; selected: Selected }>();

/** What the operation selects below the field being resolved, fragments opened, skipped fields left out. */
export function selectedFields(info: GraphQLResolveInfo): Selected {
  // A level resolves the same field for many parents: look once.
  const known = byNodes.get(info.fieldNodes);
  if (known && known.variables === info.variableValues) return known.selected;
  const selected = fieldsOf(
    info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    info,
  );
  byNodes.set(info.fieldNodes, { variables: info.variableValues, selected });
  return selected;
}

/** What is selected below `path`, e.g. `["nodes", "patient"]`; empty where nothing is. */
export function selectedBelow(info: GraphQLResolveInfo, ...path: string[]): Selected {
  let selected = selectedFields(info);
  for (const name of path) selected = fieldsOf(selected.get(name) ?? [], info);
  return selected;
}

/** Whether anything is selected but what `names` lists (and `__typename`). */
export function selectsBeyond(selected: Selected, names: ReadonlySet<string>): boolean {
  for (const name of selected.keys()) if (name !== "__typename" && !names.has(name)) return true;
  return false;
}

function fieldsOf(selections: readonly SelectionSetNode[], context: Fragments): Selected {
  const fields = new Map<string, SelectionSetNode[]>();
  for (const selection of selections) collect(selection, context, fields, new Set());
  return fields;
}

function collect(
  set: SelectionSetNode,
  context: Fragments,
  fields: Map<string, SelectionSetNode[]>,
  seen: Set<string>,
): void {
  for (const node of set.selections) {
    if (!isIncluded(node, context)) continue;
    if (node.kind === Kind.FIELD) {
      const below = fields.get(node.name.value) ?? [];
      if (node.selectionSet) below.push(node.selectionSet);
      fields.set(node.name.value, below);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      collect(node.selectionSet, context, fields, seen);
    } else if (!seen.has(node.name.value)) {
      seen.add(node.name.value);
      const fragment = context.fragments[node.name.value];
      if (fragment) collect(fragment.selectionSet, context, fields, seen);
    }
  }
}

function isIncluded(node: SelectionNode, { variableValues }: Fragments): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.["if"] !== false;
}
