import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { CloseCode, handleProtocols, makeServer, type Context, type OperationResult } from "graphql-ws";
import { WebSocketServer, type WebSocket } from "ws";
import type { Caller } from "../auth/caller";
import type { TokenVerifier } from "../auth/token-verifier";
import { refusal } from "../operation/operation-error";
import type { SubscriptionRunner } from "../operation/subscribe";
import { readCaller, type RequestCaller } from "./request-caller";
import { maxBodyBytes } from "../http/request-body";
import { SocketLife } from "../http/socket-life";

export interface GraphqlSocketsParts {
  readonly runner: SubscriptionRunner;
  readonly verifier: Pick<TokenVerifier, "verify">;
  readonly limits?: Partial<SocketLimits>;
}

export interface SocketLimits {
  /** Connections of this process at once. */
  readonly connections: number;
  readonly subscriptionsPerConnection: number;
}

interface Connection {
  readonly life: SocketLife;
  readonly request: IncomingMessage;
  /** Set by a good token, once. */
  from?: RequestCaller & { readonly caller: Caller };
}

/** How long peers have to take leave before their connections are cut. */
const leaveMs = 1_000;

/** Subscriptions over WebSocket, by the graphql-transport-ws protocol. */
export class GraphqlSockets {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxBodyBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  private readonly limits: SocketLimits;
  private readonly protocol;
  private stopping = false;

  constructor(private readonly parts: GraphqlSocketsParts) {
    this.limits = { connections: 2_000, subscriptionsPerConnection: 50, ...parts.limits };
    const { runner } = parts;
    this.protocol = makeServer<Record<string, unknown>, Connection>({
      onConnect: (context) => this.admit(context),
      onSubscribe: async (context, _id, { query, operationName, variables }) => {
        const { extra, subscriptions } = context;
        if (!extra.from) return [refusal("UNAUTHENTICATED", "An access token is required.")];
        if (Object.keys(subscriptions).length > this.limits.subscriptionsPerConnection) {
          return [refusal("OVERLOADED", "Too many subscriptions are running on this connection.")];
        }
        const started = await runner.start({ query, operationName, variables, ...extra.from });
        if ("refused" in started) return started.refused;
        return { schema: runner.schema, document: started.document, operationName, contextValue: started.results };
      },
      subscribe: ({ contextValue }) => contextValue as OperationResult,
      // Errors in them are masked already, and so are plain objects.
      onNext: (_context, _id, _payload, _args, result) => result,
      onError: (_context, _id, _payload, errors) => runner.mask(errors),
    });
  }

  /** Takes over a connection that asks to become a WebSocket. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (this.stopping || this.sockets.clients.size >= this.limits.connections) {
      socket.end("HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => this.opened(webSocket, request));
  };

  /** Says to every client that this process goes away. */
  async close(): Promise<void> {
    this.stopping = true;
    for (const client of this.sockets.clients) client.close(1001, "Going away");
    const cut = setTimeout(() => {
      for (const client of this.sockets.clients) client.terminate();
    }, leaveMs);
    await new Promise<void>((resolve) => this.sockets.close(() => resolve()));
    clearTimeout(cut);
  }

  private opened(socket: WebSocket, request: IncomingMessage): void {
    const life = new SocketLife(socket);
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => life.send(text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => life.onMessage(take),
      },
      { life, request },
    );
    socket.once("close", (code, reason) => {
      life.end();
      closed(code, String(reason)).catch(() => undefined);
    });
  }

  private async admit({ connectionParams, extra }: Context<Record<string, unknown>, Connection>): Promise<boolean> {
    const { headers } = extra.request;
    const from = await readCaller(headers, this.parts.verifier, tokenIn(connectionParams) ?? headers.authorization);
    if ("refusal" in from) return false;
    const { caller } = from;
    if (caller === null) {
      extra.life.close(CloseCode.Unauthorized, "Unauthorized");
      return false;
    }
    extra.from = { ...from, caller };
    extra.life.endAt(caller.expiresAt);
    return true;
  }
}

/** Clients write the name in either case, and the token with or without its scheme. */
function tokenIn(parameters: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const given = parameters?.["authorization"] ?? parameters?.["Authorization"];
  if (typeof given !== "string" || given === "") return undefined;
  return given.includes(" ") ? given : `Bearer ${given}`;
}
