import { ApolloServer, HeaderMap, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginLandingPageLocalDefault } from "@apollo/server/plugin/landingPage/default";
import type { GraphQLSchema } from "graphql";
import type { IncomingMessage } from "node:http";
import type { GraphContext } from "../context";
import type { Exchange } from "../http/router";
import type { Log } from "../observability/log";
import type { ErrorMask } from "../observability/mask-errors";
import { operationLimits } from "../operation/operation-limits";
import type { HttpAnswer } from "./http-answer";
import { persistedQueries } from "./persisted-queries";
import type { Preparation } from "../operation/prepare";
import type { OperationRunner } from "../operation/run";
import type { Safelist } from "../operation/safelist";

/** Apollo's page for browsers: the embedded Apollo Sandbox. */
export const landingPageOptions = {
  embed: { endpointIsEditable: false, runTelemetry: false },
  includeCookies: false,
} as const;

type Gateway = NonNullable<ApolloServerOptionsWithGateway<GraphContext>["gateway"]>;

export interface ApolloServerParts {
  readonly schema: GraphQLSchema;
  readonly preparation: Preparation;
  readonly runner: OperationRunner;
  readonly isFromRouter: (header: string | undefined) => boolean;
  readonly introspection: boolean;
  readonly safelist?: Safelist;
  readonly maskErrors: ErrorMask;
  readonly log: Log;
  /** In place of Apollo's page, which browsers are shown if introspection is on. */
  readonly landingPage?: ApolloServerPlugin;
  readonly plugins?: readonly ApolloServerPlugin<GraphContext>[];
}

/** Apollo Server for GraphQL over HTTP, with our own execution. */
export function createApolloServer(parts: ApolloServerParts): ApolloServer<GraphContext> {
  const { introspection, log, maskErrors, safelist, plugins = [] } = parts;
  const landingPage = parts.landingPage ?? ApolloServerPluginLandingPageLocalDefault(landingPageOptions);
  return new ApolloServer<GraphContext>({
    gateway: gatewayOf(parts),
    introspection,
    // Preparation validates, after it has checked the document's size.
    dangerouslyDisableValidation: true,
    parseOptions: { maxTokens: operationLimits.tokens },
    documentStore: documentStoreOf(parts.preparation),
    persistedQueries: persistedQueries(safelist),
    formatError: maskErrors,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    logger: quiet(log),
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      introspection ? landingPage : ApolloServerPluginLandingPageDisabled(),
      ...plugins,
    ],
  });
}

/** Apollo Server's answer to a request with this body, if it has one. */
export async function answerOfApollo(
  apollo: Pick<ApolloServer<GraphContext>, "executeHTTPGraphQLRequest">,
  { request, search }: Exchange,
  body: unknown,
  context: GraphContext,
): Promise<HttpAnswer> {
  const method = (request.method ?? "GET").toUpperCase();
  const httpGraphQLRequest = { method, headers: toHeaderMap(request), search, body };
  const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
  const { status = 200, headers, body: answered } = answer;
  // There are no incremental answers: subscriptions have routes of their own.
  return { status, headers, text: answered.kind === "complete" ? answered.string : "" };
}

function toHeaderMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

/** Apollo Server calls a custom executor "gateway". */
function gatewayOf({ schema, preparation, runner, isFromRouter }: ApolloServerParts): Gateway {
  let listener: Parameters<Gateway["onSchemaLoadOrUpdate"]>[0] | undefined;
  return {
    onSchemaLoadOrUpdate: (callback) => {
      listener = callback;
      return () => (listener = undefined);
    },
    load: async () => {
      listener?.({ apiSchema: schema, coreSupergraphSdl: "" });
      return {
        executor: ({ source, document, request: { operationName, variables, http }, context }) =>
          runner.run(
            {
              prepared: preparation.prepare(source, document),
              operationName,
              variables,
              fromRouter: isFromRouter(http?.headers.get("x-router-secret") ?? undefined),
            },
            context as GraphContext,
          ),
      };
    },
    stop: async () => undefined,
  };
}

/** Apollo Server's keys end in the SHA-256 of the text. Documents are cached when they run. */
function documentStoreOf(preparation: Preparation): ApolloServerOptionsWithGateway<GraphContext>["documentStore"] {
  return {
    get: async (key) => preparation.known(key.slice(-64))?.document,
    set: async () => undefined,
    delete: async () => false,
  };
}

/** Apollo Server's messages may quote errors, which may contain anything. */
function quiet(log: Log): ApolloServerOptionsWithGateway<GraphContext>["logger"] {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => log.warn("graphql server warned"),
    error: () => log.error("graphql server failed"),
  };
}
