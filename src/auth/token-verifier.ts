import { createHash } from "node:crypto";
import { jwtVerify } from "jose";
import { toCaller, type Caller } from "./caller";
import { IssuerKeys, type KeyTimes } from "./issuer-keys";
import { clock } from "../clock";

export interface TokenRules {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
}

export interface TokenVerifierOptions {
  /** Told of every failed read of the key set. */
  readonly onKeyFailure?: (error: unknown) => void;
  readonly keyTimes?: Partial<KeyTimes>;
}

const maxTokenLength = 8192;
const maxRemembered = 5000;
/** A verdict is not kept longer than this, so that a key taken back ends its tokens. */
const rememberMs = 300_000;

/** Turns access tokens into callers. A token seen before costs a look into a table. */
export class TokenVerifier {
  private readonly keys: IssuerKeys;
  private readonly verified = new Map<string, { readonly caller: Caller; readonly until: number }>();

  constructor(
    private readonly rules: TokenRules,
    { onKeyFailure = () => undefined, keyTimes }: TokenVerifierOptions = {},
  ) {
    this.keys = new IssuerKeys(rules.jwksUrl, onKeyFailure, keyTimes);
  }

  /** The caller, or null for whatever is not a token of this issuer for this graph, valid now. */
  async verify(token: string): Promise<Caller | null> {
    if (token.length > maxTokenLength) return null;
    // The table holds hashes: tokens themselves are not left lying about in memory.
    const key = createHash("sha256").update(token).digest("base64");
    const known = this.verified.get(key);
    if (known !== undefined) {
      this.verified.delete(key);
      if (known.until <= clock.now()) return this.check(token, key);
      this.verified.set(key, known);
      return known.caller;
    }
    return this.check(token, key);
  }

  private async check(token: string, key: string): Promise<Caller | null> {
    const caller = await this.read(token);
    if (caller === null) return null;
    if (this.verified.size >= maxRemembered) this.verified.delete(this.verified.keys().next().value ?? "");
    this.verified.set(key, { caller, until: Math.min(caller.expiresAt, clock.now() + rememberMs) });
    return caller;
  }

  private async read(token: string): Promise<Caller | null> {
    try {
      const { payload } = await jwtVerify(token, (header, jws) => this.keys.find(header, jws), {
        issuer: this.rules.issuer,
        audience: this.rules.audience,
        // Asymmetric only: with HS256 the public key would be a secret that everybody knows.
        algorithms: ["RS256", "ES256"],
        requiredClaims: ["sub", "exp"],
        currentDate: clock.date(),
      });
      return toCaller(payload);
    } catch {
      // Forged, expired, of another issuer, or its keys cannot be read: the caller learns no more than "no".
      return null;
    }
  }
}
