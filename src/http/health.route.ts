import type { UpstreamClient } from "../upstream/upstream-call";
import { sendJson } from "./respond";
import type { RouteHandler } from "./router";

/** The process lives and its event loop turns. */
export const livenessRoute: RouteHandler = ({ response }) => sendJson(response, 200, { status: "ok" });

type Upstreams = Readonly<Record<string, Pick<UpstreamClient, "health">>>;

/**
 * Whether to send requests here. A sick upstream is told but makes the graph no less ready: the other fields still
 * answer, and another replica would meet the same upstream.
 */
export function readinessRoute(upstreams: Upstreams, isStopping: () => boolean): RouteHandler {
  return ({ response }) => {
    const stopping = isStopping();
    const health = Object.entries(upstreams).map(([name, client]) => [name, client.health()]);
    sendJson(response, stopping ? 503 : 200, {
      status: stopping ? "stopping" : "ready",
      upstreams: Object.fromEntries(health) as unknown,
    });
  };
}
