import { createServer, IncomingMessage, Server, type ServerResponse } from "node:http";
import { Server as NetServer, type AddressInfo, type Socket } from "node:net";
import { setAnswerHeaders } from "./answer-headers";
import { requestTarget, type Router } from "./router";
import { sendRefusal } from "./respond";
import { UnreadOutput } from "./unread-output";

/** Connections that wait to be accepted. Beyond them the client's system tries again, seconds later. */
const backlog = 4096;
/** Requests of one connection that wait for the answer before them. */
export const maxPipelined = 32;

export const timeouts = {
  headersTimeout: 10_000,
  // Longer than any body may take: bodies have limits of their own.
  requestTimeout: 150_000,
  connectionsCheckingInterval: 1_000,
};

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  readonly sandbox: boolean;
  /** How long an idle connection is left open at the end, to a client that may be sending right now; a second by default. */
  readonly idleGraceMs?: number;
  /** Called with errors that no route expected. */
  readonly onError: (error: unknown, response: ServerResponse) => void;
}

const defaultIdleGraceMs = 1000;

/** The listening side: node:http with our router, and an end that loses no request that was accepted. */
export class HttpServer {
  private readonly server: Server;
  private readonly unread = new UnreadOutput();
  /** Requests that wait for their turn, by connection; absent while a connection has nothing to do. */
  private readonly pipelines = new WeakMap<Socket, (() => void)[]>();
  private running = 0;
  private announced = false;
  private stopping = false;
  private drained: (() => void) | null = null;

  constructor(
    private readonly router: Router,
    private readonly options: HttpServerOptions,
  ) {
    this.server = createServer({ maxHeaderSize: 65_536, IncomingMessage: IncomingRequest, ...timeouts });
    // Longer than load balancers keep theirs, so that they close first.
    this.server.keepAliveTimeout = 65_000;
    this.server.on("connection", this.unread.watch);
    this.server.on("request", (request, response) => this.queue(request, response));
    this.server.on("upgrade", (request, socket, head) => router.upgrade(request, socket, head));
    this.server.on("clientError", refuseConnection);
  }

  /** Whether it accepts no more requests, now or soon. */
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

  /** Announces the end in `/readyz` and goes on as before: load balancers need time to read it. */
  announceStop(): void {
    this.announced = true;
  }

  /**
   * Accepts no more connections, makes each answer its connection's last, answers what has come, then closes; after `timeoutMs`
   * it closes whatever still runs.
   */
  async close(timeoutMs: number): Promise<void> {
    this.stopping = true;
    // Not the HTTP server's own close: that cuts idle connections at once, one of which may carry the next request.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(this.server, () => resolve()));
    const { idleGraceMs = defaultIdleGraceMs } = this.options;
    const idle = new Promise<void>((resolve) => setTimeout(resolve, Math.min(idleGraceMs, timeoutMs)));
    const timer = setTimeout(() => this.drained?.(), timeoutMs);
    await idle;
    if (this.running > 0) await new Promise<void>((resolve) => (this.drained = resolve));
    clearTimeout(timer);
    this.unread.close();
    this.server.closeAllConnections();
    // Also ends the HTTP server's own timer.
    this.server.close();
    await closed;
  }

  /** One request of a connection at a time: answers to pipelined ones would wait in memory for the first to be read. */
  private queue(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const waiting = this.pipelines.get(socket);
    if (waiting === undefined) {
      this.pipelines.set(socket, []);
      void this.handle(request, response);
    } else if (waiting.length < maxPipelined) waiting.push(() => void this.handle(request, response));
    else socket.destroy();
  }

  private answered(socket: Socket): void {
    this.running--;
    const next = socket.destroyed ? undefined : this.pipelines.get(socket)?.shift();
    if (next) next();
    else this.pipelines.delete(socket);
    if (this.running === 0) this.drained?.();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.running++;
    response.on("error", () => undefined);
    response.once("close", () => this.answered(request.socket));
    if (this.stopping) response.setHeader("connection", "close");
    try {
      setAnswerHeaders(request, response, this.options.sandbox);
      await this.router.handle(request, response);
    } catch (error) {
      this.options.onError(error, response);
      const message = "Something went wrong on our side.";
      sendRefusal(response, { status: 500, code: "INTERNAL_SERVER_ERROR", message });
    }
  }
}

const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** What is not HTTP, comes too slowly or has too large a head is answered by its status alone. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = statuses[error.code ?? ""] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Where a connection may become a WebSocket. */
const webSocketPath = "/graphql";

/**
 * A request that upgrades its connection only to a WebSocket on {@link webSocketPath}. Node asks `upgrade` before it reads a
 * body, and would take every offer, such as the `h2c` of Java's client, away from the routes. Answered no, it serves the
 * request as if nothing had been offered, which RFC 9110, 7.8, leaves to the server.
 */
class IncomingRequest extends IncomingMessage {
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
