import { lookup } from "node:dns/promises";
import { isPublicUrl } from "./public-url";

/** Every address that a name leads to now. Rejects where it leads to none. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

const patienceMs = 3_000;

/** As the operating system resolves it: DNS, and whatever else this host is configured to ask. */
export const systemResolveHost: ResolveHost = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Whether every address that the link's name leads to now is one on the internet. A name that does not resolve within three
 * seconds leads to none. What it leads to later is for the one who calls it to check.
 */
export async function resolvesPublicly({ hostname }: URL, resolveHost: ResolveHost): Promise<boolean> {
  const addresses = await Promise.race([resolveHost(hostname.replace(/^\[|\]$/g, "")).catch(() => []), noAddress()]);
  return addresses.length > 0 && addresses.every(isPublicAddress);
}

function isPublicAddress(address: string): boolean {
  return isPublicUrl(address.includes(":") ? `https://[${address.replace(/%.*$/, "")}]/` : `https://${address}/`);
}

function noAddress(): Promise<readonly string[]> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs, []).unref());
}
