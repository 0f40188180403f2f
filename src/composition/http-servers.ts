import type { Config } from "../config";
import { nothingHere } from "../http/not-found";
import type { EventStreams } from "../graphql-http/sse.route";
import type { GraphqlSockets } from "../graphql-http/graphql-sockets";
import { Cors, requestIdOf } from "../http/response-headers";
import { livenessRoute, readinessRoute, type ReadinessParts } from "../http/health.route";
import { HttpServer } from "../http/http-server";
import { metricsRoute } from "../http/metrics.route";
import { cpuProfileRoute } from "../http/cpu-profile.route";
import { Router, type RouteHandler } from "../http/router";
import { tracedRoute } from "../http/traced-route";
import { errorFields, type Log } from "../observability/log";
import type { Tracing } from "../observability/tracing";

export interface GraphqlRoutes {
  readonly graphql: RouteHandler;
  readonly streams: EventStreams;
  readonly sockets: GraphqlSockets;
  readonly tracing?: Tracing;
}

/** The routes of the graph itself. */
export function publicRouter(config: Config, { graphql, streams, sockets, tracing }: GraphqlRoutes): Router {
  const cors = new Cors({ origins: config.corsOrigins, sandbox: config.sandbox });
  return new Router(tracing && ((path, handler) => tracedRoute(tracing, path, handler)), nothingHere)
    .on("*", "/graphql", cors.route(graphql))
    .on("OPTIONS", "/graphql", cors.route(cors.preflight))
    .onUpgrade("/graphql", sockets.upgrade)
    .on("GET", "/graphql/stream", cors.route(streams.route))
    .on("POST", "/graphql/stream", cors.route(streams.route))
    .on("OPTIONS", "/graphql/stream", cors.route(cors.preflight));
}

export interface HttpServerParts extends Required<ReadinessParts> {
  readonly log: Log;
  readonly idleGraceMs?: number;
  /** Prometheus text. */
  readonly readMetrics: () => Promise<string>;
  /** Called for every request that is refused because too many wait. */
  readonly onShed: () => void;
}

/** The public listener and, where configured, the one for operators, as one. */
export interface HttpServers {
  readonly url: string;
  readonly adminUrl: string | undefined;
  readonly isStopping: boolean;
  listen(): Promise<void>;
  announceStop(): void;
  close(timeoutMs: number): Promise<void>;
}

/**
 * Operators' routes have a port of their own. The sandbox serves them on the public port, as the names of its simulated
 * upstreams are no secret.
 */
export function createHttpServers(config: Config, router: Router, parts: HttpServerParts): HttpServers {
  const { readiness, upstreams, lastCall, readMetrics } = parts;
  const isOpen = config.sandbox && config.admin === undefined;
  router.on("GET", "/healthz", livenessRoute).on("GET", "/readyz", readinessRoute(isOpen ? parts : { readiness }));
  if (isOpen) router.on("GET", "/metrics", metricsRoute(readMetrics));
  const server = httpServer(config, config.listen, router, parts);
  const admin = config.admin && httpServer(config, config.admin, adminRouter(config.admin, parts), parts);
  return {
    get url() {
      return server.url;
    },
    get adminUrl() {
      return admin?.url;
    },
    get isStopping() {
      return server.isStopping;
    },
    listen: async () => {
      await admin?.listen();
      await server.listen();
    },
    announceStop: () => server.announceStop(),
    close: async (timeoutMs) => {
      await server.close(timeoutMs);
      await admin?.close(0);
    },
  };

  function adminRouter({ profiling }: NonNullable<Config["admin"]>, { log }: HttpServerParts): Router {
    const routes = new Router()
      .on("GET", "/healthz", livenessRoute)
      .on("GET", "/readyz", readinessRoute({ readiness, upstreams, lastCall }))
      .on("GET", "/metrics", metricsRoute(readMetrics));
    return profiling ? routes.on("GET", "/profile/cpu", cpuProfileRoute(log)) : routes;
  }
}

function httpServer(
  config: Config,
  listen: Pick<Config["listen"], "host" | "port">,
  router: Router,
  { log, idleGraceMs, onShed }: HttpServerParts,
): HttpServer {
  return new HttpServer(router, {
    ...listen,
    idleGraceMs,
    onShed,
    sandbox: config.sandbox,
    onError: (error, response) =>
      log.error("request failed", { requestId: requestIdOf(response), ...errorFields(error) }),
  });
}
