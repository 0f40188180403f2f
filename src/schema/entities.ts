import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import type { EntityDeclaration } from "../feature";

type Representation = Readonly<Record<string, unknown>>;

/** Not on the objects themselves: loaders share them, and some are frozen. */
const typenames = new WeakMap<object, string>();

/** Type of an object that `_entities` has answered. */
export const entityTypename = (entity: object): string | undefined => typenames.get(entity);

/** Resolves `_entities`: each representation separately, so that one that fails does not affect the others. */
export function entitiesResolver(entities: ReadonlyMap<string, EntityDeclaration>) {
  const resolve = async (
    representation: Representation,
    context: GraphContext,
    info: GraphQLResolveInfo,
  ): Promise<object | null> => {
    const typename = representation["__typename"];
    const declared = typeof typename === "string" ? entities.get(typename) : undefined;
    if (!declared) {
      throw new GraphQLError("A representation must name an entity type of this graph in `__typename`.", {
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    const entity = await declared.load(keyText(representation[declared.key]), context, info);
    if (entity !== null) typenames.set(entity, typename as string);
    return entity;
  };
  return (
    _root: unknown,
    { representations }: { readonly representations: readonly unknown[] },
    context: GraphContext,
    info: GraphQLResolveInfo,
  ): Promise<object | null>[] =>
    inWaves(representations, (item) =>
      resolve(typeof item === "object" ? ((item ?? {}) as Representation) : {}, context, info),
    );
}

/** Entities that are loaded at once: routers send all keys of an answer in one request. */
const waveSize = 100;

/** Does the work for each item, a wave of them when all of the one before are done. */
function inWaves<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result>[] {
  const results: Promise<Result>[] = [];
  let before: Promise<unknown> | undefined;
  for (let from = 0; from < items.length; from += waveSize) {
    const ready = before;
    const wave = items
      .slice(from, from + waveSize)
      .map((item) => (ready === undefined ? work(item) : ready.then(() => work(item))));
    results.push(...wave);
    before = Promise.allSettled(wave);
  }
  return results;
}

/** A key as text; a value that cannot be an id becomes empty, which matches nothing. */
function keyText(key: unknown): string {
  return typeof key === "string" || typeof key === "number" ? String(key) : "";
}
