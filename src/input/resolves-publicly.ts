import { lookup } from "node:dns/promises";
import { isPublicUrl } from "./public-url";

/** All addresses that a name resolves to. Rejects if there is none. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

const patienceMs = 3_000;

/** As the operating system resolves it: by DNS and its other configured sources. */
export const systemResolveHost: ResolveHost = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Whether all addresses that the link's host name resolves to are on the internet. False for a name that does not resolve
 * within three seconds. Whoever calls the link must check its later addresses.
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
