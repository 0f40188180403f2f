import type { RequestHeaderFields } from "../upstream-call";

/** Headers as undici takes them fastest, a flat list of names and values. */
export interface PreparedHeaders {
  readonly list: string[];
  readonly listWithJsonBody: string[];
  /** Equal for equal headers, because answers are shared under one credential only. Empty for the client's own. */
  readonly key: string;
}

/**
 * Merges a call's headers over the client's own. Data sources keep one header object for each credential, so the merged
 * form is remembered by the object's identity.
 */
export class RequestHeaders {
  // Truly private, so that printing a client shows no credential.
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
