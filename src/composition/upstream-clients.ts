import type { Config } from "../config";
import { createUpstreamClient, type UpstreamClientOptions } from "../upstream/http/client";
import type { UpstreamClient } from "../upstream/upstream-call";
import type { UpstreamName } from "../upstream/upstream-error";
import type { UpstreamObserver } from "../upstream/upstream-observer";

/** Generous for upstreams that document no limit: enough to keep a wide query in flight, not enough to flood a vendor. */
const undocumentedLimits = { connections: 64, concurrency: 64, queue: 2_000 };

/**
 * The benefits administrator documents 25 requests a second with bursts of 50, for all processes together. Each process takes
 * its share, so that they need not coordinate.
 */
const benefitsLimits = (replicas: number) => ({
  connections: 16,
  concurrency: 16,
  queue: 500,
  ratePerSecond: 25 / replicas,
  burst: Math.floor(50 / replicas),
});

/** One client for each vendor, with its credentials on every call. */
export function createUpstreamClients(
  { vsee, preAuth, bastion, vba, upstreamTimeoutMs, replicas }: Config,
  observer?: UpstreamObserver,
): Readonly<Record<UpstreamName, UpstreamClient>> {
  const client = (options: Omit<UpstreamClientOptions, "callTimeoutMs" | "observer">): UpstreamClient =>
    createUpstreamClient({ ...options, callTimeoutMs: upstreamTimeoutMs, observer });
  return {
    vsee: client({
      upstream: "vsee",
      baseUrl: vsee.url,
      defaultHeaders: {
        "X-ApiToken": vsee.apiToken.reveal(),
        "X-AccountCode": vsee.accountCode,
        ...(vsee.apiKey && { "X-ApiKey": vsee.apiKey.reveal() }),
        ...(vsee.apiSecret && { "X-ApiSecret": vsee.apiSecret.reveal() }),
      },
      limits: undocumentedLimits,
    }),
    bastion: client({ upstream: "bastion", baseUrl: bastion.url, limits: undocumentedLimits }),
    preauth: client({
      upstream: "preauth",
      baseUrl: preAuth.url,
      defaultHeaders: preAuth.apiKey && { Authorization: `Bearer ${preAuth.apiKey.reveal()}` },
      limits: undocumentedLimits,
    }),
    vba: client({
      upstream: "vba",
      baseUrl: vba.url,
      defaultHeaders: {
        Authorization: `Bearer ${vba.token.reveal()}`,
        "x-api-key": vba.apiKey.reveal(),
        "vbasoftware-database": vba.database,
      },
      limits: benefitsLimits(replicas),
      // The vendor labels its JSON so at times.
      acceptTextPlain: true,
    }),
  };
}
