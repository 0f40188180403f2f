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
  readonly #defaultHeaders: Readonly<Record<string, string>>;
  readonly #defaults: PreparedHeaders;
  readonly #prepared = new WeakMap<RequestHeaderFields, PreparedHeaders>();

  constructor(defaultHeaders: Readonly<Record<string, string>>) {
    this.#defaultHeaders = defaultHeaders;
    this.#defaults = { ...merge(defaultHeaders, {}), key: "" };
  }

  for(headers: RequestHeaderFields | undefined): PreparedHeaders {
    if (headers === undefined) return this.#defaults;
    let found = this.#prepared.get(headers);
    if (found === undefined) {
      found = merge(this.#defaultHeaders, headers);
      this.#prepared.set(headers, found);
    }
    return found;
  }
}

function merge(defaults: RequestHeaderFields, own: RequestHeaderFields): PreparedHeaders {
  const merged = new Map([["user-agent", "coverage-graph"]]);
  for (const headers of [defaults, own]) {
    for (const [name, value] of Object.entries(headers)) {
      if (value === undefined) merged.delete(name.toLowerCase());
      else merged.set(name.toLowerCase(), value);
    }
  }
  const list = [...merged].flat();
  const listWithJsonBody = merged.has("content-type") ? list : [...list, "content-type", "application/json"];
  return { list, listWithJsonBody, key: JSON.stringify(list) };
}
