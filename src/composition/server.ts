import "reflect-metadata";
import type { ApolloServerPlugin } from "@apollo/server";
import type { TokenProblem } from "../auth/token-problem";
import { TokenVerifier } from "../auth/authentication";
import type { Config } from "../config";
import { createApolloServer } from "../graphql-http/apollo-server";
import type { ResolveHost } from "../input/resolves-publicly";
import { OperationChecks } from "../operation/check-operation";
import { SchemaFacts } from "../operation/field-facts";
import { Preparation } from "../operation/prepare";
import { createSecretCheck } from "../http/secret-check";
import { OperationRunner } from "../operation/run";
import { SubscriptionRunner } from "../operation/subscribe";
import { Safelist } from "../operation/safelist";
import { features } from "../features";
import type { GraphContext, OperationRequest } from "../context";
import { Admission } from "../http/admission";
import { ClientAddresses } from "../http/client-connection";
import type { Readiness } from "../http/health.route";
import { UnfinishedBodies } from "../http/request-body";
import { graphqlRoute } from "../graphql-http/graphql.route";
import { GraphqlSockets } from "../graphql-http/graphql-sockets";
import type { Router } from "../http/router";
import { EventStreams } from "../graphql-http/sse.route";
import { StreamPlaces } from "../graphql-http/stream-places";
import { activeTrace } from "../observability/active-trace";
import { createLog, errorFields, type Log } from "../observability/log";
import { createErrorMask } from "../observability/mask-errors";
import { Metrics } from "../observability/metrics";
import { RepeatedEvents } from "../observability/repeated-events";
import { startTracing } from "../observability/otlp-tracing";
import { OperationReport } from "../graphql-http/operation-report";
import { clock } from "../clock";
import { createGraphContext } from "./graph-context";
import { createHttpServers, publicRouter } from "./http-servers";
import type { LinkIndexStatus } from "../links/links";
import { createLinkSweeper } from "./link-sweeper";
import { servedSubgraph } from "./served-subgraph";
import type { Services } from "../services";
import { createServices } from "./services";

/** Parts of a server that do not come from the configuration: for the sandbox and for tests. */
export interface ServerParts {
  readonly log?: Log;
  readonly metrics?: Metrics;
  readonly createContext?: (services: Services, request: OperationRequest) => GraphContext;
  /** How long an idle connection is left open at the end; a second by default. */
  readonly idleGraceMs?: number;
  readonly admission?: Admission;
  /** False: the link index is filled by reads but not swept. For tests that count calls. */
  readonly sweepsLinkIndex?: boolean;
  /** Factor by which the first sweep is faster: simulated upstreams need no protection. */
  readonly firstSweepSpeedup?: number;
  /** Called whenever a complete sweep of the link index has ended. */
  readonly onLinkIndex?: (status: LinkIndexStatus) => void;
  /** In place of the operating system's resolver. */
  readonly resolveHost?: ResolveHost;
  /** In place of Apollo's landing page. */
  readonly landingPage?: ApolloServerPlugin;
  /** Adds pages to the graph's own routes. */
  readonly addRoutes?: (router: Router) => void;
}

export interface GraphServer {
  /** Base address, e.g. `http://127.0.0.1:4000`; valid while listening. */
  readonly url: string;
  /** Base address of the operators' listener, if one is configured. */
  readonly adminUrl?: string;
  readonly services: Services;
  listen(): Promise<void>;
  /** Turns `/readyz` to 503 and goes on as before, until it is closed. */
  announceStop(): void;
  /** Answers pending requests, limited by the operations' deadline, then releases everything. */
  close(): Promise<void>;
}

/** The graph as a server: schema, execution, callers and HTTP, from a configuration. */
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
    report: new OperationReport(metrics, log, config.sandbox),
    isFromRouter: createSecretCheck(config.routerSecret),
    maskErrors: operations.maskErrors,
  };
  const apollo = createApolloServer({
    ...run,
    schema: operations.schema,
    log,
    introspection: config.introspection,
    safelist: operations.safelist,
    landingPage: parts.landingPage,
    plugins: [run.report.plugin],
  });
  await apollo.start();

  const admission = parts.admission ?? new Admission();
  metrics.watch({
    operations: () => admission.operations,
    isLedgerReady: () => services.ledger.state() === "ready",
    waitingCalls: (upstream) => services.upstreams[upstream].waiting(),
  });
  const createContext = (parts.createContext ?? createGraphContext).bind(null, services);
  const refusedTokens = new RepeatedEvents<TokenProblem>((reason, count) =>
    log.info("token refused", { reason, count }),
  );
  const verifier = new TokenVerifier(config.auth, {
    onKeyFailure: (error) => log.warn("token keys unreadable", errorFields(error)),
    onRefused: (reason) => refusedTokens.happened(reason),
  });
  const subscriptions = new SubscriptionRunner({
    ...operations,
    createContext,
    deadlineMs: config.requestDeadlineMs,
    enter: (subject) => admission.enter(subject),
    traceEvent: tracing && (() => tracing.eventStarted()),
    onStarted: (outcome) => metrics.operationFinished({ type: "subscription", outcome, ms: 0 }),
  });
  const arrivals = { verifier, bodies: new UnfinishedBodies(), addresses: new ClientAddresses(config.trustedProxies) };
  const streaming = { ...arrivals, runner: subscriptions, places: new StreamPlaces() };
  const streams = new EventStreams(streaming);
  const sockets = new GraphqlSockets(streaming);
  const graphql = graphqlRoute({
    ...arrivals,
    ...run,
    apollo,
    admission,
    createContext,
    deadlineMs: config.requestDeadlineMs,
    sandbox: config.sandbox,
    onRefused: ({ code }) => {
      if (code === "OVERLOADED") metrics.operationShed();
      metrics.errorGiven(code);
      metrics.operationFinished({ type: "none", outcome: "refused", ms: 0 });
    },
  });
  const readiness = (): Readiness => (servers.isStopping ? "stopping" : verifier.isReady ? "ready" : "starting");
  const router = publicRouter(config, { graphql, streams, sockets, tracing });
  const sweeper = createLinkSweeper(config, services, {
    firstSweepSpeedup: parts.firstSweepSpeedup,
    onStatus: (status) => metrics.linkIndex(status, config.linkIndex.sweepHours, clock.now()),
    onCompleted: (status) => {
      log.info("link index complete", { count: status.patients + status.members });
      parts.onLinkIndex?.(status);
    },
    onError: (error) => log.warn("link index: sweep interrupted", errorFields(error)),
  });
  const background = features.map((feature) =>
    feature.background?.({ ...arrivals, config, services, log, router, createContext }),
  );
  const servers = createHttpServers(config, router, {
    log,
    readiness,
    idleGraceMs: parts.idleGraceMs,
    upstreams: services.upstreams,
    lastCall: (upstream) => metrics.lastCalls.of(upstream),
    readMetrics: () => metrics.registry.metrics(),
    onShed: () => metrics.operationShed(),
  });
  parts.addRoutes?.(router);

  return {
    get url() {
      return servers.url;
    },
    get adminUrl() {
      return servers.adminUrl;
    },
    services,
    listen: async () => {
      verifier.start();
      await servers.listen();
      if (parts.sweepsLinkIndex !== false) sweeper?.start();
    },
    announceStop: () => servers.announceStop(),
    close: async () => {
      servers.announceStop();
      verifier.stop();
      refusedTokens.close();
      await Promise.all([streams.close(), sockets.close()]);
      await servers.close(config.requestDeadlineMs + 1000);
      arrivals.bodies.close();
      await apollo.stop();
      admission.close();
      await sweeper?.stop();
      for (const work of background) await work?.close();
      await services.close();
      metrics.close();
      await tracing?.stop();
    },
  };
}

/** Shared by operations of every transport: the schema, the checks, and the errors that callers see. */
function createOperations(config: Config, log: Log, metrics: Metrics) {
  const { schema, policies } = servedSubgraph();
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
