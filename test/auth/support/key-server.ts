import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type GenerateKeyPairResult, type JWK, type JWTPayload } from "jose";

export type SigningKey = GenerateKeyPairResult & { readonly kid: string; readonly alg: string; readonly jwk: JWK };

export async function makeKey(kid: string, alg: "RS256" | "ES256" = "ES256"): Promise<SigningKey> {
  const pair = await generateKeyPair(alg, { extractable: true });
  return { ...pair, kid, alg, jwk: { ...(await exportJWK(pair.publicKey)), kid, alg, use: "sig" } };
}

export function sign(key: SigningKey, claims: JWTPayload, kid = key.kid): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: key.alg, kid }).sign(key.privateKey);
}

/** A token issuer's key set on loopback, whose keys can change and which counts its requests. */
export class KeyServer {
  keys: SigningKey[] = [];
  /** Answers 500 in its place. */
  broken = false;
  fetches = 0;
  private readonly server = createServer((_, response) => {
    this.fetches++;
    response.statusCode = this.broken ? 500 : 200;
    response.end(JSON.stringify({ keys: this.keys.map(({ jwk }) => jwk) }));
  });

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
