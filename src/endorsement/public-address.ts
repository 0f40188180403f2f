import { BlockList, isIP } from "node:net";

/** Ranges that no address on the internet is in: what they name is a host's own or its network's. */
const privateV4 = new BlockList();
// A list of its own: in a list of both, an IPv4 address is looked for among the IPv6 ranges too.
const privateV6 = new BlockList();
for (const [net, prefix] of [
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
  privateV4.addSubnet(net, prefix, "ipv4");
}
// The public part of IPv6 is 2000::/3; within it, 2002::/16 and 2001::/32 wrap other addresses.
for (const [net, prefix] of [
  ["::", 3],
  ["2001::", 32],
  ["2002::", 16],
  ["4000::", 2],
  ["8000::", 1],
] as const) {
  privateV6.addSubnet(net, prefix, "ipv6");
}

const privateNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/** Whether a URL is https and names a host that may be on the internet: no private address, no name of a network's own. */
export function isPublicHttps({ protocol, hostname, username, password }: URL): boolean {
  if (protocol !== "https:" || username !== "" || password !== "") return false;
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
  const version = isIP(host);
  if (version === 4) return !privateV4.check(host, "ipv4");
  if (version === 6) return !privateV6.check(host, "ipv6");
  return host.includes(".") && !privateNames.test(host);
}
