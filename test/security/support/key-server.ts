import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  type KeyLike,
} from "jose";
import { clock } from "../../../src/clock";

/** The two that are taken, and others that a key server may well publish. */
export type Algorithm = "RS256" | "ES256" | "RS512" | "PS256" | "ES384" | "EdDSA";

export interface SigningKey {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly privateKey: KeyLike;
  readonly jwk: JWK;
}

export async function makeKey(kid: string, alg: Algorithm = "ES256"): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

/** A separate token issuer, whose key set a test can change and whose key server it can turn off. */
export class KeyServer {
  readonly issuer = "https://issuer.example";
  readonly audience = "coverage-graph";
  readonly keys: SigningKey[] = [];
  /** Reads of the key set so far. */
  reads = 0;
  isDown = false;
  private readonly server = createServer((_, response) => {
    this.reads++;
    if (this.isDown) return void response.destroy();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ keys: this.keys.map(({ jwk }) => jwk) }));
  });

  async start(): Promise<void> {
    this.keys.push(await makeKey("first"));
    await new Promise<void>((listening) => this.server.listen(0, "127.0.0.1", listening));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/jwks.json`;
  }

  /** Claims of a good token but for what `changed` says; undefined takes one away. */
  claims(changed: JWTPayload = {}): JWTPayload {
    const now = clock.nowSeconds();
    const { issuer: iss, audience: aud } = this;
    return { iss, aud, sub: "staff", roles: ["CLINIC_STAFF"], iat: now, exp: now + 600, ...changed };
  }

  sign(
    changed: JWTPayload = {},
    key: SigningKey = this.keys[0]!,
    header: Partial<JWTHeaderParameters> = {},
  ): Promise<string> {
    return new SignJWT(this.claims(changed))
      .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
      .sign(key.privateKey);
  }

  stop(): Promise<void> {
    return new Promise((stopped) => {
      this.server.close(() => stopped());
      this.server.closeAllConnections();
    });
  }
}
