import type { RouteHandler } from "./router";
import { send } from "./respond";

/** Prometheus text. */
export function metricsRoute(read: () => Promise<string>): RouteHandler {
  return async ({ response }) => send(response, 200, "text/plain; version=0.0.4; charset=utf-8", await read());
}
