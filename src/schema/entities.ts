import { GraphQLError, type GraphQLResolveInfo } from "graphql";

/** Answers a representation of one entity type: the object its key names, or null. */
export type EntityReference<Context> = (
  representation: { readonly __typename: string; readonly id: string; readonly memberId: string },
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<object | null>;

interface Representation {
  readonly __typename?: unknown;
  readonly id?: unknown;
  readonly memberId?: unknown;
}

/** Beside the objects, not on them: loaders share objects, and some are frozen. */
const typenames = new WeakMap<object, string>();

/** Type of an object that `_entities` has answered. */
export const entityTypename = (entity: object): string | undefined => typenames.get(entity);

/** Resolves `_entities`: each representation by itself, so that one that fails leaves its neighbours alone. */
export function entitiesResolver<Context>(references: Readonly<Record<string, EntityReference<Context>>>) {
  const resolve = async (
    representation: Representation,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<object | null> => {
    const typename = representation.__typename;
    const reference = typeof typename === "string" && Object.hasOwn(references, typename) && references[typename];
    if (!reference) {
      throw new GraphQLError("A representation names no entity of this graph.", {
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    const { id, memberId } = representation;
    const entity = await reference(
      { ...representation, __typename: typename, id: keyText(id), memberId: keyText(memberId) },
      context,
      info,
    );
    if (entity !== null) typenames.set(entity, typename);
    return entity;
  };
  return (
    _root: unknown,
    { representations }: { readonly representations: readonly unknown[] },
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<object | null>[] =>
    representations.map((item) => resolve(typeof item === "object" ? (item ?? {}) : {}, context, info));
}

/** A key as text; what no id can be becomes the empty text, which names nothing. */
function keyText(key: unknown): string {
  return typeof key === "string" || typeof key === "number" ? String(key) : "";
}
