import type { ApolloServer } from "@apollo/server";
import { GraphQLError, type ExecutionResult } from "graphql";
import Negotiator from "negotiator";
import type { IncomingMessage } from "node:http";
import type { Caller } from "../auth/caller";
import { Role } from "../auth/role";
import { readCaller, type RequestCaller, type TokenVerifier } from "../auth/authentication";
import type { GraphContext, OperationRequest } from "../context";
import type { Admission } from "../http/admission";
import { requestIdOf } from "../http/response-headers";
import type { ClientAddresses } from "../http/client-connection";
import { maxBodyBytes, readJsonBody, type UnfinishedBodies } from "../http/request-body";
import { sendRefusal, type Refusal } from "../http/respond";
import type { Exchange, RouteHandler } from "../http/router";
import { mayExplain } from "../observability/explain";
import type { ErrorMask } from "../observability/mask-errors";
import { passedTrace } from "../observability/tracing";
import type { AnswerPolicy } from "../operation/answer-policy";
import type { Preparation } from "../operation/prepare";
import { OperationScope, type OperationRunner } from "../operation/run";
import { isNestedTooDeeply } from "../operation/source-nesting";
import { answerOfApollo } from "./apollo-server";
import { failedResult, toHttpAnswer, type HttpAnswer } from "./http-answer";
import type { OperationReport } from "./operation-report";
import { sendAnswer } from "./send-answer";

export interface GraphqlRouteParts {
  readonly apollo: Pick<ApolloServer<GraphContext>, "executeHTTPGraphQLRequest">;
  readonly preparation: Pick<Preparation, "prepare">;
  readonly runner: Pick<OperationRunner, "run">;
  readonly report: Pick<OperationReport, "finished">;
  readonly maskErrors: ErrorMask;
  readonly isFromRouter: (header: string | undefined) => boolean;
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

/**
 * `GET` and `POST /graphql`. Plain requests, which nearly all are, run here: a POST with a query, variables and an operation
 * name. Apollo Server runs all others; its pipeline costs more than the rest of a small operation.
 */
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
  const plain = plainOperation(request, json);
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
      ? await answerPlain(parts, request, plain, context)
      : await answerOfApollo(parts.apollo, exchange, json, context);
    await write(exchange, result, explain ? null : scope.answerPolicy);
  } finally {
    scope.end();
    response.off("close", onClose);
  }
  return null;
}

/** A request that does not need Apollo Server. */
interface PlainOperation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly contentType: string;
}

/** Media types of results, in order of preference. */
const mediaTypes = ["application/json", "application/graphql-response+json"];

/**
 * The operation of a POST with a query, variables and an operation name of the right types, without extensions, whose client
 * accepts a result; null for any other request.
 */
function plainOperation({ method, headers: { accept } }: IncomingMessage, body: unknown): PlainOperation | null {
  if (method !== "POST" || !isRecord(body)) return null;
  const { query, variables, operationName, extensions } = body;
  if (typeof query !== "string" || query === "" || extensions != null) return null;
  if (operationName != null && typeof operationName !== "string") return null;
  if (variables != null && !isRecord(variables)) return null;
  const takesAny = accept === undefined || accept === "*/*";
  const type = takesAny ? mediaTypes[0] : new Negotiator({ headers: { accept } }).mediaType(mediaTypes);
  return type === undefined ? null : { query, variables, operationName, contentType: `${type}; charset=utf-8` };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function answerPlain(
  { preparation, runner, report, maskErrors, isFromRouter }: GraphqlRouteParts,
  { headers }: IncomingMessage,
  { query, operationName, variables, contentType }: PlainOperation,
  context: GraphContext,
): Promise<HttpAnswer> {
  const startedAt = performance.now();
  const secret = headers["x-router-secret"]?.toString();
  const fromRouter = secret !== undefined && isFromRouter(secret);
  const prepared = preparation.prepare(query);
  let result: ExecutionResult;
  try {
    result = await runner.run({ prepared, operationName, variables, fromRouter }, context);
  } catch (error) {
    result = failedResult(error);
  }
  const answered = toHttpAnswer(result, contentType, maskErrors);
  const operation = prepared instanceof GraphQLError ? undefined : prepared.operation(operationName)?.node;
  report.finished(operation, context.scope, result, startedAt);
  return answered;
}

function sourceOf({ search }: Exchange, body: unknown): string {
  if (body === undefined) return new URLSearchParams(search).get("query") ?? "";
  const { query } = Object(body) as { readonly query?: unknown };
  return typeof query === "string" ? query : "";
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
