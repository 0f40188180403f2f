import { createServer, IncomingMessage, Server, type ServerResponse } from "node:http";
import { Server as NetServer, type AddressInfo, type Socket } from "node:net";
import { setAnswerHeaders } from "./answer-headers";
import { requestTarget, type Router } from "./router";
import { sendRefusal } from "./respond";
import { UnreadOutput } from "./unread-output";

/** Connections that wait to be accepted. Clients retry further ones seconds later. */
const backlog = 4096;
/** Pipelined requests of one connection. */
export const maxPipelined = 32;

export const timeouts = {
  headersTimeout: 10_000,
  // Longer than any body may take: bodies have their own limits.
  requestTimeout: 150_000,
  connectionsCheckingInterval: 1_000,
};

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  readonly sandbox: boolean;
  /** How long idle connections stay open on close, for requests that are being sent; a second by default. */
  readonly idleGraceMs?: number;
  /** Called with unexpected errors of routes. */
  readonly onError: (error: unknown, response: ServerResponse) => void;
}

const defaultIdleGraceMs = 1000;

/** node:http with our router. Closing it loses no accepted request. */
export class HttpServer {
  private readonly server: Server;
  private readonly unread = new UnreadOutput();
  /** Pipelined requests that wait, by connection; absent for idle connections. */
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
    // Longer than load balancers' timeouts, so that they close first.
    this.server.keepAliveTimeout = 65_000;
    this.server.on("connection", this.unread.watch);
    this.server.on("request", (request, response) => this.queue(request, response));
    this.server.on("upgrade", (request, socket, head) => router.upgrade(request, socket, head));
    this.server.on("clientError", refuseConnection);
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

  /** One request per connection at a time: answers to pipelined ones would wait in memory. */
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
      const message = "An internal error occurred.";
      sendRefusal(response, { status: 500, code: "INTERNAL_SERVER_ERROR", message });
    }
  }
}

const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers invalid HTTP, slow requests and large headers with a status only. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = statuses[error.code ?? ""] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Path of WebSockets. */
const webSocketPath = "/graphql";

/**
 * A request that upgrades only to a WebSocket on {@link webSocketPath}. Node reads `upgrade` before the body; if it is true,
 * the request does not reach the routes. Other offers, such as `h2c` of Java's client, are ignored, as RFC 9110, 7.8, allows.
 */
class IncomingRequest extends IncomingMessage {
  /** Whether the client offers an upgrade. Set by Node's parser, also during the constructor. */
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
