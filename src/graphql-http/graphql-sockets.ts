import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { CloseCode, handleProtocols, makeServer, type Context, type OperationResult } from "graphql-ws";
import { WebSocketServer, type WebSocket } from "ws";
import { readCaller, type TokenVerifier } from "../auth/authentication";
import type { ClientAddresses } from "../http/client-connection";
import { OldestMakesRoom, Sweeper } from "../http/slow-clients";
import { maxBodyBytes } from "../http/request-body";
import { refusal } from "../operation/operation-error";
import type { SubscriptionRunner } from "../operation/subscribe";
import type { StreamPlaces } from "./stream-places";
import { maxFirstMessageBytes, silentMs, WebSocketConnection } from "./web-socket-connection";

export interface GraphqlSocketsParts {
  readonly runner: SubscriptionRunner;
  readonly verifier: Pick<TokenVerifier, "verify">;
  readonly places: StreamPlaces;
  readonly addresses: Pick<ClientAddresses, "keyOf">;
}

type GraphqlContext = Context<Record<string, unknown>, WebSocketConnection>;

export const webSocketLimits = {
  subscriptions: 50,
  /** Connections without a token, in total and per address. The oldest makes room for the newest. */
  silent: 1_000,
  silentPerAddress: 100,
  /** A connection that has sent no token after this time is closed. */
  silentMs,
  firstMessageBytes: maxFirstMessageBytes,
};
/** How long clients have to close before their connections are cut. */
const closeMs = 1_000;
const tryAgainLater = 1013;
const sweepMs = 500;

/** Subscriptions over WebSocket, by the graphql-transport-ws protocol. */
export class GraphqlSockets {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxBodyBytes,
    perMessageDeflate: false,
    // Pongs are sent by the connection, which checks whether the client reads.
    autoPong: false,
    handleProtocols,
  });
  private readonly silent = new OldestMakesRoom<WebSocketConnection>(
    { perAddress: webSocketLimits.silentPerAddress, total: webSocketLimits.silent },
    (connection) => connection.terminate(),
  );
  private readonly connections = new Set<WebSocketConnection>();
  /** One for all connections: thousands of timers would cost more. */
  private readonly sweeper = new Sweeper(sweepMs, (now) => {
    this.parts.runner.endExpired();
    for (const connection of this.connections) connection.sweep(now);
  });
  private readonly protocol;
  private stopping = false;

  constructor(private readonly parts: GraphqlSocketsParts) {
    const { runner } = parts;
    this.protocol = makeServer<Record<string, unknown>, WebSocketConnection>({
      // The sweep closes silent connections.
      connectionInitWaitTimeout: 0,
      onConnect: (context) => this.admit(context),
      onSubscribe: async (context, _id, { query, operationName, variables }) => {
        const { extra, subscriptions } = context;
        if (!extra.from)
          return [
            refusal(
              "UNAUTHENTICATED",
              "An access token is required: send it as `authorization` in the payload of connection_init.",
            ),
          ];
        if (Object.keys(subscriptions).length > webSocketLimits.subscriptions) {
          return [refusal("OVERLOADED", "Too many subscriptions are running on this connection.")];
        }
        const request = { query, operationName, variables, ...extra.from };
        const started = await extra.readingNothing(() => runner.start(request));
        if ("refused" in started) return started.refused;
        return { schema: runner.schema, document: started.document, operationName, contextValue: started.results };
      },
      subscribe: ({ contextValue }) => contextValue as OperationResult,
      // Errors have been masked and are plain objects.
      onNext: (_context, _id, _payload, _args, result) => result,
      onError: (_context, _id, _payload, errors) => runner.mask(errors),
    });
  }

  /** Upgrades a connection to a WebSocket. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (this.stopping) {
      socket.end("HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => this.opened(webSocket, request));
  };

  /** Closes all connections with 1001. */
  async close(): Promise<void> {
    this.stopping = true;
    this.sweeper.stop();
    for (const client of this.sockets.clients) client.close(1001, "Going away");
    const cut = setTimeout(() => {
      for (const client of this.sockets.clients) client.terminate();
    }, closeMs);
    await new Promise<void>((resolve) => this.sockets.close(() => resolve()));
    clearTimeout(cut);
  }

  private opened(socket: WebSocket, request: IncomingMessage): void {
    const address = this.parts.addresses.keyOf(request);
    const connection = new WebSocketConnection(socket, request, { address, openedAt: this.sweeper.now });
    this.connections.add(connection);
    const closed = this.protocol.opened(connection, connection);
    socket.once("close", (code, reason) => {
      this.connections.delete(connection);
      this.silent.leave(address, connection);
      closed(code, String(reason)).catch(() => undefined);
    });
    this.silent.enter(address, connection);
  }

  private async admit({ connectionParams, extra: connection }: GraphqlContext): Promise<boolean> {
    const { headers } = connection.request;
    connection.isSilent = false;
    const from = await readCaller(headers, this.parts.verifier, tokenIn(connectionParams) ?? headers.authorization);
    if ("refusal" in from) {
      if (from.refusal.status === 503) connection.close(tryAgainLater, from.refusal.message);
      return false;
    }
    const { caller } = from;
    if (caller === null) {
      connection.close(CloseCode.Unauthorized, "Unauthorized");
      return false;
    }
    const leave = this.parts.places.enter(caller, connection.address);
    if (leave === null) {
      connection.close(tryAgainLater, "Too many connections");
      return false;
    }
    connection.onEnd(leave);
    this.silent.leave(connection.address, connection);
    connection.from = { ...from, caller };
    return true;
  }
}

/** Clients write the name in either case, and the token with or without the scheme. */
function tokenIn(parameters: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const given = parameters?.["authorization"] ?? parameters?.["Authorization"];
  if (typeof given !== "string" || given === "") return undefined;
  return given.includes(" ") ? given : `Bearer ${given}`;
}
