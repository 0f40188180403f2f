import { IncomingMessage } from "node:http";
import { BlockList, isIP, type Socket } from "node:net";
import { parseRange } from "../config/address-range";
import { requestTarget } from "./router";

/** Pipelined requests of one connection. */
export const maxPipelined = 32;

const connections = new WeakMap<Socket, ClientConnection>();

/** A client's connection. Its requests run one at a time: answers to pipelined ones would wait in memory. */
export class ClientConnection {
  /** Key for limits by address, of the peer itself. */
  readonly address: string;
  /** Whether a request has come since this was last set to false. */
  isUsed = false;
  /** Begins with requests behind the one that is running; undefined if none is. */
  private pipelined: (() => void)[] | undefined;

  private constructor(socket: Socket) {
    this.address = addressKeyOf(socket.remoteAddress);
  }

  static of(socket: Socket): ClientConnection {
    const known = connections.get(socket);
    if (known) return known;
    const connection = new ClientConnection(socket);
    connections.set(socket, connection);
    return connection;
  }

  get isBusy(): boolean {
    return this.pipelined !== undefined;
  }

  /** Whether no further request may be pipelined. */
  get isFull(): boolean {
    return this.pipelined !== undefined && this.pipelined.length >= maxPipelined;
  }

  /** Begins now, or after the requests before it. */
  enter(begin: () => void): void {
    this.isUsed = true;
    if (this.pipelined) return void this.pipelined.push(begin);
    this.pipelined = [];
    begin();
  }

  /** Called when a request has ended: begins with the next one. */
  ended(): void {
    const next = this.pipelined?.shift();
    if (next) next();
    else this.pipelined = undefined;
  }
}

/** Path of WebSockets. */
const webSocketPath = "/graphql";

/**
 * A request that upgrades only to a WebSocket on {@link webSocketPath}. Node reads `upgrade` before the body; if it is true,
 * the request does not reach the routes. Other offers, such as `h2c` of Java's client, are ignored, as RFC 9110, 7.8, allows.
 */
export class IncomingRequest extends IncomingMessage {
  /** Whether the client offers an upgrade. Set by Node's parser, also during the constructor. */
  declare private offersUpgrade: unknown;

  /**
   * Also true if too many requests are pipelined: nothing behind an upgrade is parsed, and 64 KiB, which are parsed at once, can
   * be two thousand requests.
   */
  get upgrade(): boolean {
    return (Boolean(this.offersUpgrade) && this.isWebSocketHandshake()) || ClientConnection.of(this.socket).isFull;
  }

  set upgrade(offered: unknown) {
    this.offersUpgrade = offered;
  }

  private isWebSocketHandshake(): boolean {
    const offered = (this.headers.upgrade ?? "").toLowerCase().split(",");
    return (
      this.method === "GET" &&
      offered.some((protocol) => protocol.trim() === "websocket") &&
      requestTarget(this.url).path === webSocketPath
    );
  }
}

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
