// Mercurius with compiled queries, with what one adds before real people's data: tokens, limits, metrics, audit, masked errors.
import { readFileSync } from "node:fs";
import Fastify from "fastify";
import mercurius from "mercurius";
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
const app = Fastify();

app.decorateRequest("caller", null);
app.decorateRequest("outcome", "ok");
app.addHook("onRequest", async (request, reply) => {
  try {
    request.caller = await callerOf(request.headers.authorization);
  } catch {
    request.outcome = "refused";
    return reply.code(401).send({ errors: [{ message: "Send a valid access token." }] });
  }
});
app.addHook("onResponse", async ({ caller, outcome, body }, reply) => {
  countOperation(outcome, reply.elapsedTime / 1000);
  audit.add({ caller, operation: body?.operationName, variables: body?.variables, outcome });
});

/** What the caller has done wrong is said; what went wrong here is not. */
function masked(execution, context) {
  context.reply.request.outcome = "failed";
  const { statusCode, response } = mercurius.defaultErrorFormatter(execution, context);
  // A resolver's failure has a path; a mistake in the operation has none.
  const errors = response.errors?.map((error) =>
    error.path === undefined ? error : { message: "Something went wrong.", path: error.path },
  );
  return { statusCode, response: { data: response.data, errors } };
}

app.register(mercurius, {
  schema: readFileSync(new URL("schema.graphql", import.meta.url), "utf8"),
  resolvers,
  jit: 1,
  path: "/graphql",
  validationRules,
  graphql: { parseOptions: { maxTokens: limits.tokens } },
  errorFormatter: masked,
  context: (request) => makeContext(request.headers["x-apitoken"]),
});
await app.listen({ port: Number(PORT), host: "127.0.0.1" });
serveMetrics(Number(METRICS_PORT));
process.once("SIGTERM", () => {
  audit.flush();
  process.exit();
});
