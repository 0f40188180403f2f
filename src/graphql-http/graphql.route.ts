import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from "@apollo/server";
import type { IncomingMessage } from "node:http";
import type { Caller } from "../auth/caller";
import { Role } from "../auth/role";
import type { TokenVerifier } from "../auth/token-verifier";
import { mayExplain } from "../observability/explain";
import { passedTrace } from "../observability/tracing";
import { isNestedTooDeeply } from "../operation/source-nesting";
import type { AnswerPolicy } from "../operation/answer-policy";
import { OperationScope } from "../operation/operation-scope";
import type { GraphContext, OperationRequest } from "../context";
import type { Admission } from "../http/admission";
import type { HttpAnswer } from "./http-answer";
import type { PlainOperations } from "./plain-operations";
import type { ClientAddresses } from "../http/client-address";
import { maxBodyBytes, readJsonBody, type UnfinishedBodies } from "../http/request-body";
import { readCaller, type RequestCaller } from "./request-caller";
import { sendRefusal, type Refusal } from "../http/respond";
import { sendAnswer } from "./send-answer";
import { requestIdOf } from "../http/answer-headers";
import type { Exchange, RouteHandler } from "../http/router";

export interface GraphqlRouteParts {
  readonly apollo: Pick<ApolloServer<GraphContext>, "executeHTTPGraphQLRequest">;
  readonly plain: PlainOperations;
  readonly verifier: Pick<TokenVerifier, "verify">;
  readonly bodies: UnfinishedBodies;
  readonly addresses: Pick<ClientAddresses, "keyOf">;
  readonly admission: Admission;
  readonly createContext: (request: OperationRequest) => GraphContext;
  readonly deadlineMs: number;
  readonly sandbox: boolean;
  /** Called for requests that never became an operation. */
  readonly onRefused: (refusal: Refusal) => void;
}

/** Largest body of a BROKER or a BENEFITS_ADMIN. */
export const maxBatchBytes = 2_097_152;

const overloaded: Refusal = {
  status: 503,
  code: "OVERLOADED",
  message: "Too many operations are running: try again shortly.",
  headers: { "retry-after": "1" },
};

const batch: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: "The request body is a list: send one operation per request, as an object.",
};

const nestedTooDeeply: Refusal = {
  status: 400,
  code: "OPERATION_TOO_LARGE",
  message: "The operation is nested too deeply.",
};

/** `GET` and `POST /graphql`. */
export function graphqlRoute(parts: GraphqlRouteParts): RouteHandler {
  return async (exchange) => {
    const received = await receive(parts, exchange.request);
    if ("gone" in received) return;
    if ("refusal" in received) return refuse(received.refusal);
    const leave = await parts.admission.enter(received.caller?.subject);
    if (leave === null) return refuse(overloaded);
    try {
      const refusal = await answer(parts, exchange, received);
      if (refusal) refuse(refusal);
    } finally {
      leave();
    }

    function refuse(refusal: Refusal): void {
      parts.onRefused(refusal);
      sendRefusal(exchange.response, refusal);
    }
  };
}

/** A request with a verified caller and a complete body: only then does it take a place among the operations. */
interface Received extends RequestCaller {
  readonly json: unknown;
}

async function receive(
  { verifier, bodies, addresses, admission }: GraphqlRouteParts,
  request: IncomingMessage,
): Promise<Received | { readonly refusal: Refusal } | { readonly gone: true }> {
  const from = await readCaller(request.headers, verifier);
  if ("refusal" in from) return from;
  // Without room the body is not read.
  if (admission.isFullFor(from.caller?.subject)) return { refusal: overloaded };
  if (request.method !== "POST") return { json: undefined, ...from };
  const body = await readJsonBody(request, bodies, {
    address: addresses.keyOf(request),
    maxBytes: maxBytesFor(from.caller),
  });
  if (!("json" in body)) return body;
  return Array.isArray(body.json) ? { refusal: batch } : { json: body.json, ...from };
}

/** Only two roles send batches of benefits and members. */
function maxBytesFor(caller: Caller | null): number {
  const isLarge = caller?.roles.has(Role.BROKER) || caller?.roles.has(Role.BENEFITS_ADMIN);
  return isLarge ? maxBatchBytes : maxBodyBytes;
}

async function answer(
  parts: GraphqlRouteParts,
  exchange: Exchange,
  { json, ...from }: Received,
): Promise<Refusal | null> {
  const { request, response } = exchange;
  // The client may have disconnected while the request waited.
  if (response.destroyed) return null;
  const { headers } = request;
  const plain = parts.plain.find(request, json);
  if (plain === null && isNestedTooDeeply(sourceOf(exchange, json))) return nestedTooDeeply;

  const explain = headers["x-explain"] === "1" && mayExplain(from.caller, parts.sandbox);
  const trace =
    exchange.trace?.operationStarted() ??
    (headers.traceparent === undefined ? undefined : passedTrace(headers.traceparent));
  const scope = new OperationScope({ deadlineMs: parts.deadlineMs, explain, trace, requestId: requestIdOf(response) });
  const onClose = (): void => void (response.writableEnded || scope.clientLeft());
  response.on("close", onClose);
  try {
    const { caller, clinicToken } = from;
    const context = parts.createContext({ caller, clinicToken, scope, cameByGet: request.method === "GET" });
    const result = plain
      ? await parts.plain.answer(plain, context)
      : await answerOfApollo(parts.apollo, exchange, json, context);
    await write(exchange, result, explain ? null : scope.answerPolicy);
  } finally {
    scope.end();
    response.off("close", onClose);
  }
  return null;
}

async function answerOfApollo(
  apollo: GraphqlRouteParts["apollo"],
  exchange: Exchange,
  json: unknown,
  context: GraphContext,
): Promise<HttpAnswer> {
  const httpGraphQLRequest = toHttpGraphqlRequest(exchange, json);
  const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
  const { status = 200, headers, body } = answer;
  // There are no incremental answers: subscriptions have routes of their own.
  return { status, headers, text: body.kind === "complete" ? body.string : "" };
}

function sourceOf({ search }: Exchange, body: unknown): string {
  if (body === undefined) return new URLSearchParams(search).get("query") ?? "";
  const { query } = Object(body) as { readonly query?: unknown };
  return typeof query === "string" ? query : "";
}

function toHttpGraphqlRequest({ request, search }: Exchange, body: unknown): HTTPGraphQLRequest {
  return { method: (request.method ?? "GET").toUpperCase(), headers: toHeaderMap(request), search, body };
}

function toHeaderMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

async function write(
  { request, response }: Exchange,
  { status = 200, headers, text }: HttpAnswer,
  policy: AnswerPolicy | null,
): Promise<void> {
  if (response.destroyed) return;
  for (const [name, value] of headers) {
    response.setHeader(name, value);
    if (name === "content-type" && value.startsWith("text/html")) response.removeHeader("content-security-policy");
  }
  if (status === 401) response.setHeader("www-authenticate", "Bearer");
  response.statusCode = status;
  await sendAnswer(request, response, text, policy);
}
