import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { RequestTrace } from "../observability/tracing";
import { sendJson } from "./respond";

/** A request and its response. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** From the question mark on, or empty. */
  readonly search: string;
  /** The last segment of the path, which routes ending in `/*` match. */
  readonly lastSegment: string;
  /** If requests are traced. */
  readonly trace?: RequestTrace;
}

export type RouteHandler = (exchange: Exchange) => void | Promise<void>;
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

type Method = "GET" | "POST" | "OPTIONS" | "PUT" | "DELETE" | "*";

/** Routes requests by exact path; others get a 404 in JSON. */
export class Router {
  private readonly routes = new Map<string, Map<Method, RouteHandler>>();
  private readonly upgrades = new Map<string, UpgradeHandler>();

  /**
   * @param around wraps each route's handler.
   * @param notFound what a path without a route is answered.
   */
  constructor(
    private readonly around: (path: string, handler: RouteHandler) => RouteHandler = (_, handler) => handler,
    private readonly notFound = "Not found",
  ) {}

  /**
   * `*` matches every method without a handler of its own. A GET handler also answers HEAD. A path that ends in `/*` matches
   * any last segment, which is not traced.
   */
  on(method: Method, path: string, handler: RouteHandler): this {
    const methods = this.routes.get(path) ?? new Map<Method, RouteHandler>();
    this.routes.set(path, methods.set(method, this.around(path, handler)));
    return this;
  }

  onUpgrade(path: string, handler: UpgradeHandler): this {
    this.upgrades.set(path, handler);
    return this;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path, search } = requestTarget(request.url);
    const slash = path.lastIndexOf("/");
    const methods = this.routes.get(path) ?? this.routes.get(`${path.slice(0, slash)}/*`);
    if (methods === undefined) return sendJson(response, 404, { error: this.notFound });
    const method = request.method === "HEAD" ? "GET" : request.method;
    const handler = methods.get(method as Method) ?? methods.get("*");
    if (handler !== undefined) return handler({ request, response, search, lastSegment: path.slice(slash + 1) });
    const allowed = [...methods.keys()].join(", ");
    response.setHeader("allow", allowed);
    sendJson(response, 405, { error: `Method not allowed here: use ${allowed}.` });
  }

  /** Passes the connection to the path's upgrade handler, or ends it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const handler = this.upgrades.get(requestTarget(request.url).path);
    if (handler) return handler(request, socket, head);
    socket.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
  }
}

interface RequestTarget {
  readonly path: string;
  /** From the question mark on, or empty. */
  readonly search: string;
}

/** Path and query of a request. Clients behind proxies may send an absolute URL (RFC 9112, 3.2.2). */
export function requestTarget(url = "/"): RequestTarget {
  const absolute = /^https?:\/\/[^/?#]*/i.exec(url)?.[0];
  const rest = absolute === undefined ? url : url.slice(absolute.length);
  const mark = rest.indexOf("?");
  const path = mark < 0 ? rest : rest.slice(0, mark);
  return { path: path === "" ? "/" : path, search: mark < 0 ? "" : rest.slice(mark) };
}
