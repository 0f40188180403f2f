// Apollo Server over loaders with what one adds before real people's data: tokens, limits, metrics, audit, masked errors.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { GraphQLError } from "graphql";
import { AuditLog } from "./guards/audit-log.mjs";
import { callerOf } from "./guards/callers.mjs";
import { limits, validationRules } from "./guards/limits.mjs";
import { countOperation, serveMetrics } from "./guards/metrics.mjs";
import { validatedReads } from "./guards/validated-reads.mjs";
import { contextMaker, resolvers } from "./loaders.mjs";
import { reads } from "./upstream.mjs";

const { PORT, METRICS_PORT, AUDIT_FILE } = process.env;
const audit = new AuditLog(AUDIT_FILE);
const makeContext = contextMaker(validatedReads(reads));

async function contextOf({ req: { headers } }) {
  const caller = await callerOf(headers.authorization).catch(() => {
    throw new GraphQLError("Send a valid access token.", {
      extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
    });
  });
  return { ...makeContext(headers["x-apitoken"]), caller };
}

const recorder = {
  async requestDidStart() {
    const startedAt = performance.now();
    return {
      async willSendResponse({ contextValue: { caller }, operationName, request: { variables }, errors }) {
        const outcome = errors === undefined ? "ok" : "failed";
        countOperation(outcome, (performance.now() - startedAt) / 1000);
        audit.add({ caller, operation: operationName, variables, outcome });
      },
    };
  },
  async contextCreationDidFail() {
    countOperation("refused", 0);
    audit.add({ outcome: "refused" });
  },
};

const toldCodes = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "UNAUTHENTICATED"]);

/** What the caller has done wrong is said; what went wrong here is not. */
function masked(formatted) {
  const isTold = toldCodes.has(formatted.extensions?.code);
  const hidden = { message: "Something went wrong.", extensions: { code: "INTERNAL_SERVER_ERROR" } };
  return isTold ? formatted : { ...hidden, path: formatted.path };
}

const server = new ApolloServer({
  typeDefs: readFileSync(new URL("schema.graphql", import.meta.url), "utf8"),
  resolvers,
  validationRules,
  parseOptions: { maxTokens: limits.tokens },
  plugins: [recorder],
  formatError: masked,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: true,
});
await startStandaloneServer(server, { listen: { port: Number(PORT), host: "127.0.0.1" }, context: contextOf });
serveMetrics(Number(METRICS_PORT));
process.once("SIGTERM", () => {
  audit.flush();
  process.exit();
});
