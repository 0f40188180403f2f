import { TokenRefused } from "./token-problem";

export interface ClaimRules {
  readonly issuer: string;
  readonly audience: string;
  /** Leeway on `exp` and `nbf`, for clocks that differ. */
  readonly clockToleranceSeconds: number;
}

export type Claims = Readonly<Record<string, unknown>>;

/** The non-null claims of a verified payload. Throws {@link TokenRefused}. */
export function readClaims(payload: Uint8Array): Claims {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
  } catch {
    throw new TokenRefused("malformed");
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new TokenRefused("malformed");
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
}

/** Throws {@link TokenRefused} unless the claims are from this issuer, for this graph and valid at `nowSeconds`. */
export function checkClaims({ iss, aud, exp, nbf }: Claims, rules: ClaimRules, nowSeconds: number): void {
  const { issuer, audience, clockToleranceSeconds } = rules;
  if (iss !== issuer) throw new TokenRefused("issuer");
  if (aud !== audience && !(Array.isArray(aud) && aud.includes(audience))) throw new TokenRefused("audience");
  if (!isTime(exp) || (nbf !== undefined && !isTime(nbf))) throw new TokenRefused("claims");
  if (exp <= nowSeconds - clockToleranceSeconds) throw new TokenRefused("expired");
  if (nbf !== undefined && nbf > nowSeconds + clockToleranceSeconds) throw new TokenRefused("not-yet-valid");
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
