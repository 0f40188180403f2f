import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphContext } from "../context";
import type { Log } from "../observability/log";
import type { ErrorMask } from "../observability/mask-errors";
import type { DocumentStore } from "./document-store";
import { operationLimits } from "../operation/operation-limits";
import { persistedQueries } from "./persisted-queries";
import type { OperationRunner } from "../operation/run-operation";
import type { Safelist } from "../operation/safelist";

type Gateway = NonNullable<ApolloServerOptionsWithGateway<GraphContext>["gateway"]>;

export interface ApolloServerParts {
  readonly runner: OperationRunner;
  readonly isFromRouter: (header: string | undefined) => boolean;
  readonly documents: DocumentStore;
  readonly introspection: boolean;
  readonly safelist?: Safelist;
  readonly maskErrors: ErrorMask;
  readonly log: Log;
  readonly landingPage?: ApolloServerPlugin;
  readonly plugins?: readonly ApolloServerPlugin<GraphContext>[];
}

/** Apollo Server for the HTTP side of GraphQL, with our own way of running what it has parsed. */
export function createApolloServer(parts: ApolloServerParts): ApolloServer<GraphContext> {
  const { introspection, log, maskErrors, safelist, plugins = [] } = parts;
  return new ApolloServer<GraphContext>({
    gateway: gatewayOf(parts),
    introspection,
    // The runner validates: it looks at the limits first, which some validation rules need for their own sake.
    dangerouslyDisableValidation: true,
    parseOptions: { maxTokens: operationLimits.tokens },
    documentStore: parts.documents,
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
      parts.landingPage ?? ApolloServerPluginLandingPageDisabled(),
      ...plugins,
    ],
  });
}

/** A gateway is what Apollo Server calls something else that executes; there is nothing behind this one but the graph. */
function gatewayOf({ runner, isFromRouter }: ApolloServerParts): Gateway {
  let listener: Parameters<Gateway["onSchemaLoadOrUpdate"]>[0] | undefined;
  return {
    onSchemaLoadOrUpdate: (callback) => {
      listener = callback;
      return () => (listener = undefined);
    },
    load: async () => {
      listener?.({ apiSchema: runner.schema, coreSupergraphSdl: "" });
      return {
        executor: ({ source, document, operation, request, context }) =>
          runner.run(
            {
              source,
              document,
              operation,
              operationName: request.operationName,
              variables: request.variables,
              fromRouter: isFromRouter(request.http?.headers.get("x-router-secret") ?? undefined),
            },
            context as GraphContext,
          ),
      };
    },
    stop: async () => undefined,
  };
}

/** Apollo Server's own messages may quote errors, and those anything. */
function quiet(log: Log): ApolloServerOptionsWithGateway<GraphContext>["logger"] {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => log.warn("graphql server warned"),
    error: () => log.error("graphql server failed"),
  };
}
