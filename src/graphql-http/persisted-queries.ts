import type { ApolloServerOptions } from "@apollo/server";
import type { GraphContext } from "../context";
import type { Safelist } from "../operation/safelist";

/**
 * Persisted queries: those of the safelist if there is one, otherwise automatic ones in Apollo Server's bounded cache.
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
