import { createServer, Server, type IncomingMessage, type ServerResponse } from "node:http";
import { Server as NetServer, type AddressInfo, type Socket } from "node:net";
import type { Router } from "./router";
import { sendRefusal } from "./respond";

/** Connections that wait to be taken. What comes when it is full is tried again by the client's system, seconds later. */
const backlog = 4096;

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  /** On every answer, before its route. */
  readonly prepare: (request: IncomingMessage, response: ServerResponse) => void;
  /** How long an idle connection is left, at the end, to a client that may be sending right now; a second unless told. */
  readonly idleGraceMs?: number;
  /** Told of errors nobody foresaw. */
  readonly onError: (error: unknown) => void;
}

const defaultIdleGraceMs = 1000;

/** The listening side: node:http with our router, and an end that loses no request it has taken. */
export class HttpServer {
  private readonly server: Server;
  private running = 0;
  private announced = false;
  private stopping = false;
  private drained: (() => void) | null = null;

  constructor(
    private readonly router: Router,
    private readonly options: HttpServerOptions,
  ) {
    this.server = createServer({ maxHeaderSize: 65_536, requestTimeout: 30_000, headersTimeout: 15_000 });
    // Longer than load balancers keep theirs, so that they close first.
    this.server.keepAliveTimeout = 65_000;
    this.server.on("request", (request, response) => void this.handle(request, response));
    this.server.on("upgrade", (request, socket, head) => router.upgrade(request, socket, head));
    this.server.on("clientError", refuseConnection);
  }

  /** Whether it will take no more requests, now or soon. */
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

  /** Says that the end is near to whoever asks, and goes on as before: those who send requests need time to hear it. */
  announceStop(): void {
    this.announced = true;
  }

  /**
   * Takes no more connections, makes each answer its connection's last, answers what has come, then closes; after `timeoutMs`
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
    this.server.closeAllConnections();
    // Also ends the HTTP server's own timer.
    this.server.close();
    await closed;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.running++;
    response.once("close", () => {
      this.running--;
      if (this.running === 0) this.drained?.();
    });
    response.on("error", () => undefined);
    if (this.stopping) response.setHeader("connection", "close");
    try {
      this.options.prepare(request, response);
      await this.router.handle(request, response);
    } catch (error) {
      this.options.onError(error);
      const message = "Something went wrong on our side.";
      sendRefusal(response, { status: 500, code: "INTERNAL_SERVER_ERROR", message });
    }
  }
}

/** What is no HTTP, or too large a head for it, is answered by its status alone. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
