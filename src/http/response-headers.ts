import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RouteHandler } from "./router";

const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/**
 * Headers of every answer, some of which pages loosen. Answers may contain health data, so no cache keeps them. The request
 * id, which log lines carry too, is the one that came with the request if it is a UUID, a ULID or 32 hex digits.
 */
export function setResponseHeaders({ headers }: IncomingMessage, response: ServerResponse, sandbox: boolean): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  // Browsers respect it over TLS only, which a load balancer terminates.
  if (!sandbox) response.setHeader("strict-transport-security", "max-age=31536000");
  const given = headers[idHeader]?.toString();
  response.setHeader(idHeader, given !== undefined && wellFormedId.test(given) ? given.toLowerCase() : randomUUID());
}

const idHeader = "x-request-id";
/** Formats that load balancers use. Other text could be personal data, and ids are logged. */
const wellFormedId = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9A-HJKMNP-TV-Z]{26})$/i;

export function requestIdOf(response: ServerResponse): string {
  return String(response.getHeader(idHeader) ?? "");
}

const allowedHeaders = [
  "content-type",
  "authorization",
  "x-apitoken",
  "x-explain",
  "x-request-id",
  "apollo-require-preflight",
  "apollographql-client-name",
  "apollographql-client-version",
  "x-apollo-operation-name",
].join(", ");
const exposedHeaders = "retry-after, x-request-id";

/** Pages that a developer serves locally. */
const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;
const studio = "https://studio.apollographql.com";

export interface CorsRules {
  /** Origins and patterns of origins. */
  readonly origins: readonly string[];
  /** Whether local pages and Apollo Studio are allowed too. */
  readonly sandbox: boolean;
}

/**
 * CORS. Credentials are never allowed: pages send access tokens themselves.
 */
export class Cors {
  private readonly exact: ReadonlySet<string>;
  private readonly patterns: readonly RegExp[];

  constructor(private readonly rules: CorsRules) {
    this.exact = new Set(rules.origins.filter((origin) => !origin.includes("*")));
    this.patterns = rules.origins.filter((origin) => origin.includes("*")).map(toPattern);
  }

  /** The handler, with CORS headers on its answers. */
  route(handler: RouteHandler): RouteHandler {
    return (exchange) => {
      this.setHeaders(exchange.request, exchange.response);
      return handler(exchange);
    };
  }

  /** Answers preflight requests; browsers may cache the answer for ten minutes. */
  readonly preflight: RouteHandler = ({ response }) => {
    if (response.hasHeader("access-control-allow-origin")) {
      response.setHeader("access-control-allow-methods", "GET, POST");
      response.setHeader("access-control-allow-headers", allowedHeaders);
      response.setHeader("access-control-max-age", "600");
      // Chrome requires it if a public site, such as Studio, reads from a private address.
      if (this.rules.sandbox) response.setHeader("access-control-allow-private-network", "true");
    }
    response.writeHead(204, { "content-length": "0" }).end();
  };

  private setHeaders({ headers: { origin } }: IncomingMessage, response: ServerResponse): void {
    if (!this.rules.sandbox && this.rules.origins.length === 0) return;
    response.setHeader("vary", "origin");
    if (origin === undefined || !this.allows(origin)) return;
    response.setHeader("access-control-allow-origin", origin);
    response.setHeader("access-control-expose-headers", exposedHeaders);
    // Otherwise the resource policy would block the allowed origin.
    response.setHeader("cross-origin-resource-policy", "cross-origin");
  }

  private allows(origin: string): boolean {
    if (this.rules.sandbox && (origin === studio || loopback.test(origin))) return true;
    return this.exact.has(origin) || this.patterns.some((pattern) => pattern.test(origin));
  }
}

function toPattern(origin: string): RegExp {
  const [before = "", after = ""] = origin.split("*").map((part) => part.replace(/[.\\/]/g, "\\$&"));
  return new RegExp(`^${before}[a-z0-9-]+${after}$`);
}
