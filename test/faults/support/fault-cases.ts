import type { Fault } from "../../../src/sandbox/faults/fault-rule";
import type { UpstreamErrorCode, UpstreamName } from "../../../src/upstream/upstream-error";

/** What becomes of a field whose endpoint fails so; `intact`: nothing. */
type ReadOutcome = UpstreamErrorCode | "intact";
/** The outcome of a write for its caller: a user error's code, or `not-sent` for the error that says it may be tried again: of a batch's item, NOT_SENT. */
export type WriteOutcome = "OUTCOME_UNKNOWN" | "REFUSED_BY_UPSTREAM" | "not-sent" | "done";

export interface FaultCase {
  readonly name: string;
  readonly fault: Fault;
  /** In place of `fault` at these routes. */
  readonly faultAt?: Readonly<Record<string, Fault>>;
  readonly read: ReadOutcome | Partial<Record<UpstreamName, ReadOutcome>>;
  /** Several where it depends on what of the answer is used, or on which call of the operation meets the fault first. */
  readonly write: WriteOutcome | readonly WriteOutcome[] | Partial<Record<UpstreamName, WriteOutcome>>;
  /** Whether a read is tried again. */
  readonly isRetried?: boolean;
  /** Whether no request reaches the upstream. */
  readonly isUnreached?: boolean;
  readonly retryAfterSeconds?: number;
  /** Whether what there is to see is how long is waited, so that the time limits are short. */
  readonly isAboutTime?: true;
  /** Whether an answer without a body is none the worse for it. */
  readonly needsBody?: true;
  /** Routes that the short form tries too: what they answer was once taken for something else. */
  readonly alsoAt?: readonly string[];
}

/** Larger than the largest accepted body; 50 MB with LONG_TESTS. */
const hugeBytes = process.env.LONG_TESTS === "1" ? 50 * 1024 * 1024 : 7 * 1024 * 1024;

/** Compressing more takes the sandbox longer than the timeout is. */
const bombBytes = 7 * 1024 * 1024;

/** The only write of many members at once. */
const restoration = "/endorsement/multi-undo-delete";

const unavailable = { read: "UPSTREAM_UNAVAILABLE", write: "OUTCOME_UNKNOWN" } as const;
const timeout = { read: "UPSTREAM_TIMEOUT", write: "OUTCOME_UNKNOWN", isAboutTime: true } as const;
const invalid = { read: "UPSTREAM_INVALID_RESPONSE", write: "OUTCOME_UNKNOWN" } as const;

/** Every way to misbehave, and what CONFIG's table of codes makes of it. `elsewhere` must never be called. */
export function faultCases(elsewhere: string): readonly FaultCase[] {
  return [
    { name: "a little delay", fault: { kind: "delay", ms: 30 }, read: "intact", write: "done" },
    { name: "a delay beyond the timeout", fault: { kind: "delay", ms: 5_000 }, ...timeout },
    { name: "500", fault: { kind: "status", status: 500 }, ...unavailable, isRetried: true },
    { name: "502", fault: { kind: "status", status: 502 }, ...unavailable, isRetried: true },
    {
      name: "503 with Retry-After beyond the deadline",
      fault: { kind: "status", status: 503, retryAfter: 7 },
      ...unavailable,
      retryAfterSeconds: 7,
      isAboutTime: true,
    },
    {
      name: "503 with Retry-After 0",
      fault: { kind: "status", status: 503, retryAfter: 0 },
      ...unavailable,
      isRetried: true,
      retryAfterSeconds: 0,
    },
    {
      name: "429",
      fault: { kind: "status", status: 429, retryAfter: 3 },
      read: "UPSTREAM_UNAVAILABLE",
      write: "not-sent",
      retryAfterSeconds: 3,
      isAboutTime: true,
      alsoAt: [restoration],
    },
    { name: "422", fault: { kind: "status", status: 422 }, read: "UPSTREAM_REJECTED", write: "REFUSED_BY_UPSTREAM" },
    { name: "a reset before headers", fault: { kind: "reset-before-headers" }, ...unavailable, isRetried: true },
    { name: "a reset in the middle of the body", fault: { kind: "reset-mid-body" }, ...unavailable, isRetried: true },
    { name: "no answer", fault: { kind: "no-answer" }, ...timeout },
    { name: "one byte a second", fault: { kind: "slow-drip" }, ...timeout, needsBody: true },
    { name: "cut JSON", fault: { kind: "cut-json" }, ...invalid, needsBody: true },
    { name: "HTML with 200", fault: { kind: "html-200" }, ...invalid },
    {
      name: "wrong types at every field",
      fault: { kind: "wrong-type", path: "*" },
      // Any value of the benefits administrator's `error` is an error.
      read: {
        vsee: "UPSTREAM_INVALID_RESPONSE",
        bastion: "UPSTREAM_INVALID_RESPONSE",
        preauth: "UPSTREAM_INVALID_RESPONSE",
        vba: "UPSTREAM_REJECTED",
      },
      write: ["OUTCOME_UNKNOWN", "REFUSED_BY_UPSTREAM", "done"],
    },
    {
      name: "missing fields",
      fault: { kind: "missing-field", path: "*" },
      read: "UPSTREAM_INVALID_RESPONSE",
      write: ["OUTCOME_UNKNOWN", "done"],
    },
    {
      name: "a missing payload",
      fault: { kind: "missing-field", path: "data" },
      read: "UPSTREAM_INVALID_RESPONSE",
      write: ["OUTCOME_UNKNOWN", "done"],
      faultAt: {
        "/auth/generateAuthToken": { kind: "missing-field", path: "token" },
        "/enrollee-all": { kind: "missing-field", path: "members" },
      },
      alsoAt: ["/enrollee-all", "/enrollee-visits", "/enrollee-auth-status", "/insurance-policies"],
    },
    { name: "extra fields", fault: { kind: "extra-fields" }, read: "intact", write: "done" },
    { name: "__proto__ keys", fault: { kind: "proto-keys" }, read: "intact", write: "done" },
    { name: "a huge body", fault: { kind: "huge-body", bytes: hugeBytes }, ...invalid, alsoAt: ["/visits"] },
    { name: "a gzip bomb", fault: { kind: "gzip-bomb", bytes: bombBytes }, ...invalid, alsoAt: ["/visits"] },
    { name: "a redirect to another host", fault: { kind: "redirect", url: elsewhere }, ...invalid },
    {
      name: "a refusal with HTTP 200",
      fault: { kind: "refusal-with-200" },
      read: "UPSTREAM_REJECTED",
      write: "REFUSED_BY_UPSTREAM",
      alsoAt: ["/enrollee-auth-status"],
    },
    { name: "performed, but the answer lost", fault: { kind: "answer-lost" }, ...unavailable, isRetried: true },
    { name: "a wrong content type", fault: { kind: "wrong-content-type" }, ...invalid },
    {
      name: "refused connections",
      fault: { kind: "refuse-connections" },
      read: "UPSTREAM_UNAVAILABLE",
      write: "not-sent",
      isUnreached: true,
      alsoAt: [restoration],
    },
    {
      name: "dropped connections",
      fault: { kind: "drop-connections" },
      read: "UPSTREAM_UNAVAILABLE",
      write: ["OUTCOME_UNKNOWN", "not-sent"],
      isUnreached: true,
      isAboutTime: true,
      alsoAt: [restoration],
    },
  ];
}
