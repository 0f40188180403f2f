import type { ServerResponse } from "node:http";

/** Its own scripts and styles, questions to its own origin, and nothing from anywhere else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Loosens what every answer carries by what a page of the demo needs. */
export function setDemoPageHeaders(response: ServerResponse): void {
  response.setHeader("content-security-policy", policy);
}

/** For files whose names change with their content; they hold nothing of anybody. */
export function setAssetHeaders(response: ServerResponse): void {
  response.setHeader("cache-control", "public, max-age=31536000, immutable");
}
