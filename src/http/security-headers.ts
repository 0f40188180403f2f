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

/** For browsers, on every answer; pages loosen what they need. Answers may contain health data, so no cache keeps them. */
export function setSecurityHeaders(response: ServerResponse, { sandbox }: { readonly sandbox: boolean }): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  // Browsers read it over TLS only, which a load balancer in front of this process ends.
  if (!sandbox) response.setHeader("strict-transport-security", "max-age=31536000");
}
