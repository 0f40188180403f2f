import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, GraphQLError, parse, validate } from "graphql";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { resolvers } from "./resolvers.mjs";

const sdl = readFileSync(new URL("reminders.graphql", import.meta.url), "utf8");
const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
const longestBody = 1_000_000;

/**
 * Starts the reminders subgraph on loopback. It trusts the same token issuer as the graph: `auth` has `jwksUrl`, `issuer`
 * and `audience`. It requires a valid token.
 */
export async function startReminders({ port = 4200, auth }) {
  const keys = createRemoteJWKSet(new URL(auth.jwksUrl));
  const server = createServer((request, response) => {
    answer(request, { keys, auth }).then(
      (answered) => send(response, answered),
      () => send(response, refusal(500, "INTERNAL_SERVER_ERROR", "Something went wrong.")),
    );
  });
  await new Promise((listening, failed) => server.once("error", failed).listen(port, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

async function answer(request, trust) {
  if (request.method !== "POST") return refusal(405, "BAD_REQUEST", "POST an operation.");
  const { query, variables, operationName } = await readJson(request);
  const document = parse(String(query));
  const caller = await readCaller(request.headers.authorization, trust);
  if (caller === null) return refusal(401, "UNAUTHENTICATED", "An access token is required.");
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) return { status: 400, errors: mistakes };
  const contextValue = { caller };
  const result = await execute({ schema, document, variableValues: variables, operationName, contextValue });
  return { status: 200, ...result };
}

async function readCaller(authorization = "", { keys, auth: { issuer, audience } }) {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  if (token === undefined) return null;
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ["ES256", "RS256"] });
    return { roles: payload.roles ?? [], patientId: payload.patient_id };
  } catch {
    return null;
  }
}

async function readJson(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longestBody) throw new RangeError("The body is too long.");
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

const refusal = (status, code, message) => ({ status, errors: [new GraphQLError(message, { extensions: { code } })] });

function send(response, { status, ...body }) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
