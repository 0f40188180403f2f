import { createServer, IncomingMessage, Server, ServerResponse } from "node:http";
import { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { FaultRegistry } from "../faults/fault-registry";
import { answerWithFault } from "../faults/answer-with-fault";
import type { OpenRequest, RequestLog } from "../request-log";
import { ApiReply, createRouter, Refusal, RouteMatch } from "./api-route";
import { parseBody, readBody } from "./request-body";
import { ReservedPort } from "./reserved-port";
import type { SimulatedApi } from "./simulated-api";
import { writeReply } from "./write-reply";
import { clock } from "../../clock";

const HOST = "127.0.0.1";
const UNKNOWN_ROUTE = "(unknown)";

/** One simulated vendor on a free loopback port: records requests, applies faults, and otherwise answers from its routes. */
export class UpstreamServer {
  private readonly server: Server;
  private readonly findRoute: (method: string, path: string) => RouteMatch | undefined;
  private port = 0;
  private reserved: ReservedPort | undefined;

  constructor(
    private readonly api: SimulatedApi,
    private readonly log: RequestLog,
    private readonly faults: FaultRegistry,
    private readonly latencyMs: number,
  ) {
    this.findRoute = createRouter(api.routes);
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.keepAliveTimeout = 60_000;
    this.server.on("connection", (socket) => {
      if (this.faults.dropsConnections(this.api.upstream)) socket.destroy();
    });
  }

  /** Base URL, valid once {@link listen} has resolved. */
  get url(): string {
    return `http://${HOST}:${this.port}${this.api.basePath}`;
  }

  /** Takes a free port, or the one it had before it was {@link close}d. */
  async listen(): Promise<void> {
    if (this.server.listening) return;
    await this.release();
    try {
      await this.bind();
    } catch (error) {
      // The old port may still be in use for a moment; a free one is always available.
      if (this.port === 0 || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      await pause(20);
      return this.listen();
    }
    this.port = (this.server.address() as AddressInfo).port;
  }

  private bind(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(this.port, HOST, () => {
        this.server.off("error", reject);
        resolve();
      });
    });
  }

  /** Ends every connection and refuses new ones until it listens again. No other server is given its port meanwhile. */
  async refuse(): Promise<void> {
    if (!this.server.listening) return;
    await this.close();
    this.reserved = await ReservedPort.of(this.port, HOST);
  }

  private async release(): Promise<void> {
    await this.reserved?.release();
    this.reserved = undefined;
  }

  /** Ends every connection and frees its port. */
  async close(): Promise<void> {
    await this.release();
    if (!this.server.listening) return;
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  /** Ends every connection; the port stays open. */
  dropConnections(): void {
    this.server.closeAllConnections();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = clock.now();
    try {
      const body = parseBody(await readBody(request), request.headers["content-type"]);
      const call = this.record(request, body, at);
      const faults = this.faults.take(this.api.upstream, call.entry.route, call.entry.method);
      const waitMs = this.latencyMs + faults.delayMs;
      if (waitMs > 0) await pause(waitMs, undefined, { ref: false });
      if (faults.fault) await answerWithFault(faults.fault, this.api, () => this.perform(call), call.entry, response);
      else writeReply(response, this.api, this.perform(call), call.entry);
    } catch {
      // The client went away while it was still sending, or the socket died under the answer.
      response.destroy();
    }
  }

  private record(request: IncomingMessage, body: unknown, at: number): PendingCall {
    const { method = "GET", url = "/", headers } = request;
    const isBelowBase = url.startsWith(`${this.api.basePath}/`);
    const path = isBelowBase ? url.slice(this.api.basePath.length) : url;
    const target = new URL(path, `http://${HOST}`);
    const match = isBelowBase ? this.match(method, target.pathname) : undefined;
    const route = match?.route.template ?? UNKNOWN_ROUTE;
    const entry: OpenRequest = { upstream: this.api.upstream, method, path, route, headers, body, status: null, at };
    this.log.add(entry);
    return { entry, match, query: target.searchParams };
  }

  private match(method: string, path: string): RouteMatch | undefined {
    try {
      return this.findRoute(method, path.replace(/\.json$/, ""));
    } catch {
      return undefined;
    }
  }

  private perform({ entry, match, query }: PendingCall): ApiReply {
    const { method, headers, body } = entry;
    try {
      if (!match) throw new Refusal(404, "There is nothing here.");
      return match.route.handle({ method, headers, body, query, params: match.params });
    } catch (error) {
      if (error instanceof Refusal) return this.api.refuse(error.status, error.message);
      return this.api.refuse(500, "The simulated upstream failed.");
    }
  }
}

interface PendingCall {
  readonly entry: OpenRequest;
  readonly match: RouteMatch | undefined;
  readonly query: URLSearchParams;
}
