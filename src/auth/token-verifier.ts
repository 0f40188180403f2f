import { hash } from "node:crypto";
import { compactVerify, errors } from "jose";
import { clock } from "../clock";
import { toCaller, type Caller } from "./caller";
import { IssuerKeys, type KeyTimes } from "./issuer-keys";
import { checkClaims, readClaims, type ClaimRules } from "./token-claims";
import { KeysUnavailable, TokenRefused, type TokenProblem } from "./token-problem";

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
