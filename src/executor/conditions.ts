import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type SelectionSetNode,
} from "graphql";

/** Names of the variables that are given to `@skip` and `@include`. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  for (const definition of document.definitions) {
    if ("selectionSet" in definition) collectFrom(definition.selectionSet, names);
  }
  return [...names];
}

function collectFrom(selectionSet: SelectionSetNode, names: Set<string>): void {
  for (const selection of selectionSet.selections) {
    for (const directive of selection.directives ?? []) collectFromDirective(directive, names);
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) collectFrom(selection.selectionSet, names);
  }
}

function collectFromDirective(directive: DirectiveNode, names: Set<string>): void {
  const { value: name } = directive.name;
  if (name !== GraphQLSkipDirective.name && name !== GraphQLIncludeDirective.name) return;
  for (const { value } of directive.arguments ?? []) {
    if (value.kind === Kind.VARIABLE) names.add(value.name.value);
  }
}
