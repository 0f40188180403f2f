import { IncomingMessage } from "node:http";
import { ClientConnection } from "./client-connection";
import { requestTarget } from "./router";

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
