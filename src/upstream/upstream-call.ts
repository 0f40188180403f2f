import type { CallTrace } from "./http/call-trace";
import type { Life } from "./http/life";
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

/** What an upstream call knows of the operation that wants it. */
export interface CallScope {
  /** Is over when the client has gone away or the deadline has passed. */
  readonly life: Life;
  /** End of the operation, in `performance.now()` milliseconds. */
  readonly deadlineAt: number;
  /** Told of every call made or shared for this operation. */
  onCall?(call: UpstreamCall): void;
  /** Where its calls are traced, if they are. */
  readonly trace?: CallTrace;
}

export interface UpstreamRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Template without ids, e.g. `/users/{user_id}/insurances`. */
  readonly route: string;
  /** Path below the base URL with its query, ids already checked and encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** How many keys this call serves; 1 unless told. */
  readonly loads?: number;
  /** Statuses that are answers to this call, besides 2xx, e.g. 404 where missing means null, 429 on eligibility. */
  readonly answers?: readonly number[];
  /** Calls that must not be answered from another's flight, e.g. polls; GETs are shared otherwise. */
  readonly unshared?: boolean;
  /** `false` for a GET that changes something and must not be tried twice. Other methods never are. */
  readonly retry?: false;
}

export interface UpstreamResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON; null where the answer has no body. Untrusted. */
  readonly body: unknown;
}

/** One upstream's HTTP client, shared by all operations of the process. */
export interface UpstreamClient {
  readonly upstream: UpstreamName;
  /** Rejects with {@link UpstreamError} for whatever is not 2xx or listed in `answers`. */
  request(request: UpstreamRequest, scope: CallScope): Promise<UpstreamResponse>;
  /** `open` while the breaker is open, `failing` after failures it has not yet opened for. */
  health(): "up" | "failing" | "open";
  close(): Promise<void>;
}
