import type { CallTrace } from "./http/call-trace";
import type { Cancellation } from "./http/cancellation";
import type { UpstreamName } from "./upstream-error";

/** One upstream call as `x-explain`, metrics and traces report it: a route template, never ids. */
export interface UpstreamCall {
  readonly upstream: UpstreamName;
  readonly method: string;
  readonly route: string;
  /** HTTP status, or null when no answer came. */
  readonly status: number | null;
  readonly ms: number;
  /** How many loads (keys) the call served. */
  readonly loads: number;
  readonly shared: "fresh" | "in-flight" | "cached";
}

/** What an upstream call knows about its operation. */
export interface CallScope {
  /** Cancelled when the client has disconnected or the deadline has passed. */
  readonly cancellation: Cancellation;
  /** End of the operation, in `performance.now()` milliseconds. */
  readonly deadlineAt: number;
  /** Called for every call that is made or shared for this operation. `isSent` is false if no byte of it can have been sent. */
  onCall?(call: UpstreamCall, isSent?: boolean): void;
  /** Records its calls, where tracing is on. */
  readonly trace?: CallTrace;
}

/** Header fields of a call; `undefined` omits the client's own field of that name. */
export type RequestHeaderFields = Readonly<Record<string, string | undefined>>;

/** Parses a body while it arrives. Both methods throw if it cannot be parsed. */
export interface StreamParser {
  write(chunk: Buffer): void;
  /** The response's `body`. */
  end(): unknown;
}

/** A body that is too large to be kept in memory as a whole. */
export interface StreamedRead {
  readonly maxBytes: number;
  /** The variable by which an operator raises `maxBytes`, for the error that says so. */
  readonly limitName: string;
  /** One for each try. */
  createParser(contentType: string | undefined): StreamParser;
}

export interface UpstreamRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Template without ids, e.g. `/users/{user_id}/insurances`. */
  readonly route: string;
  /** Path below the base URL with its query, ids already checked and encoded. */
  readonly path: string;
  readonly headers?: RequestHeaderFields;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** How many keys this call serves; 1 by default. */
  readonly loads?: number;
  /** Statuses that are answers to this call, besides 2xx, e.g. 404 where missing means null, 429 on eligibility. */
  readonly answers?: readonly number[];
  /** For a GET that must not join an identical one in flight, e.g. a poll. */
  readonly unshared?: boolean;
  /** Numbers keep their spelling (as `ExactNumber`), so that they can be sent back as the same bytes. Never shared. */
  readonly verbatimNumbers?: true;
  /** The body is read as a stream. Never shared. */
  readonly streamed?: StreamedRead;
  /** `false` for a GET that changes something and must not be tried twice. Other methods never are. */
  readonly retry?: false;
}

export interface UpstreamResponse {
  readonly status: number;
  /** Read by their lower-case names. */
  readonly headers: { get(name: string): string | undefined };
  /** Parsed JSON; null if the response has no body. Untrusted. Numbers that a double cannot represent are `ExactNumber`. */
  readonly body: unknown;
}

/** One upstream's HTTP client, shared by all operations of the process. */
export interface UpstreamClient {
  readonly upstream: UpstreamName;
  /** Rejects with {@link UpstreamError} for every status that is neither 2xx nor listed in `answers`. */
  request(request: UpstreamRequest, scope: CallScope): Promise<UpstreamResponse>;
  /** `open` while the breaker is open, `failing` after failures it has not opened for yet. */
  health(): "up" | "failing" | "open";
  /** Calls that wait for their turn. */
  waiting(): number;
  close(): Promise<void>;
}
