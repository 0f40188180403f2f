import type { RequestHeaderFields } from "../upstream-call";

/** Headers as a flat list of names and values, which is fastest for undici. */
export interface PreparedHeaders {
  readonly list: string[];
  readonly listWithJsonBody: string[];
  /** Equal for equal headers, for sharing with the same credential only. Empty for the client's own. */
  readonly key: string;
}

/**
 * Merges a call's headers over the client's own. Data sources use one object per credential, so the result is cached by
 * identity.
 */
export class RequestHeaders {
  // Private at run time, so that printing a client shows no credential.
  readonly #defaultHeaders: ReadonlyMap<string, string>;
  readonly #defaults: PreparedHeaders;
  readonly #prepared = new WeakMap<RequestHeaderFields, PreparedHeaders>();

  constructor(defaultHeaders: Readonly<Record<string, string>>) {
    this.#defaultHeaders = merged(new Map([["user-agent", "coverage-graph"]]), defaultHeaders);
    this.#defaults = { ...prepared(this.#defaultHeaders), key: "" };
  }

  for(headers: RequestHeaderFields | undefined): PreparedHeaders {
    if (headers === undefined) return this.#defaults;
    let found = this.#prepared.get(headers);
    if (found === undefined) {
      found = prepared(merged(this.#defaultHeaders, headers));
      this.#prepared.set(headers, found);
    }
    return found;
  }
}

function merged(defaults: ReadonlyMap<string, string>, own: RequestHeaderFields): Map<string, string> {
  const all = new Map(defaults);
  for (const name of Object.keys(own)) {
    const value = own[name];
    if (value === undefined) all.delete(name.toLowerCase());
    else all.set(name.toLowerCase(), value);
  }
  return all;
}

function prepared(headers: ReadonlyMap<string, string>): PreparedHeaders {
  const list: string[] = [];
  for (const [name, value] of headers) list.push(name, value);
  const listWithJsonBody = headers.has("content-type") ? list : [...list, "content-type", "application/json"];
  return { list, listWithJsonBody, key: JSON.stringify(list) };
}
