import type { GraphQLSchema } from "graphql";
import type { Reference } from "../features";
import { promised, type Entities, type Resolve } from "./promised-mutation";

/** Key fields of the graph's entities; all but the broker's members go by `id`. */
const keyOf = (typename: string): string => (typename === "Endorsement" ? "memberId" : "id");

/** Gives every mutation of the schema the ledger's promise, in the one place that all of them pass. */
export function promiseMutations(schema: GraphQLSchema, references: Readonly<Record<string, Reference>>): void {
  const entities: Entities = {
    keys: Object.fromEntries(Object.keys(references).map((typename) => [typename, keyOf(typename)])),
    read: async (typename, key, context, info) =>
      (await references[typename]?.({ __typename: typename, id: key, memberId: key }, context, info)) ?? null,
  };
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (field.resolve) field.resolve = promised(field.name, field.resolve as Resolve, entities) as typeof field.resolve;
  }
}
