import { parseRange } from "./address-range";
import type { Environment } from "./environment";
import { isOriginPattern } from "./origin-pattern";

/** Where the graph listens, and which proxies it trusts. */
export interface HttpSettings {
  readonly listen: { readonly host: string; readonly port: number };
  /** The listener for operators. If absent, its routes are not served, except by the sandbox on the public port. */
  readonly admin?: { readonly host: string; readonly port: number; readonly profiling: boolean };
  /** Origins, and patterns of origins, whose pages may read answers. */
  readonly corsOrigins: readonly string[];
  /** Addresses and ranges whose `X-Forwarded-For` names the client. */
  readonly trustedProxies: readonly string[];
}

export function readHttpSettings(env: Environment, sandbox: boolean): HttpSettings {
  if (!["", "1"].includes(env.optional("WEB_CONCURRENCY") ?? "")) {
    const reason = "1, because a process uses one core. For more cores run more replicas: docs/scaling.md";
    env.problem("WEB_CONCURRENCY", reason);
  }
  const port = env.integer("PORT", { from: 0, to: 65_535, otherwise: 4000 });
  return {
    listen: { host: env.optional("HOST") ?? (sandbox ? "127.0.0.1" : "0.0.0.0"), port },
    ...readAdmin(env, port),
    corsOrigins: env.list(
      "CORS_ORIGINS",
      isOriginPattern,
      "origins such as https://app.example.org or https://*.example.org",
    ),
    trustedProxies: env.list(
      "TRUSTED_PROXIES",
      (text) => parseRange(text) !== null,
      "addresses or ranges such as 10.0.0.0/8",
    ),
  };
}

function readAdmin(env: Environment, publicPort: number): Pick<HttpSettings, "admin"> {
  const host = env.optional("ADMIN_HOST") ?? "127.0.0.1";
  const profiling = env.oneOf("ADMIN_PROFILING", ["on", "off"], "off") === "on";
  if (!env.isSet("ADMIN_PORT")) return {};
  const port = env.integer("ADMIN_PORT", { from: 0, to: 65_535, otherwise: 0 });
  if (port !== 0 && port === publicPort) env.problem("ADMIN_PORT", "a port other than PORT, which is public");
  return { admin: { host, port, profiling } };
}
