import type { Tracing } from "../observability/tracing";
import type { RouteHandler } from "./router";

/** Routes that are polled, and streams, whose events are traced as operations. */
const untraced: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/metrics", "/graphql/stream"]);

/** A route whose requests are spans that continue the caller's trace. */
export function tracedRoute(tracing: Tracing, route: string, handler: RouteHandler): RouteHandler {
  if (untraced.has(route)) return handler;
  return async (exchange) => {
    const { request, response } = exchange;
    const method = (request.method ?? "GET").toUpperCase();
    const trace = tracing.requestStarted({ method: known(method), route, traceparent: request.headers.traceparent });
    try {
      await trace.run(() => handler({ ...exchange, trace }));
      trace.ended(response.headersSent ? response.statusCode : null);
    } catch (error) {
      // The caller of this handler answers it.
      trace.ended(500);
      throw error;
    }
  };
}

/** Clients may send any word as the method. */
function known(method: string): string {
  return ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"].includes(method) ? method : "_OTHER";
}
