import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { parseRange } from "../config/address-range";

/**
 * Client addresses, for limits by address. Behind trusted proxies it is the one that they add to `X-Forwarded-For`; what the
 * client itself wrote there is further left and not read.
 */
export class ClientAddresses {
  private readonly trusted = new BlockList();

  /** @param trustedProxies addresses and ranges, as {@link parseRange} reads them. */
  constructor(trustedProxies: readonly string[]) {
    for (const range of trustedProxies) {
      const { address, prefix } = parseRange(range) ?? { address: "", prefix: 0 };
      if (address !== "") this.trusted.addSubnet(address, prefix, familyOf(address));
    }
  }

  /** The key for limits: an IPv4 address, or the /64 network of an IPv6 address, which is one household's. */
  keyOf({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): string {
    const forwarded = headers["x-forwarded-for"];
    const named = forwarded === undefined ? [] : String(forwarded).split(",");
    let address = plain(socket.remoteAddress ?? "");
    while (named.length > 0 && this.isTrusted(address)) {
      const next = plain(named.pop()?.trim() ?? "");
      if (isIP(next) === 0) break;
      address = next;
    }
    return keyOf(address);
  }

  private isTrusted(address: string): boolean {
    return isIP(address) !== 0 && this.trusted.check(address, familyOf(address));
  }
}

/** The key of the peer itself, a proxy or a client. */
export function addressKeyOf(peer: string | undefined): string {
  return keyOf(plain(peer ?? ""));
}

const keyOf = (address: string): string => (isIP(address) === 6 ? networkOf(address) : address);

const familyOf = (address: string): "ipv4" | "ipv6" => (isIP(address) === 4 ? "ipv4" : "ipv6");

/** Converts IPv4-mapped IPv6 addresses to IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

/** The first four groups, with `::` expanded. */
function networkOf(address: string): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const groups = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - last.length)).fill("0");
  return [...groups, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}
