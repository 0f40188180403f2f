import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

const header = "x-request-id";
/** What load balancers make. Other texts could say something of a person, and ids are logged. */
const wellFormed = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9A-HJKMNP-TV-Z]{26})$/i;

/** Gives the answer the id that its log lines have: the one that came with the request, if it is a UUID, a ULID or 32 hex digits. */
export function setRequestId({ headers }: IncomingMessage, response: ServerResponse): void {
  const given = headers[header]?.toString();
  response.setHeader(header, given !== undefined && wellFormed.test(given) ? given.toLowerCase() : randomUUID());
}

export function requestIdOf(response: ServerResponse): string {
  return String(response.getHeader(header) ?? "");
}
