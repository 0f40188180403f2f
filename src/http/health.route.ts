import type { UpstreamClient } from "../upstream/upstream-call";
import type { LastCall } from "../observability/last-calls";
import type { UpstreamName } from "../upstream/upstream-error";
import { sendJson } from "./respond";
import type { RouteHandler } from "./router";

/** The process is alive and its event loop runs. */
export const livenessRoute: RouteHandler = ({ response }) => sendJson(response, 200, { status: "ok" });

/** `starting` until the token issuer's keys have been read: before that valid tokens would be refused. */
export type Readiness = "ready" | "starting" | "stopping";

export interface ReadinessParts {
  readonly readiness: () => Readiness;
  /** Shown if given. */
  readonly upstreams?: Readonly<Record<UpstreamName, Pick<UpstreamClient, "health">>>;
  /** Outcome of the last call to an upstream. */
  readonly lastCall?: (upstream: UpstreamName) => LastCall;
}

/**
 * Whether to send requests here. Upstreams do not count: other fields still answer, and other replicas would have the same
 * problem.
 */
export function readinessRoute({ readiness, upstreams, lastCall }: ReadinessParts): RouteHandler {
  return ({ response }) => {
    const status = readiness();
    if (status !== "ready") response.setHeader("retry-after", "4");
    const names = Object.keys(upstreams ?? {}) as UpstreamName[];
    const ofEach = <T>(read: (name: UpstreamName) => T) => Object.fromEntries(names.map((name) => [name, read(name)]));
    sendJson(response, status === "ready" ? 200 : 503, {
      status,
      ...(upstreams && { upstreams: ofEach((name) => upstreams[name].health()) }),
      ...(lastCall && { lastCalls: ofEach(lastCall) }),
    });
  };
}
