import { hash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { compactVerify, errors } from "jose";
import { clock } from "../clock";
import { toCaller, type Caller } from "./caller";
import { IssuerKeys, type KeyTimes } from "./issuer-keys";
import { checkClaims, readClaims, type ClaimRules } from "./token-claims";
import { KeysUnavailable, tokenProblems, TokenRefused, type TokenProblem } from "./token-problem";

export interface TokenRules extends ClaimRules {
  readonly jwksUrl: string;
}

export interface TokenVerifierOptions {
  /** Called with every failed read of the key set. */
  readonly onKeyFailure?: (error: unknown) => void;
  /** Called with the reason of every refusal. */
  readonly onRefused?: (problem: TokenProblem) => void;
  readonly keyTimes?: Partial<KeyTimes>;
}

/** `unavailable`: the issuer's keys cannot be read, so the token may be valid. */
export type Verdict = { readonly caller: Caller } | { readonly refused: TokenProblem } | { readonly unavailable: true };

/** A verdict: `readAt` in `performance.now()` milliseconds. */
interface Verified {
  readonly caller: Caller;
  readonly readAt: number;
}

export const maxTokenLength = 16_384;
const maxRemembered = 5_000;
/** Limit of caching, so that tokens of a withdrawn key become invalid. */
const rememberMs = 300_000;

/** Verifies access tokens. Verified tokens are cached. */
export class TokenVerifier {
  private readonly keys: IssuerKeys;
  private readonly verified = new Map<string, Verified>();

  constructor(
    private readonly rules: TokenRules,
    private readonly options: TokenVerifierOptions = {},
  ) {
    this.keys = new IssuerKeys(rules.jwksUrl, options.onKeyFailure ?? (() => undefined), options.keyTimes);
  }

  /** Whether the issuer's keys have been read. */
  get isReady(): boolean {
    return this.keys.areKnown;
  }

  /** Begins to read the issuer's keys. */
  start(): void {
    this.keys.start();
  }

  stop(): void {
    this.keys.stop();
  }

  async verify(token: string): Promise<Verdict> {
    try {
      if (token.length > maxTokenLength) throw new TokenRefused("too-long");
      return { caller: await this.callerOf(token) };
    } catch (error) {
      if (error instanceof KeysUnavailable) return { unavailable: true };
      const refused = problemOf(error);
      this.options.onRefused?.(refused);
      return { refused };
    }
  }

  private async callerOf(token: string): Promise<Caller> {
    // Keys are hashes, so that tokens do not stay in memory.
    const key = hash("sha256", token, "base64");
    const known = this.verified.get(key);
    this.verified.delete(key);
    const entry = known && isCurrent(known) ? known : await this.read(token);
    if (this.verified.size >= maxRemembered) this.verified.delete(this.verified.keys().next().value ?? "");
    this.verified.set(key, entry);
    return entry.caller;
  }

  private async read(token: string): Promise<Verified> {
    const { payload, protectedHeader } = await compactVerify(token, (header, jws) => this.keys.find(header, jws), {
      // Asymmetric only: with HS256 the public key would be the secret.
      algorithms: ["RS256", "ES256"],
    });
    if (protectedHeader.b64 === false) throw new TokenRefused("malformed");
    const claims = readClaims(payload);
    const now = clock.now();
    checkClaims(claims, this.rules, now / 1000);
    const endsAt = Number(claims["exp"]) * 1000;
    const leewayEndsAt = endsAt + this.rules.clockToleranceSeconds * 1000;
    // Streams end when the token expires; one that begins within the leeway may use the rest of it.
    const caller = toCaller(claims, endsAt > now ? endsAt : leewayEndsAt);
    return { caller, readAt: performance.now() };
  }
}

function isCurrent({ caller, readAt }: Verified): boolean {
  return caller.expiresAt > clock.now() && performance.now() - readAt < rememberMs;
}

function problemOf(error: unknown): TokenProblem {
  if (error instanceof TokenRefused) return error.problem;
  if (error instanceof errors.JOSEAlgNotAllowed) return "algorithm";
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return "unknown-key";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "signature";
  return "malformed";
}

/** Why a request has no caller, as an HTTP answer. */
export interface CallerRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** While the issuer is down. Its keys are read again before this time is over. */
const keysUnavailable: CallerRefusal = {
  status: 503,
  code: "UPSTREAM_UNAVAILABLE",
  message: "Access tokens cannot be verified at the moment, because the issuer's keys cannot be read. Try again.",
  headers: { "retry-after": "4" },
};
/** Characters that a header may contain. */
const clinicTokenPattern = /^[\x21-\x7e]{1,1024}$/;
const badClinicToken: CallerRefusal = {
  status: 400,
  code: "BAD_USER_INPUT",
  message: "The header X-ApiToken must contain a clinic token: 1 to 1024 visible ASCII characters.",
};

function unauthenticated(problem: TokenProblem): CallerRefusal {
  return {
    status: 401,
    code: "UNAUTHENTICATED",
    message: tokenProblems[problem],
    headers: { "www-authenticate": 'Bearer error="invalid_token"' },
  };
}

/** The caller of a request; null without a token. */
export interface RequestCaller {
  readonly caller: Caller | null;
  readonly clinicToken?: string;
}

/** Reads the caller from a request's headers, or from the given authorization. */
export async function readCaller(
  headers: IncomingHttpHeaders,
  verifier: Pick<TokenVerifier, "verify">,
  authorization: string | undefined = headers.authorization,
): Promise<RequestCaller | { readonly refusal: CallerRefusal }> {
  const token = bearerToken(authorization);
  if (token === null) return { refusal: unauthenticated("no-bearer") };
  const verdict = token === undefined ? { caller: null } : await verifier.verify(token);
  if ("unavailable" in verdict) return { refusal: keysUnavailable };
  if ("refused" in verdict) return { refusal: unauthenticated(verdict.refused) };
  const clinicToken = headers["x-apitoken"]?.toString();
  if (clinicToken !== undefined && !clinicTokenPattern.test(clinicToken)) return { refusal: badClinicToken };
  return { caller: verdict.caller, ...(clinicToken !== undefined && { clinicToken }) };
}

const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** The token of an `Authorization` header: undefined without a header, null if it is not a bearer token. */
function bearerToken(authorization: string | undefined): string | null | undefined {
  if (authorization === undefined || authorization === "") return undefined;
  return bearer.exec(authorization)?.[1] ?? null;
}
