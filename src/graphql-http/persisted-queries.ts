import type { ApolloServerOptions } from "@apollo/server";
import type { GraphContext } from "../context";
import type { Safelist } from "../operation/safelist";

/**
 * Queries that clients name by a hash or an id: those of the safelist where there is one, otherwise whatever a client
 * registered, in a cache of bounded size that Apollo Server brings.
 */
export function persistedQueries(
  safelist: Safelist | undefined,
): ApolloServerOptions<GraphContext>["persistedQueries"] {
  if (safelist === undefined) return { ttl: 86_400 };
  return {
    cache: {
      // Apollo Server puts a prefix before the id.
      get: async (key: string) => safelist.bodyOf(key.slice(key.indexOf(":") + 1)),
      set: async () => undefined,
      delete: async () => false,
    },
  };
}
