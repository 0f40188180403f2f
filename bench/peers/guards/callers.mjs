import { createHash } from "node:crypto";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";

const { AUTH_JWKS_URL, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = process.env;
const keys = createRemoteJWKSet(new URL(AUTH_JWKS_URL));
/** Nothing verified is believed for longer, so that a key that is withdrawn ends its tokens. */
const rememberMs = 300_000;
/** Callers by the hash of their token, so that no token is left in memory. */
const verified = new LRUCache({ max: 5_000 });

/** The caller whose access token this is: `{ subject, roles }`. Rejects where it is not a good one. */
export async function callerOf(authorization) {
  const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  if (token === undefined) throw new Error("There is no access token.");
  const hash = createHash("sha256").update(token).digest("base64");
  const known = verified.get(hash);
  if (known !== undefined) return known;
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ["RS256"],
    issuer,
    audience,
    requiredClaims: ["sub", "exp"],
  });
  const caller = { subject: payload.sub, roles: payload.roles ?? [] };
  verified.set(hash, caller, { ttl: Math.max(1, Math.min(rememberMs, payload.exp * 1000 - Date.now())) });
  return caller;
}
