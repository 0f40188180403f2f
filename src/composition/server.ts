import "reflect-metadata";
import { TokenVerifier } from "../auth/token-verifier";
import type { Config } from "../config";
import { createApolloServer } from "../graphql-http/apollo-server";
import type { ResolveHost } from "../input/resolves-publicly";
import { OperationChecks } from "../operation/check-operation";
import { SchemaFacts } from "../operation/field-facts";
import { Preparation } from "../operation/prepare";
import { createSecretCheck } from "../operation/router-secret";
import { OperationRunner } from "../operation/run";
import { SubscriptionRunner } from "../operation/subscribe";
import { Safelist } from "../operation/safelist";
import { buildSubgraph } from "../schema/build-subgraph";
import { applyFieldMiddleware } from "../schema/middleware/field-middleware";
import { features } from "../features";
import type { GraphContext, OperationRequest } from "../context";
import { Admission } from "../http/admission";
import { sendPreflight, setCorsHeaders } from "../http/cors";
import type { ExplorerPreset } from "../graphql-http/explorer-preset";
import { graphiqlRoute } from "../graphql-http/graphiql.route";
import { graphqlRoute } from "../graphql-http/graphql.route";
import { GraphqlSockets } from "../graphql-http/graphql-sockets";
import { livenessRoute, readinessRoute } from "../http/health.route";
import { HttpServer } from "../http/http-server";
import { landingPage } from "../graphql-http/landing-page";
import { metricsRoute } from "../http/metrics.route";
import { Router } from "../http/router";
import { tracedRoute } from "../http/traced-route";
import { setSecurityHeaders } from "../http/security-headers";
import { EventStreams } from "../graphql-http/sse.route";
import { activeTrace } from "../observability/active-trace";
import { createLog, errorFields, type Log } from "../observability/log";
import { createErrorMask } from "../observability/mask-errors";
import { Metrics } from "../observability/metrics";
import { startTracing } from "../observability/otlp-tracing";
import { OperationReport } from "../graphql-http/operation-report";
import { PlainOperations } from "../graphql-http/plain-operations";
import { createGraphContext } from "./graph-context";
import { createServices, type Services } from "./services";
import { receiveWebhooks } from "./webhooks";

/** What a server stands on where it is not what the configuration makes it: for the sandbox and for tests. */
export interface ServerParts {
  readonly log?: Log;
  readonly metrics?: Metrics;
  readonly createContext?: (services: Services, request: OperationRequest) => GraphContext;
  /** How long an idle connection is left at the end, a second unless told. */
  readonly idleGraceMs?: number;
  readonly admission?: Admission;
  /** In place of the operating system's resolver. */
  readonly resolveHost?: ResolveHost;
  /** What explorer pages start with. */
  readonly explorer?: () => Promise<ExplorerPreset>;
  /** Adds pages beside the graph's own routes. */
  readonly addRoutes?: (router: Router) => void;
}

export interface GraphServer {
  /** Base address, e.g. `http://127.0.0.1:4000`; valid while listening. */
  readonly url: string;
  readonly services: Services;
  listen(): Promise<void>;
  /** Turns `/readyz` to 503 and goes on as before, until it is closed. */
  announceStop(): void;
  /** Answers what has come, bounded by the operations' deadline, then lets go of everything. */
  close(): Promise<void>;
}

/** The graph as a server: schema, execution, callers and HTTP, made of a configuration. */
export async function createServer(config: Config, parts: ServerParts = {}): Promise<GraphServer> {
  const log = parts.log ?? createLog(config.logLevel);
  const metrics = parts.metrics ?? new Metrics();
  const tracing = config.tracing && (await startTracing(config.tracing, () => log.warn("traces not exported")));
  const services = await createServices(config, metrics, {
    resolveHost: parts.resolveHost,
    onQuery: tracing && ((query) => activeTrace()?.queried(query)),
    onProblem: ({ kind, count, cause }) => {
      metrics.ledgerProblem(kind, count);
      log.warn(`ledger: ${kind}`, { count, ...errorFields(cause) });
    },
    onDrift: (drift) => metrics.invalidField("bastion", `link.${drift}`),
    onMismatch: (role) => metrics.memberMismatch(role),
    onLinkDropped: () => metrics.linkDropped(),
  });
  const operations = createOperations(config, log, metrics);
  const run = {
    preparation: operations.preparation,
    runner: new OperationRunner(operations.checks),
    report: new OperationReport(metrics, log),
    isFromRouter: createSecretCheck(config.routerSecret),
    maskErrors: operations.maskErrors,
  };
  const apollo = createApolloServer({
    ...run,
    schema: operations.schema,
    log,
    introspection: config.introspection,
    safelist: operations.safelist,
    landingPage: config.introspection ? landingPage(parts.explorer) : undefined,
    plugins: [run.report.plugin],
  });
  await apollo.start();

  const admission = parts.admission ?? new Admission();
  metrics.watch({ operations: () => admission.operations, isLedgerReady: () => services.ledger.state() === "ready" });
  const router = new Router(tracing && ((path, handler) => tracedRoute(tracing, path, handler)));
  const server = new HttpServer(router, {
    ...config.listen,
    idleGraceMs: parts.idleGraceMs,
    prepare: (request, response) => {
      setSecurityHeaders(response, config);
      setCorsHeaders(request, response, { studio: config.sandbox });
    },
    onError: (error) => log.error("request failed", errorFields(error)),
  });

  const createContext = (request: OperationRequest) => (parts.createContext ?? createGraphContext)(services, request);
  const verifier = new TokenVerifier(config.auth, {
    onKeyFailure: (error) => log.warn("token keys unreadable", errorFields(error)),
  });
  const subscriptions = new SubscriptionRunner({
    ...operations,
    createContext,
    deadlineMs: config.requestDeadlineMs,
    traceEvent: tracing && (() => tracing.eventStarted()),
    onStarted: (outcome) => metrics.operationFinished({ type: "subscription", outcome, ms: 0 }),
  });
  const streams = new EventStreams({ runner: subscriptions, verifier });
  const sockets = new GraphqlSockets({ runner: subscriptions, verifier });
  const graphql = graphqlRoute({
    apollo,
    plain: new PlainOperations(run),
    admission,
    verifier,
    createContext,
    deadlineMs: config.requestDeadlineMs,
    sandbox: config.sandbox,
    onRefused: ({ code }) => {
      if (code === "OVERLOADED") metrics.operationShed();
      metrics.errorGiven(code);
      metrics.operationFinished({ type: "none", outcome: "refused", ms: 0 });
    },
  });
  router
    .on("*", "/graphql", graphql)
    .on("OPTIONS", "/graphql", ({ response }) => sendPreflight(response))
    .onUpgrade("/graphql", sockets.upgrade)
    .on("GET", "/graphql/stream", streams.route)
    .on("POST", "/graphql/stream", streams.route)
    .on("OPTIONS", "/graphql/stream", ({ response }) => sendPreflight(response))
    .on("GET", "/healthz", livenessRoute)
    .on(
      "GET",
      "/readyz",
      readinessRoute(services.upstreams, () => server.isStopping),
    )
    .on(
      "GET",
      "/metrics",
      metricsRoute(() => metrics.registry.metrics()),
    );
  const stopWebhooks = receiveWebhooks(router, config, services, log);
  if (config.sandbox) router.on("GET", "/graphiql", graphiqlRoute(parts.explorer));
  parts.addRoutes?.(router);

  return {
    get url() {
      return server.url;
    },
    services,
    listen: () => server.listen(),
    announceStop: () => server.announceStop(),
    close: async () => {
      server.announceStop();
      await Promise.all([streams.close(), sockets.close()]);
      await server.close(config.requestDeadlineMs + 1000);
      await apollo.stop();
      admission.close();
      await stopWebhooks();
      await services.close();
      metrics.close();
      await tracing?.stop();
    },
  };
}

/** What operations of every transport share: the schema, who and what may pass, and what is told of errors. */
function createOperations(config: Config, log: Log, metrics: Metrics) {
  const { schema, policies } = applyFieldMiddleware(buildSubgraph(features));
  const { introspection } = config;
  const safelist = config.safelist && new Safelist(config.safelist);
  return {
    schema,
    safelist,
    preparation: new Preparation(new SchemaFacts(schema, policies), introspection),
    checks: new OperationChecks({
      introspection,
      routerOnly: config.routerSecret !== undefined,
      safelist,
      lists: config.lists,
      cost: config.cost,
    }),
    maskErrors: createErrorMask({
      onError: (code) => metrics.errorGiven(code),
      onInvalidField: (upstream, field) => metrics.invalidField(upstream, field),
      onUnknown: (error) => log.error("unexpected error", errorFields(error)),
    }),
  };
}
