import type { UpstreamName } from "../../upstream/upstream-error";

/**
 * One kind of fault. "Performed" says whether the request nevertheless takes effect: a write under a performed fault changes
 * the store.
 */
export type Fault =
  /** Performed, answered `ms` milliseconds late. Adds up with every other fault. */
  | { readonly kind: "delay"; readonly ms: number }
  /** Not performed; an error status with the vendor's error body, `Retry-After` where given. */
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: string | number }
  /** Not performed; the connection is reset before an answer begins. */
  | { readonly kind: "reset-before-headers" }
  /** Performed; the connection is reset after half of the answer's body. */
  | { readonly kind: "reset-mid-body" }
  /** Not performed; the connection stays open and silent. */
  | { readonly kind: "no-answer" }
  /** Performed; headers at once, then `bytesPerSecond` of the body, by default 1. */
  | { readonly kind: "slow-drip"; readonly bytesPerSecond?: number }
  /** Performed; an answer with a complete length, whose JSON ends half-way. */
  | { readonly kind: "cut-json" }
  /** Not performed; an HTML page with status 200. */
  | { readonly kind: "html-200" }
  /** Performed; the field at `path` (such as `data.0.start`, `*` for every item) is of a wrong type, or `value`. */
  | { readonly kind: "wrong-type"; readonly path: string; readonly value?: unknown }
  /** Performed; the field at `path` is left out. */
  | { readonly kind: "missing-field"; readonly path: string }
  /** Performed; every object has unknown additional fields. */
  | { readonly kind: "extra-fields" }
  /** Performed; every object has `__proto__`, `constructor` and `prototype` as its own keys. */
  | { readonly kind: "proto-keys" }
  /** Not performed; valid JSON of `bytes` (by default 50 MB), streamed. */
  | { readonly kind: "huge-body"; readonly bytes?: number }
  /** Not performed; the same, compressed to a few kilobytes. */
  | { readonly kind: "gzip-bomb"; readonly bytes?: number }
  /** Not performed; a redirect to `url`, by default with status 302. */
  | { readonly kind: "redirect"; readonly url: string; readonly status?: number }
  /** Not performed; the vendor's refusal, but with HTTP 200. */
  | { readonly kind: "refusal-with-200" }
  /** Performed; the connection is reset in place of an answer. */
  | { readonly kind: "answer-lost" }
  /** Performed; the answer has the content type `contentType`, by default `text/html`. */
  | { readonly kind: "wrong-content-type"; readonly contentType?: string }
  /** The port is closed and open connections end: new ones are refused by the system. Ignores route and method. */
  | { readonly kind: "refuse-connections" }
  /** Connections are accepted and reset at once, open ones end. Ignores route and method. */
  | { readonly kind: "drop-connections" };

export type FaultKind = Fault["kind"];

export const FAULT_KINDS = [
  "delay",
  "status",
  "reset-before-headers",
  "reset-mid-body",
  "no-answer",
  "slow-drip",
  "cut-json",
  "html-200",
  "wrong-type",
  "missing-field",
  "extra-fields",
  "proto-keys",
  "huge-body",
  "gzip-bomb",
  "redirect",
  "refusal-with-200",
  "answer-lost",
  "wrong-content-type",
  "refuse-connections",
  "drop-connections",
] as const satisfies readonly FaultKind[];

/** Which requests misbehave, how, and how often. */
export type FaultRule = Fault & {
  readonly upstream: UpstreamName;
  /** The beginning of a route's template, or with `$` at the end the whole template; by default every route. */
  readonly route?: string;
  readonly method?: string;
  /** How many requests it acts on before it is spent. */
  readonly times?: number;
  /** Share of matching requests it acts on, 0 to 1; drawn from the sandbox's seed. */
  readonly probability?: number;
};
