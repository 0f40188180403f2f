import type { IncomingMessage, ServerResponse } from "node:http";
import type { FormattedExecutionResult, GraphQLError } from "graphql";
import { print } from "graphql-sse";
import type { TokenVerifier } from "../auth/token-verifier";
import type { EventResults, SubscriptionRequest, SubscriptionRunner } from "../operation/subscribe";
import { readJsonBody } from "../http/request-body";
import { readCaller } from "./request-caller";
import { sendJson, sendRefusal, type Refusal } from "../http/respond";
import type { Exchange } from "../http/router";

export interface EventStreamParts {
  readonly runner: SubscriptionRunner;
  readonly verifier: Pick<TokenVerifier, "verify">;
  /** Streams of this process at once; 2,000 unless told. */
  readonly maxStreams?: number;
}

/** So that whatever stands between sees that the connection lives. */
const pingMs = 12_000;

const full: Refusal = {
  status: 503,
  code: "OVERLOADED",
  message: "Too many subscriptions are running: try again shortly.",
  headers: { "retry-after": "5" },
};
const notAcceptable: Refusal = {
  status: 406,
  code: "BAD_REQUEST",
  message: "This route answers text/event-stream.",
};
const malformed: Refusal = { status: 400, code: "BAD_REQUEST", message: "The request holds no subscription." };

/**
 * Subscriptions over server-sent events, one a connection (the "distinct connections" mode of the graphql-sse protocol).
 * The mode in which many share a connection would tie a client to one process of several, and is not offered.
 */
export class EventStreams {
  private readonly open = new Map<ServerResponse, EventResults>();
  private stopping = false;

  constructor(private readonly parts: EventStreamParts) {}

  /** `GET` and `POST /graphql/stream`. */
  readonly route = async ({ request, response, search }: Exchange): Promise<void> => {
    const { maxStreams = 2_000 } = this.parts;
    if (this.stopping || this.open.size >= maxStreams) return sendRefusal(response, full);
    if (!request.headers.accept?.includes("text/event-stream")) return sendRefusal(response, notAcceptable);
    const from = await readCaller(request.headers, this.parts.verifier);
    if ("refusal" in from) return sendRefusal(response, from.refusal);
    const asked = await readSubscription(request, search);
    if (asked === null) return;
    if ("refusal" in asked) return sendRefusal(response, asked.refusal);
    await this.answer(response, { ...asked, ...from });
  };

  /** Ends every stream without a word of completion, so that clients come back, to another process. */
  async close(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.open.values()].map((results) => results.return()));
  }

  private async answer(response: ServerResponse, request: SubscriptionRequest): Promise<void> {
    const { runner } = this.parts;
    const started = await runner.start(request);
    if ("refused" in started) return this.refuse(response, started.refused);
    const { results } = started;
    if (response.destroyed) return void (await results.return());
    this.open.set(response, results);
    response.once("close", () => void results.return());
    try {
      await this.send(response, results);
    } finally {
      this.open.delete(response);
      response.end();
    }
  }

  /** Clients of event streams read what is wrong with an operation from the stream, and who may not come from the status. */
  private async refuse(response: ServerResponse, refused: readonly GraphQLError[]): Promise<void> {
    const errors = this.parts.runner.mask(refused);
    const http = refused[0]?.extensions["http"] as { readonly status: number } | undefined;
    if (http && http.status !== 400) return sendJson(response, http.status, { errors });
    await this.send(response, once({ errors }));
    response.end();
  }

  private async send(response: ServerResponse, results: EventResults): Promise<void> {
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "x-accel-buffering": "no" });
    // Some browsers do not see an answer before its first byte.
    response.write(":\n\n");
    const pings = setInterval(() => response.write(":\n\n"), pingMs).unref();
    try {
      for await (const result of results) {
        await written(response, print({ event: "next", data: result as never }));
      }
      if (!this.stopping) await written(response, print({ event: "complete", data: null }));
    } finally {
      clearInterval(pings);
    }
  }
}

async function* once(result: FormattedExecutionResult): EventResults {
  yield result;
}

type Asked = Pick<SubscriptionRequest, "query" | "operationName" | "variables">;

/** What is asked for; null where the client has gone. */
async function readSubscription(
  request: IncomingMessage,
  search: string,
): Promise<Asked | { readonly refusal: Refusal } | null> {
  if (request.method !== "POST") return toSubscription(parametersIn(search));
  const body = await readJsonBody(request);
  if ("gone" in body) return null;
  return "refusal" in body ? body : toSubscription(body.json);
}

function parametersIn(search: string): unknown {
  const parameters = Object.fromEntries(new URLSearchParams(search));
  try {
    const { variables } = parameters;
    return variables ? { ...parameters, variables: JSON.parse(variables) as unknown } : parameters;
  } catch {
    return null;
  }
}

function toSubscription(parameters: unknown): Asked | { readonly refusal: Refusal } {
  const { query, operationName, variables } = (parameters ?? {}) as Readonly<Record<string, unknown>>;
  const isName = operationName == null || typeof operationName === "string";
  const isValues = variables == null || (typeof variables === "object" && !Array.isArray(variables));
  if (typeof query !== "string" || !isName || !isValues) return { refusal: malformed };
  return { query, operationName: operationName ?? null, variables: variables as Asked["variables"] };
}

/** Resolves once the client's connection takes more. */
function written(response: ServerResponse, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed || response.write(text)) return resolve();
    const taken = (): void => {
      response.off("drain", taken).off("close", taken);
      resolve();
    };
    response.on("drain", taken).on("close", taken);
  });
}
