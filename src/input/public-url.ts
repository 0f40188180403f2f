import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Networks that a host on the internet is not in. Two lists, because one would take IPv4 for the IPv6 it maps to. */
const privateIpv4 = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  privateIpv4.addSubnet(network, prefix, "ipv4");
}
const publicIpv6 = new BlockList();
publicIpv6.addSubnet("2000::", 3, "ipv6");
/** Ranges within it for tunnels, whose addresses contain another address, which may be any. */
const tunnelsIpv6 = new BlockList();
tunnelsIpv6.addSubnet("2001::", 32, "ipv6");
tunnelsIpv6.addSubnet("2002::", 16, "ipv6");

/** Host names that only exist within networks: of mDNS, routers, companies, Kubernetes, Consul and Docker. */
const privateSuffixes =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|lan|home|corp|home\.arpa|svc|cluster|pod|consul|docker|onion|test|invalid)$/;

/**
 * Whether an upstream may be given this link: https, without credentials, to a host on the internet. With `allowPrivate`
 * (ALLOW_PRIVATE_URLS), any host and also http. Names are not resolved here: see `resolvesPublicly`.
 */
export function isPublicUrl(link: string | URL, allowPrivate = false): boolean {
  if (typeof link === "string" && !URL.canParse(link)) return false;
  const { protocol, hostname, username, password } = typeof link === "string" ? new URL(link) : link;
  if (username !== "" || password !== "") return false;
  if (allowPrivate) return protocol === "https:" || protocol === "http:";
  return protocol === "https:" && isPublicHost(hostname);
}

function isPublicHost(hostname: string): boolean {
  // `URL` has already turned every other spelling of an address (octal, hexadecimal, one number) into the usual one.
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (isIPv4(host)) return !privateIpv4.check(host, "ipv4");
  if (isIPv6(host)) return publicIpv6.check(host, "ipv6") && !tunnelsIpv6.check(host, "ipv6");
  return host.includes(".") && !privateSuffixes.test(host);
}
