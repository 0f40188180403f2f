import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from "jose";
import { sandboxIssuerName } from "../auth/sandbox-issuer-name";
import { Role } from "../auth/role";
import { clock } from "../clock";

/** Claims of a sandbox caller. */
export interface SandboxCaller {
  readonly subject?: string;
  readonly roles: readonly Role[];
  readonly patientId?: string;
  readonly insurances?: readonly string[];
  readonly memberIds?: readonly string[];
}

/** What a verifier must know about the issuer. */
export interface IssuerRules {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
}

export interface SandboxIssuer {
  readonly rules: IssuerRules;
  /** An access token; valid for twelve hours by default. */
  issue(caller: SandboxCaller, expiresInSeconds?: number): Promise<string>;
  /** Signs claims without changes, for tests of tokens that must be refused. */
  sign(claims: JWTPayload): Promise<string>;
  stop(): Promise<void>;
}

/** Starts an issuer of access tokens with its own key and a key set on loopback, for the sandbox and the tests. */
export async function startSandboxIssuer(): Promise<SandboxIssuer> {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const keys = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: "sandbox", alg: "ES256", use: "sig" }],
  });
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json").end(keys);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  server.unref();
  const rules: IssuerRules = {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    issuer: sandboxIssuerName,
    audience: "coverage-graph",
  };
  const sign = (claims: JWTPayload): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: "ES256", kid: "sandbox" }).sign(privateKey);
  return {
    rules,
    sign,
    issue: (caller, expiresInSeconds = 43_200) => sign(claimsOf(caller, rules, expiresInSeconds)),
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function claimsOf(caller: SandboxCaller, rules: IssuerRules, expiresInSeconds: number): JWTPayload {
  const now = clock.nowSeconds();
  return {
    iss: rules.issuer,
    aud: rules.audience,
    sub: caller.subject ?? `sandbox-${caller.roles.join("-").toLowerCase()}`,
    roles: caller.roles,
    iat: now,
    exp: now + expiresInSeconds,
    ...(caller.patientId === undefined ? {} : { patient_id: caller.patientId }),
    ...(caller.insurances === undefined ? {} : { insurances: caller.insurances }),
    ...(caller.memberIds === undefined ? {} : { member_ids: caller.memberIds }),
  };
}
