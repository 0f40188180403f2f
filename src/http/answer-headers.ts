import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

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
export function setAnswerHeaders({ headers }: IncomingMessage, response: ServerResponse, sandbox: boolean): void {
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
