import {
  defaultFieldResolver,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from "graphql";
import { Flawed } from "../../upstream/flawed";
import type { Subgraph } from "../build-subgraph";

/**
 * Isolates the mutations of one document: payloads must not be null, so a failing mutation would remove the answers of others
 * that have been performed. If there are others, it returns an empty payload together with its error.
 */
export function isolateMutations({ schema }: Pick<Subgraph, "schema">): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const payload = getNullableType(field.type);
    if (!isObjectType(payload)) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context, info) => {
      try {
        return await resolve(source, args, context, info);
      } catch (error) {
        if (!(error instanceof Error) || isAlone(info)) throw error;
        return new Flawed(emptyPayload(payload), error);
      }
    };
  }
}

function isAlone({ operation: { selectionSet }, fragments }: GraphQLResolveInfo): boolean {
  return countFields(selectionSet, fragments) < 2;
}

function countFields({ selections }: SelectionSetNode, fragments: GraphQLResolveInfo["fragments"]): number {
  return selections.reduce((count, node) => {
    if (node.kind === Kind.FIELD) return count + 1;
    const opened = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
    return count + (opened ? countFields(opened.selectionSet, fragments) : 0);
  }, 0);
}

function emptyPayload(type: GraphQLObjectType): Readonly<Record<string, unknown>> {
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map(({ name, type: fieldType }) => [name, emptyValue(fieldType)]));
}

/** The only required fields of payloads are lists and booleans. */
function emptyValue(type: GraphQLOutputType): unknown {
  return isListType(getNullableType(type)) ? [] : false;
}
