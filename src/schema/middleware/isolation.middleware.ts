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
} from "graphql";
import { Flawed } from "../../upstream/flawed";
import type { Subgraph } from "../build-subgraph";
import { rootFields } from "../../operation/root-fields";

/**
 * Keeps mutations of one document apart: payloads must not be null, so one mutation that fails would take along what the
 * others, which have been performed, answered. Where there are others it answers an empty payload, its error beside it.
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

function isAlone({ operation, fragments }: GraphQLResolveInfo): boolean {
  const definitions = [operation, ...Object.values(fragments)];
  return rootFields({ kind: Kind.DOCUMENT, definitions }, operation).length < 2;
}

function emptyPayload(type: GraphQLObjectType): Readonly<Record<string, unknown>> {
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map(({ name, type: fieldType }) => [name, emptyValue(fieldType)]));
}

/** Payloads require lists and the word whether it was done, and nothing else. */
function emptyValue(type: GraphQLOutputType): unknown {
  return isListType(getNullableType(type)) ? [] : false;
}
