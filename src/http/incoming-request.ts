import { IncomingMessage } from "node:http";
import { requestTarget } from "./request-target";

/** Where a connection may become a WebSocket. */
const webSocketPath = "/graphql";

/**
 * A request that upgrades its connection only to a WebSocket on {@link webSocketPath}. Node asks `upgrade` before it reads a
 * body, and would take every offer, such as the `h2c` of Java's client, away from the routes. Answered no, it serves the
 * request as if nothing had been offered, which RFC 9110, 7.8, leaves to the server.
 */
export class IncomingRequest extends IncomingMessage {
  /** Whether the client offers any other protocol. Set by Node's parser, also while the constructor runs. */
  declare private offersUpgrade: unknown;

  get upgrade(): boolean {
    return Boolean(this.offersUpgrade) && this.isWebSocketHandshake();
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
