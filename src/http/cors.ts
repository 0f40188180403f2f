import type { IncomingMessage, ServerResponse } from "node:http";

const studio = "https://studio.apollographql.com";
const requestHeaders = [
  "content-type",
  "authorization",
  "x-apitoken",
  "x-explain",
  "x-apollo-operation-name",
  "apollo-require-preflight",
];

export interface CorsOptions {
  /** Whether browsers on Apollo Studio may ask; everywhere else only pages of this server's own origin may. */
  readonly studio: boolean;
}

/**
 * Says which foreign pages may read answers: none, but in the sandbox Apollo Studio. Pages of our own origin need no
 * leave; it is given all the same, because clients on them ask for it.
 */
export function setCorsHeaders(request: IncomingMessage, response: ServerResponse, options: CorsOptions): void {
  if (!options.studio) return;
  response.setHeader("vary", "origin");
  const { origin, host } = request.headers;
  if (origin === undefined || (origin !== studio && origin !== `http://${host ?? ""}`)) return;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", "retry-after");
  // The resource policy would keep the allowed origin from reading.
  response.setHeader("cross-origin-resource-policy", "cross-origin");
}

/** Answers the question a browser asks before a request of its own. */
export function sendPreflight(response: ServerResponse): void {
  if (response.hasHeader("access-control-allow-origin")) {
    response.setHeader("access-control-allow-methods", "GET, POST");
    response.setHeader("access-control-allow-headers", requestHeaders.join(", "));
    response.setHeader("access-control-max-age", "600");
    // Studio is a public site, the sandbox a private address: Chrome asks about that too.
    response.setHeader("access-control-allow-private-network", "true");
  }
  response.writeHead(204, { "content-length": "0" }).end();
}
