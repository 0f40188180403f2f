import { nothingHere } from "../http/not-found";
import { send, sendJson } from "../http/respond";
import type { RouteHandler } from "../http/router";

const links = [
  ["/demo", "A patient's chart", "a front end over the graph"],
  ["/graphql", "The graph", "Apollo Sandbox with a tour of queries; needs the internet"],
  ["/graphiql", "GraphiQL", "the same tour, without the internet"],
  ["/docs", "Documentation", "guides, every operation and the schema, once npm run docs:site has built it"],
  ["/healthz", "Liveness", "the process runs"],
  ["/readyz", "Readiness", "whether requests may be sent here, and how the upstreams are"],
  ["/metrics", "Metrics", "for Prometheus"],
] as const;

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>coverage-graph sandbox</title></head>
<body><main><h1>coverage-graph sandbox</h1>
<p>One GraphQL graph over four simulated upstreams. All people in it are made up.</p>
<ul>
${links.map(([path, name, text]) => `<li><a href="${path}">${name}</a>: ${text}</li>`).join("\n")}
</ul>
<p>The terminal in which the sandbox was started shows an access token for each role.</p>
</main></body>
</html>
`;

/** `GET /`: where to go from here. */
export const linksPage: RouteHandler = ({ response }) => send(response, 200, "text/html; charset=utf-8", page);

/** Other methods at `/`: most likely an operation whose URL lacks its path. */
export const noOperationsHere: RouteHandler = ({ response }) => sendJson(response, 404, { error: nothingHere });
