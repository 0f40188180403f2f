export type UpstreamName = "vsee" | "bastion" | "preauth" | "vba";

export type UpstreamErrorCode =
  "UPSTREAM_TIMEOUT" | "UPSTREAM_UNAVAILABLE" | "UPSTREAM_REJECTED" | "UPSTREAM_INVALID_RESPONSE";

export interface UpstreamFailure {
  readonly upstream: UpstreamName;
  readonly code: UpstreamErrorCode;
  /** Whether bytes of the request may have reached the upstream: if `false`, a write was certainly not performed. */
  readonly sent: boolean;
  /** The upstream's HTTP status, if there is one. */
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  /** A list changed whenever it was read. */
  readonly isIncomplete?: true;
  /** Wire name of the field at fault, e.g. `visit.start`, for drift metrics. Never a value. */
  readonly field?: string;
  /** The variable that limits the size of the response, if the response was too large. */
  readonly limitName?: string;
  /** Stays inside the process: the log reads its name and code, never its text. */
  readonly cause?: unknown;
}

const messages: Record<UpstreamErrorCode, string> = {
  UPSTREAM_TIMEOUT: "The upstream did not answer in time.",
  UPSTREAM_UNAVAILABLE: "The upstream is unavailable.",
  UPSTREAM_REJECTED: "The upstream refused the request.",
  UPSTREAM_INVALID_RESPONSE: "The upstream's response is invalid.",
};

const incompleteMessage = "The upstream's list changed while it was read, so it is incomplete. Try again.";

function messageOf({ code, limitName, isIncomplete }: UpstreamFailure): string {
  if (isIncomplete) return incompleteMessage;
  return limitName === undefined ? messages[code] : `The upstream's answer is larger than ${limitName} allows.`;
}

/** The error of a list that changed whenever it was read. */
export function incompleteList(upstream: UpstreamName): UpstreamError {
  return new UpstreamError({ upstream, code: "UPSTREAM_INVALID_RESPONSE", sent: true, isIncomplete: true });
}

/** The only error of data sources. Contains no text of the upstream and nothing about a person. */
export class UpstreamError extends Error {
  override readonly name = "UpstreamError";
  readonly upstream: UpstreamName;
  readonly code: UpstreamErrorCode;
  readonly sent: boolean;
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  readonly field?: string;
  readonly isIncomplete: boolean;

  constructor(failure: UpstreamFailure) {
    super(messageOf(failure), { cause: failure.cause });
    this.isIncomplete = failure.isIncomplete === true;
    this.upstream = failure.upstream;
    this.code = failure.code;
    this.sent = failure.sent;
    this.status = failure.status;
    this.retryAfterSeconds = failure.retryAfterSeconds;
    this.field = failure.field;
  }

  /** Whether the same read may succeed later. */
  get retryable(): boolean {
    return this.isIncomplete || this.code === "UPSTREAM_TIMEOUT" || this.code === "UPSTREAM_UNAVAILABLE";
  }
}
