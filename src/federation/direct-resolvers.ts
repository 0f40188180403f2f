import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from "graphql";
import { isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";

type Resolver = GraphQLFieldResolver<unknown, unknown>;
type Metadata = ReturnType<typeof getMetadataStorage>["fieldResolvers"][number];
type Method = (...given: unknown[]) => unknown;
type ResolverClass = new () => Readonly<Record<string, Method>>;

/**
 * Lets the executor call the methods of resolver classes themselves where that is the same. TypeGraphQL's own callers put a
 * method's parameters in order at every call and ask for middlewares, which costs more than most of our methods; of a
 * method that takes no argument of the caller's, all of it is known beforehand.
 */
export function callDirectly(schema: GraphQLSchema): void {
  for (const metadata of getMetadataStorage().fieldResolvers) {
    const field = fieldOf(schema, metadata);
    const call = field?.resolve && directCall(metadata, field.resolve);
    if (field && call) field.resolve = call;
  }
}

function fieldOf(schema: GraphQLSchema, { getObjectType, schemaName }: Metadata) {
  const owner = getObjectType?.();
  const name = getMetadataStorage().objectTypes.find(({ target }) => target === owner)?.name;
  const type = name === undefined ? undefined : schema.getType(name);
  return isObjectType(type) ? (type as GraphQLObjectType<unknown, unknown>).getFields()[schemaName] : undefined;
}

/** Undefined where TypeGraphQL does more than to call the method. */
function directCall({ kind, target, methodName, params = [], middlewares = [], roles }: Metadata, resolve: Resolver) {
  if (kind !== "external" || middlewares.length > 0 || roles !== undefined) return undefined;
  const ordered = [...params].sort((one, other) => one.index - other.index);
  const picks: Pick[] = [];
  let rootType: unknown;
  for (const param of ordered) {
    if (param.kind === "root" && param.propertyName === undefined) rootType = param.getType?.();
    else if (param.kind !== "info" && (param.kind !== "context" || param.propertyName !== undefined)) return undefined;
    picks.push(param.kind);
  }
  const resolver = new (target as ResolverClass)();
  const call = caller(resolver, resolver[methodName]!, picks);
  if (typeof rootType !== "function") return call;
  const RootType = rootType as new () => object;
  // What is no instance yet TypeGraphQL makes one.
  const direct: Resolver = (source, args, context, info) =>
    source instanceof RootType ? call(source, args, context, info) : resolve(source, args, context, info);
  return direct;
}

type Pick = "root" | "context" | "info";

function caller(resolver: object, method: Method, picks: readonly Pick[]): Resolver {
  switch (picks.join()) {
    case "root":
      return (source) => method.call(resolver, source);
    case "root,context":
      return (source, _args, context) => method.call(resolver, source, context);
    case "root,context,info":
      return (source, _args, context, info) => method.call(resolver, source, context, info);
  }
  return (source, _args, context, info) => {
    const given = { root: source, context, info };
    return method.apply(
      resolver,
      picks.map((pick) => given[pick]),
    );
  };
}
