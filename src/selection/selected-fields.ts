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

/** The fields selected below a field, by schema name, each with its selections. */
export type Selected = ReadonlyMap<string, readonly SelectionSetNode[]>;

/** Results of looking below one field. */
interface Look {
  readonly byPath: Map<string, Selected>;
  /** The variables that the results depend on; null if they depend on none. */
  variables: unknown;
}

type Context = Pick<GraphQLResolveInfo, "fragments" | "variableValues"> & { readonly look: Look };

const looks = new WeakMap<readonly FieldNode[], Look>();

/** What is selected below the field being resolved: fragments expanded, skipped fields left out. */
export function selectedFields(info: GraphQLResolveInfo): Selected {
  return selectedBelow(info);
}

/** What is selected below `path`, e.g. `["nodes", "patient"]`. */
export function selectedBelow(info: GraphQLResolveInfo, ...path: string[]): Selected {
  // Cached: a field is resolved for many parents, and a document runs many times.
  let look = looks.get(info.fieldNodes);
  if (look === undefined || (look.variables !== null && look.variables !== info.variableValues)) {
    look = { byPath: new Map(), variables: null };
    looks.set(info.fieldNodes, look);
  }
  const key = path.join();
  let selected = look.byPath.get(key);
  if (selected === undefined) look.byPath.set(key, (selected = lookBelow(info, path, look)));
  return selected;
}

function lookBelow(
  { fieldNodes, fragments, variableValues }: GraphQLResolveInfo,
  path: string[],
  look: Look,
): Selected {
  const context = { fragments, variableValues, look };
  let selected = fieldsOf(
    fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    context,
  );
  for (const name of path) selected = fieldsOf(selected.get(name) ?? [], context);
  return selected;
}

/** Whether anything besides `names` and `__typename` is selected. */
export function selectsBeyond(selected: Selected, names: ReadonlySet<string>): boolean {
  for (const name of selected.keys()) if (name !== "__typename" && !names.has(name)) return true;
  return false;
}

function fieldsOf(selections: readonly SelectionSetNode[], context: Context): Selected {
  const fields = new Map<string, SelectionSetNode[]>();
  for (const selection of selections) collect(selection, context, fields, new Set());
  return fields;
}

function collect(
  set: SelectionSetNode,
  context: Context,
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

function isIncluded(node: SelectionNode, { variableValues, look }: Context): boolean {
  if (!node.directives?.length) return true;
  look.variables = variableValues;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.["if"] !== false;
}
