import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { forwardedHeaders } from "./forwarded-headers.mjs";
import { supergraphAt } from "./supergraph-at.mjs";

const supergraph = fileURLToPath(new URL("../../../schema/supergraph.graphql", import.meta.url));

/** Starts Hive Gateway on loopback in front of the subgraphs at `addresses`. */
export async function startHiveGateway({ port = 4100, addresses, routerSecret }) {
  const gateway = createGatewayRuntime({
    supergraph: supergraphAt(supergraph, addresses),
    logging: false,
    // The subgraphs mask their own errors, and their messages are meant for callers.
    maskedErrors: false,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request, subgraphName }) =>
        forwardedHeaders(request.headers, subgraphName, routerSecret),
    },
    transportEntries: {
      coverage: {
        options: {
          subscriptions: {
            kind: "ws",
            location: "/graphql",
            options: { connectionParams: { authorization: "{context.headers.authorization}" } },
          },
        },
      },
    },
    // A bundled explorer: the gateway's default would be loaded from the internet.
    renderGraphiQL,
    landingPage: false,
  });
  const server = createServer(gateway);
  await new Promise((listening, failed) => server.once("error", failed).listen(port, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await gateway.dispose();
    },
  };
}
