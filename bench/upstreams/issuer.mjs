import { generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";

const base64 = (value) => Buffer.from(value).toString("base64url");

/** An issuer of RS256 access tokens with its key set on loopback. */
export class Issuer {
  #privateKey;
  #server;

  static async start() {
    const issuer = new Issuer();
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    issuer.#privateKey = privateKey;
    const keys = [{ ...publicKey.export({ format: "jwk" }), kid: "bench", alg: "RS256", use: "sig" }];
    issuer.#server = createServer((_, response) => {
      response.setHeader("content-type", "application/json").end(JSON.stringify({ keys }));
    });
    await new Promise((listening) => issuer.#server.listen(0, "127.0.0.1", listening));
    issuer.variables = {
      AUTH_JWKS_URL: `http://127.0.0.1:${issuer.#server.address().port}/jwks.json`,
      AUTH_ISSUER: "https://issuer.example",
      AUTH_AUDIENCE: "coverage-graph",
    };
    return issuer;
  }

  /** A token good for a day. */
  issue(claims) {
    const now = Math.floor(Date.now() / 1000);
    const { AUTH_ISSUER: iss, AUTH_AUDIENCE: aud } = this.variables;
    const payload = { iss, aud, iat: now, exp: now + 86_400, ...claims };
    const text = `${base64(JSON.stringify({ alg: "RS256", kid: "bench" }))}.${base64(JSON.stringify(payload))}`;
    return `${text}.${sign("RSA-SHA256", Buffer.from(text), this.#privateKey).toString("base64url")}`;
  }

  stop() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
