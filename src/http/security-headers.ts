import type { ServerResponse } from "node:http";

const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** For browsers, on every answer; a page then loosens what it needs. Answers may hold health data: nobody keeps them. */
export function setSecurityHeaders(response: ServerResponse, { sandbox }: { readonly sandbox: boolean }): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  // Read by browsers over TLS only, which stands in front of this process.
  if (!sandbox) response.setHeader("strict-transport-security", "max-age=31536000");
}
