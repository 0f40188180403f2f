import { isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { getMetadataStorage } from "type-graphql";

type Resolver = GraphQLFieldResolver<unknown, unknown, Arguments>;
type Arguments = Readonly<Record<string, unknown>>;
type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage["queries"][number] | Storage["fieldResolvers"][number];
type Parameter = NonNullable<Handler["params"]>[number];
type Method = (...given: unknown[]) => unknown;
type ResolverClass = new () => Readonly<Record<string, Method>>;

/**
 * Lets the executor call the methods of resolver classes directly. TypeGraphQL's own callers order a method's parameters on
 * every call, await each argument and look for middleware, which costs more than most of our methods. If all parameters come
 * from the executor, this can be prepared once.
 *
 * Reads TypeGraphQL's metadata storage, which is public but not documented. It can be removed when TypeGraphQL prepares its
 * callers once, or together with TypeGraphQL.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { queries, fieldResolvers } = getMetadataStorage();
  for (const query of queries) direct(schema.getQueryType()?.getFields()[query.schemaName], query);
  for (const handler of fieldResolvers) {
    if (handler.kind === "external") direct(fieldOf(schema, handler), handler);
  }
}

function direct(field: GraphQLField<unknown, unknown> | undefined, handler: Handler): void {
  if (field?.resolve) field.resolve = directCall(handler, field.resolve) ?? field.resolve;
}

function fieldOf(schema: GraphQLSchema, { getObjectType, schemaName }: Storage["fieldResolvers"][number]) {
  const owner = getObjectType?.();
  const name = getMetadataStorage().objectTypes.find(({ target }) => target === owner)?.name;
  const type = name === undefined ? undefined : schema.getType(name);
  return isObjectType(type) ? type.getFields()[schemaName] : undefined;
}

/** Undefined where TypeGraphQL does more than to call the method. */
function directCall(
  { target, methodName, params = [], middlewares = [], roles }: Handler,
  resolve: Resolver,
): Resolver | undefined {
  if (middlewares.length > 0 || roles !== undefined) return undefined;
  const picks = [...params].sort((one, other) => one.index - other.index).map(pickOf);
  if (!picks.every((pick) => pick !== undefined)) return undefined;
  const resolver = new (target as ResolverClass)();
  const method = resolver[methodName]!;
  return (source, args, context, info) => {
    const given = new Array<unknown>(picks.length);
    for (let index = 0; index < picks.length; index++) {
      const value = picks[index]!(source, args, context, info);
      if (value === toBeMade) return resolve(source, args, context, info);
      given[index] = value;
    }
    return method.apply(resolver, given);
  };
}

/** Marks a value that TypeGraphQL must first convert to an instance of a class. */
const toBeMade = Symbol("to be made");

function pickOf(parameter: Parameter): Resolver | undefined {
  switch (parameter.kind) {
    case "root":
      return parameter.propertyName === undefined ? pickRoot(parameter.getType?.()) : undefined;
    case "context":
      return parameter.propertyName === undefined ? (_source, _args, context) => context : undefined;
    case "info":
      return (_source, _args, _context, info) => info;
    case "arg":
      return parameter.validateFn ? undefined : pickArgument(parameter.name, parameter.getType());
    default:
      return undefined;
  }
}

function pickRoot(type: unknown): Resolver {
  if (typeof type !== "function") return (source) => source;
  const Root = type as new () => object;
  return (source) => (source instanceof Root ? source : toBeMade);
}

function pickArgument(name: string, type: unknown): Resolver {
  // Scalars and enums are objects; classes and the names of scalars are functions.
  const isPlain = typeof type !== "function" || plainTypes.has(type);
  return (_source, { [name]: value }) => (isPlain || value == null ? value : toBeMade);
}

/** Classes by which TypeGraphQL names scalars. */
const plainTypes: ReadonlySet<unknown> = new Set([String, Number, Boolean]);
