import Negotiator from "negotiator";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ExecutionResult, GraphQLError } from "graphql";
import { createHandler, type OperationResult, type RequestParams, type Response } from "graphql-sse";
import { readCaller, type RequestCaller, type TokenVerifier } from "../auth/authentication";
import type { ClientAddresses } from "../http/client-connection";
import { Sweeper } from "../http/slow-clients";
import { readJsonBody, type UnfinishedBodies } from "../http/request-body";
import { send, sendRefusal, type Refusal } from "../http/respond";
import type { Exchange } from "../http/router";
import type { SubscriptionRunner } from "../operation/subscribe";
import type { StreamPlaces } from "./stream-places";

export interface EventStreamParts {
  readonly runner: SubscriptionRunner;
  readonly verifier: Pick<TokenVerifier, "verify">;
  readonly places: StreamPlaces;
  readonly addresses: Pick<ClientAddresses, "keyOf">;
  readonly bodies: UnfinishedBodies;
}

const contentType = "text/event-stream";
const sweepMs = 500;

const full: Refusal = {
  status: 503,
  code: "OVERLOADED",
  message: "Too many subscriptions are running: try again shortly.",
  headers: { "retry-after": "5" },
};
const notAcceptable: Refusal = {
  status: 406,
  code: "BAD_REQUEST",
  message: "This route serves text/event-stream only: accept that type.",
};
const unauthenticated: Refusal = {
  status: 401,
  code: "UNAUTHENTICATED",
  message: "An access token is required: send `Authorization: Bearer <access token>`.",
  headers: { "www-authenticate": "Bearer" },
};

const malformed: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: "The request needs a `query`, and can have `variables` (an object) and an `operationName`.",
};

/** Context of graphql-sse's callbacks. */
interface Stream {
  readonly response: ServerResponse;
  readonly from: RequestCaller;
}

/**
 * Subscriptions over server-sent events, one per connection (the "distinct connections" mode of the graphql-sse protocol). The
 * other mode would tie a client to one replica and is not offered.
 *
 * Uses graphql-sse's generic handler: the one for node:http reads bodies of any size for any time.
 */
export class EventStreams {
  private readonly open = new Set<ServerResponse>();
  private readonly sweeper = new Sweeper(sweepMs, () => this.parts.runner.endExpired());
  private stopping = false;
  private readonly handle = createHandler<null, Stream>({
    // Disables shared connections.
    authenticate: () => null,
    onSubscribe: ({ context }, params) => this.start(context, params),
    // The next event is made when the client has read this one.
    onNext: (_context, { context: { response } }) => drained(response),
  });

  constructor(private readonly parts: EventStreamParts) {}

  /** `GET` and `POST /graphql/stream`. */
  readonly route = async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange;
    const { verifier, places, addresses } = this.parts;
    if (this.stopping) return sendRefusal(response, full);
    if (new Negotiator(request).mediaType([contentType]) === undefined) return sendRefusal(response, notAcceptable);
    const from = await readCaller(request.headers, verifier);
    if ("refusal" in from) return sendRefusal(response, from.refusal);
    if (from.caller === null) return sendRefusal(response, unauthenticated);
    const body = await this.readBody(request);
    if ("gone" in body) return;
    if ("refusal" in body) return sendRefusal(response, body.refusal);
    const leave = places.enter(from.caller, addresses.keyOf(request));
    if (leave === null) return sendRefusal(response, full);
    response.once("close", leave);
    if (response.destroyed) return leave();
    await this.answer(exchange, from, body.json);
  };

  /** Ends every stream without completing it, so that clients reconnect to another process. */
  async close(): Promise<void> {
    this.stopping = true;
    this.sweeper.stop();
    for (const response of this.open) response.end();
  }

  private async readBody(request: IncomingMessage) {
    if (request.method !== "POST") return { json: null };
    const { bodies, addresses } = this.parts;
    return readJsonBody(request, bodies, { address: addresses.keyOf(request) });
  }

  private async answer({ request, response, search }: Exchange, from: RequestCaller, json: unknown): Promise<void> {
    const [body, { status, headers }] = await this.handle({
      method: request.method ?? "GET",
      url: search,
      headers: { get: (name) => (name === "accept" ? contentType : request.headers[name]?.toString()) },
      body: json as Record<string, unknown>,
      raw: null,
      context: { response, from },
    });
    if (body !== null && typeof body !== "string") return this.send(response, body);
    // Invalid parameters; later refusals have a body of ours.
    if (status === 400) return sendRefusal(response, malformed);
    send(response, status, headers?.["content-type"] ?? "application/json; charset=utf-8", body ?? "");
  }

  private async start({ from }: Stream, params: RequestParams): Promise<OperationResult | Response> {
    const { query, operationName, variables } = params;
    const started = await this.parts.runner.start({ query, operationName, variables, ...from });
    return "refused" in started ? this.refusal(started.refused) : (started.results as OperationResult);
  }

  /** Clients read errors of the operation from the stream, and refusals of the caller from the status. */
  private refusal(refused: readonly GraphQLError[]): OperationResult | Response {
    const errors = this.parts.runner.mask(refused);
    const http = refused[0]?.extensions["http"] as { readonly status: number } | undefined;
    if (http === undefined || http.status === 400) return once({ errors } as unknown as ExecutionResult);
    const headers = { "content-type": "application/json; charset=utf-8" };
    return [JSON.stringify({ errors }), { status: http.status, statusText: "", headers }];
  }

  private async send(response: ServerResponse, events: AsyncGenerator<string, void>): Promise<void> {
    if (response.destroyed) return void (await events.return());
    response.once("close", () => void events.return());
    this.open.add(response);
    response.writeHead(200, { "content-type": `${contentType}; charset=utf-8`, "x-accel-buffering": "no" });
    for await (const event of events) {
      if (response.writableEnded || response.destroyed) break;
      response.write(event);
    }
    this.open.delete(response);
    response.end();
  }
}

/** A stream of one event: graphql-sse does not accept a result with errors only. */
async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult, void> {
  yield result;
}

/** Resolves once the client has read what was written, or has disconnected. */
async function drained(response: ServerResponse): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}
