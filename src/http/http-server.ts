import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Server as NetServer, type AddressInfo, type Socket } from "node:net";
import { setResponseHeaders } from "./response-headers";
import { ClientConnection, IncomingRequest } from "./client-connection";
import { onNewConnection } from "./new-connections";
import { OldestMakesRoom } from "./slow-clients";
import type { Router } from "./router";
import { sendRefusal } from "./respond";
import { ShortTurns } from "./short-turns";
import { UnreadOutput } from "./unread-output";

/** Connections that wait to be accepted. Clients retry further ones seconds later. */
const backlog = 4096;
/** Connections in all. The oldest of those without a request makes room. */
export const connectionLimits = { total: 10_000 };

export const timeouts = {
  headersTimeout: 10_000,
  // Longer than any body may take: bodies have their own limits.
  requestTimeout: 150_000,
  // Short, so that few connections are cut at once.
  connectionsCheckingInterval: 100,
};

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  readonly sandbox: boolean;
  /** How long idle connections stay open on close, for requests that are being sent; a second by default. */
  readonly idleGraceMs?: number;
  /** Called with unexpected errors of routes. */
  readonly onError: (error: unknown, response: ServerResponse) => void;
  /** Called for every request that is refused because too many wait. */
  readonly onShed?: () => void;
}

const defaultIdleGraceMs = 1000;

/** node:http with our router. Closing it loses no accepted request. */
export class HttpServer {
  private readonly server: Server;
  private readonly unread = new UnreadOutput();
  private readonly turns = new ShortTurns();
  private readonly connections = new OldestMakesRoom<Socket>(connectionLimits, (socket) => socket.destroy(), isInUse);
  private running = 0;
  private announced = false;
  private stopping = false;
  private drained: (() => void) | null = null;

  constructor(
    private readonly router: Router,
    private readonly options: HttpServerOptions,
  ) {
    this.server = createServer({ maxHeaderSize: 65_536, IncomingMessage: IncomingRequest, ...timeouts });
    // Longer than load balancers' timeouts, so that they close first.
    this.server.keepAliveTimeout = 65_000;
    this.server.on("connection", (socket) => this.connected(socket));
    this.server.on("request", (request, response) => this.arrived(request, response));
    this.server.on("upgrade", (request, socket, head) => this.upgrade(request, socket as Socket, head));
    this.server.on("clientError", refuseConnection);
    onNewConnection(this.server, (socket, begin) => {
      const { address } = ClientConnection.of(socket);
      this.turns.enter({ address, client: "", begin, refuse: () => socket.destroy() });
    });
  }

  /** Whether it is stopping or will stop soon. */
  get isStopping(): boolean {
    return this.announced || this.stopping;
  }

  /** Base address; valid while listening. */
  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    const { host } = this.options;
    return `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host}:${port}`;
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      const { port, host } = this.options;
      this.server.listen({ port, host, backlog }, () => {
        this.server.off("error", reject);
        resolve();
      });
    });
  }

  /** Announces the stop in `/readyz` and goes on as before: load balancers need time to notice. */
  announceStop(): void {
    this.announced = true;
  }

  /**
   * Stops accepting connections, answers pending requests as the last of their connections, then closes; after `timeoutMs`
   * all connections are cut.
   */
  async close(timeoutMs: number): Promise<void> {
    this.stopping = true;
    // Not the HTTP server's own close: it cuts idle connections at once, on which a request may be arriving.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(this.server, () => resolve()));
    const { idleGraceMs = defaultIdleGraceMs } = this.options;
    const idle = new Promise<void>((resolve) => setTimeout(resolve, Math.min(idleGraceMs, timeoutMs)));
    const timer = setTimeout(() => this.drained?.(), timeoutMs);
    await idle;
    if (this.running > 0) await new Promise<void>((resolve) => (this.drained = resolve));
    clearTimeout(timer);
    this.unread.close();
    this.server.closeAllConnections();
    // Ends the HTTP server's timer.
    this.server.close();
    await closed;
  }

  private connected(socket: Socket): void {
    const { address } = ClientConnection.of(socket);
    this.unread.watch(socket);
    this.connections.enter(address, socket);
    socket.once("close", () => this.connections.leave(address, socket));
  }

  private arrived(request: IncomingMessage, response: ServerResponse): void {
    const connection = ClientConnection.of(request.socket);
    response.on("error", () => undefined);
    connection.enter(() => {
      this.running++;
      response.once("prefinish", () => request.complete || discardRest(request));
      response.once("close", () => this.answered(request.socket, connection));
      this.inTurn(connection, request, () => this.handle(request, response));
    });
  }

  private answered(socket: Socket, connection: ClientConnection): void {
    this.running--;
    if (!socket.destroyed) connection.ended();
    if (this.running === 0) this.drained?.();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.stopping) response.setHeader("connection", "close");
    try {
      setResponseHeaders(request, response, this.options.sandbox);
      await this.router.handle(request, response);
    } catch (error) {
      this.options.onError(error, response);
      const message = "An internal error occurred.";
      sendRefusal(response, { status: 500, code: "INTERNAL_SERVER_ERROR", message });
    }
  }

  private upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const connection = ClientConnection.of(socket);
    // An unhandled `error` event would end the process.
    socket.on("error", () => socket.destroy());
    // Too many requests are pipelined, or the answer to one would be written between the messages.
    if (connection.isBusy) return void socket.destroy();
    this.connections.leave(connection.address, socket);
    this.inTurn(connection, request, () => this.router.upgrade(request, socket, head));
  }

  private inTurn(
    { address }: ClientConnection,
    { socket, headers, url = "" }: IncomingMessage,
    begin: () => unknown,
  ): void {
    this.turns.enter({
      address,
      client: headers.authorization ?? url,
      begin: () => socket.destroyed || begin(),
      refuse: () => {
        this.options.onShed?.();
        endWith(socket, overloaded);
      },
    });
  }
}

/** A connection with a request, or with one since it was last the oldest. */
function isInUse(socket: Socket): boolean {
  const connection = ClientConnection.of(socket);
  const isInUse = connection.isBusy || connection.isUsed;
  connection.isUsed = false;
  return isInUse;
}

const overloaded = `503 Service Unavailable\r\nretry-after: 1`;
const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers invalid HTTP, slow requests and large headers with a status only. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  // Clients that have sent nothing expect no answer.
  if (error.code === "ECONNRESET" || !socket.writable || socket.bytesRead === 0) return void socket.destroy();
  endWith(socket, statuses[error.code ?? ""] ?? "400 Bad Request");
}

/** Answers without a body, and closes the connection once that is sent. */
function endWith(socket: Socket, head: string): void {
  socket.write(`HTTP/1.1 ${head}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  socket.destroySoon();
}

/** What is still read of a body after the answer, so that the connection can be used again. */
const discardLimits = { bytes: 4_194_304, pieces: 4_096 };

/** Reads the rest of an answered request's body. One that goes on for long ends its connection. */
function discardRest(request: IncomingMessage): void {
  let bytes = 0;
  let pieces = 0;
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    pieces += 1;
    if (bytes > discardLimits.bytes || pieces > discardLimits.pieces) request.socket.destroy();
  });
}
