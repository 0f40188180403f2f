import type { IncomingMessage, ServerResponse } from "node:http";
import type { RouteHandler } from "../../src/http/router";
import { tracedRoute } from "../../src/http/traced-route";
import type { RequestTrace, TracedRequest, Tracing } from "../../src/observability/tracing";

/** Tracing that notes what requests begin and how they end. */
function noted() {
  const begun: TracedRequest[] = [];
  const ended: (number | null)[] = [];
  const trace: Pick<RequestTrace, "run" | "ended"> = {
    run: (work) => work(),
    ended: (status) => void ended.push(status),
  };
  const requestStarted = (request: TracedRequest): RequestTrace => {
    begun.push(request);
    return trace as RequestTrace;
  };
  return { begun, ended, trace, tracing: { requestStarted } as Partial<Tracing> as Tracing };
}

function exchange(method: string, response: Partial<ServerResponse>) {
  const request = { method, headers: { traceparent: "a" } } as Partial<IncomingMessage> as IncomingMessage;
  return { request, response: response as ServerResponse, search: "?b=c", lastSegment: "a" };
}

describe("a traced route", () => {
  it("starts with its method, route and the caller's trace, and ends with the status", async () => {
    const { tracing, trace, begun, ended } = noted();
    const handled: unknown[] = [];
    const handler: RouteHandler = (taken) => void handled.push(taken.trace);
    await tracedRoute(tracing, "/graphql", handler)(exchange("POST", { headersSent: true, statusCode: 200 }));
    expect(begun).toEqual([{ method: "POST", route: "/graphql", traceparent: "a" }]);
    expect([handled, ended]).toEqual([[trace], [200]]);
  });

  it("ends without a status if the client disconnected before the answer", async () => {
    const { tracing, ended } = noted();
    await tracedRoute(tracing, "/graphql", () => undefined)(exchange("POST", { headersSent: false, statusCode: 200 }));
    expect(ended).toEqual([null]);
  });

  it("ends as failed after an unexpected error, which is passed on", async () => {
    const { tracing, ended } = noted();
    const failing = tracedRoute(tracing, "/graphql", () => Promise.reject(new TypeError("odd")));
    await expect(failing(exchange("POST", { headersSent: false }))).rejects.toThrow(TypeError);
    expect(ended).toEqual([500]);
  });

  it("does not contain the client's word for an unknown method", async () => {
    const { tracing, begun } = noted();
    await tracedRoute(tracing, "/graphql", () => undefined)(exchange("canary", { headersSent: true, statusCode: 405 }));
    expect(begun[0]?.method).toBe("_OTHER");
  });

  it.each(["/healthz", "/readyz", "/metrics", "/graphql/stream"])("is not made of %s", (route) => {
    const handler: RouteHandler = () => undefined;
    expect(tracedRoute(noted().tracing, route, handler)).toBe(handler);
  });
});
