import "reflect-metadata";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse, type GraphQLSchema } from "graphql";
import type { FieldPolicy } from "../auth/policy";
import type { Feature } from "../feature";
import { buildSchemaSync, type NonEmptyArray, type PubSub } from "type-graphql";
import { checkDeclarations } from "./check-declarations";
import { collectDeclarations, type Declarations } from "./declarations";
import { callDirectly } from "../internals/direct-resolvers";
import { entitiesResolver, entityTypename } from "./entities";
import { fieldPolicies } from "./field-policies";
import { resolverMap } from "../internals/resolver-map";
import { subgraphSdl } from "./subgraph-sdl";

export interface Subgraph {
  /** Runs operations, `_entities` and `_service` included. */
  readonly schema: GraphQLSchema;
  /** The schema as it is written down and compared. */
  readonly sdl: string;
  /** Who may read each field, and how sensitive it is, by `Type.field`. */
  readonly policies: ReadonlyMap<string, FieldPolicy>;
  readonly declarations: Declarations;
}

/** TypeGraphQL requires one if there are subscriptions, but ours have their own event sources. */
const unused: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("A subscription brings its own events.");
  },
};

/** Builds the Federation 2 subgraph of the features. Throws if a declaration or a policy is missing. */
export function buildSubgraph(features: readonly Feature[]): Subgraph {
  const declarations = collectDeclarations(features);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type for resolver classes
  const resolvers = declarations.resolvers as NonEmptyArray<Function>;
  const classes = buildSchemaSync({ resolvers, validate: false, pubSub: unused });
  const policies = fieldPolicies(classes);
  const sdl = subgraphSdl(classes);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolverMap(classes) as never }]);
  checkDeclarations(schema, policies, declarations);
  callDirectly(schema);
  const entities = schema.getQueryType()?.getFields()["_entities"];
  if (entities) entities.resolve = entitiesResolver(declarations.entities);
  const union = schema.getType("_Entity");
  if (union && "resolveType" in union) union.resolveType = (entity: object) => entityTypename(entity);
  return { schema, sdl, policies, declarations };
}
