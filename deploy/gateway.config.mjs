// Hive Gateway's configuration, in its image beside the files that compose.yaml mounts there.
import { forwardedHeaders } from "./forwarded-headers.mjs";
import { supergraphAt } from "./supergraph-at.mjs";

const { COVERAGE_URL, REMINDERS_URL, ROUTER_SECRET } = process.env;
const file = new URL("./supergraph.graphql", import.meta.url);
const addresses = { coverage: COVERAGE_URL, ...(REMINDERS_URL && { reminders: REMINDERS_URL }) };

export const gatewayConfig = {
  supergraph: supergraphAt(file, addresses),
  // The subgraphs mask their own errors, and what they tell is meant for the caller.
  maskedErrors: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request, subgraphName }) =>
      forwardedHeaders(request.headers, subgraphName, ROUTER_SECRET),
  },
  graphiql: false,
  landingPage: false,
};
