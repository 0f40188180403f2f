import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../../context";
import type { Properties } from "../../audit/subject";
import { childInfo } from "../../selection/child-info";
import type { Subgraph } from "../build-subgraph";
import type { EntityKeys } from "../../idempotency/stored-payload";
import { writeOnce, type OnceMutation as Mutation } from "../../mutation/write-once";

type Resolve = (source: unknown, args: MutationArgs, context: GraphContext, info: GraphQLResolveInfo) => unknown;

interface MutationArgs {
  readonly input: Properties;
}

/** Loads an entity if the caller may see it. */
type EntityReader = (
  typename: string,
  key: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
) => Promise<object | null>;

interface Entities {
  readonly keys: EntityKeys;
  readonly read: EntityReader;
}

/** Makes every mutation of the schema idempotent under its key. */
export function makeMutationsIdempotent({ schema, declarations: { entities, mutations } }: Subgraph): void {
  const known: Entities = {
    keys: Object.fromEntries([...entities].map(([typename, { key }]) => [typename, key])),
    read: async (typename, key, context, info) => (await entities.get(typename)?.load(key, context, info)) ?? null,
  };
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const declared = mutations.get(field.name);
    if (!field.resolve || !declared) continue;
    const resolve = field.resolve as Resolve;
    field.resolve = idempotent({ name: field.name, ...declared }, resolve, known) as typeof field.resolve;
  }
}

/** A mutation that is performed at most once under its key. */
function idempotent(mutation: Mutation, resolve: Resolve, entities: Entities): Resolve {
  return (source, args, context, info) =>
    writeOnce(mutation, args.input, async () => resolve(source, args, context, info), context, {
      keys: entities.keys,
      // Entities are directly below the payload, so an entity may need any of their selections.
      read: (typename, key) => entities.read(typename, key, context, childInfo(info)),
    });
}
