import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { fileURLToPath } from "node:url";
import { forwardedHeaders } from "./forwarded-headers.mjs";
import { supergraphAt } from "./supergraph-at.mjs";

// Otherwise it would probe for a cloud environment and send usage data to Apollo.
process.env.APOLLO_TELEMETRY_DISABLED ??= "1";

const supergraph = fileURLToPath(new URL("../../../schema/supergraph.contract.graphql", import.meta.url));

/**
 * Starts Apollo Gateway on loopback in front of the subgraphs at `addresses`. It uses the contract, because it refuses a
 * supergraph with `@authenticated`.
 */
export async function startApolloGateway({ port = 4100, addresses, routerSecret }) {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphAt(supergraph, addresses),
    buildService: ({ name, url }) =>
      new RemoteGraphQLDataSource({
        url,
        willSendRequest: ({ request, context }) => {
          const headers = forwardedHeaders(context.headers ?? new Map(), name, routerSecret);
          for (const [header, value] of Object.entries(headers)) request.http.headers.set(header, value);
        },
      }),
  });
  const server = new ApolloServer({
    gateway,
    formatError: withoutAddresses,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  const { url } = await startStandaloneServer(server, {
    listen: { port, host: "127.0.0.1" },
    context: async ({ req }) => ({ headers: new Map(Object.entries(req.headers)) }),
  });
  return { url: new URL(url).origin, stop: () => server.stop() };
}

/** The gateway adds a subgraph's URL and its whole answer to errors; callers must see neither. */
function withoutAddresses({ extensions: { response, ...extensions } = {}, ...error }) {
  const [refused] = response?.body?.errors ?? [];
  return { ...error, ...(refused && { message: refused.message }), extensions };
}
