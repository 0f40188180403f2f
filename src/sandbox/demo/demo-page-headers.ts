import type { ServerResponse } from "node:http";

/** Allows its own scripts, styles and requests, and nothing from elsewhere. */
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

/** Relaxes the headers of every answer as far as a page of the demo needs it. */
export function setDemoPageHeaders(response: ServerResponse): void {
  response.setHeader("content-security-policy", policy);
}

/** For files whose names change with their content; they contain no personal data. */
export function setAssetHeaders(response: ServerResponse): void {
  response.setHeader("cache-control", "public, max-age=31536000, immutable");
}
