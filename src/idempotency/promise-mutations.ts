import type { GraphQLSchema } from "graphql";
import type { Declarations } from "../schema/declarations";
import { promised, type Entities, type Resolve } from "./promised-mutation";

/** Gives every mutation of the schema the ledger's promise, in the one place that all of them pass. */
export function promiseMutations(schema: GraphQLSchema, { entities, mutations }: Declarations): void {
  const kept: Entities = {
    keys: Object.fromEntries([...entities].map(([typename, { key }]) => [typename, key])),
    read: async (typename, key, context, info) => (await entities.get(typename)?.load(key, context, info)) ?? null,
  };
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const declared = mutations.get(field.name);
    if (!field.resolve || !declared) continue;
    field.resolve = promised({ name: field.name, ...declared }, field.resolve as Resolve, kept) as typeof field.resolve;
  }
}
