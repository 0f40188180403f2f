import type { Dispatcher } from "undici";
import { BodyDecoder } from "./body-decoder";
import { BodyReader } from "./body-reader";
import type { Verdict } from "./circuit";
import { ResponseHead } from "./response-head";
import type { UpstreamResponse } from "./upstream-call";
import { UpstreamError } from "./upstream-error";
import type { UpstreamErrorCode, UpstreamName } from "./upstream-error";

export const maxBodyBytes = 5 * 1024 * 1024;
/** A body nobody reads is let run out up to here, which keeps the connection; a longer one costs it. */
const maxDiscardedBytes = 64 * 1024;

const jsonType = /^\s*(?:application\/json|text\/json|application\/[\w.!#$&^-]+\+json)\s*(?:;|$)/i;
const plainType = /^\s*text\/plain\s*(?:;|$)/i;

export interface ExchangeRules {
  readonly upstream: UpstreamName;
  readonly acceptTextPlain: boolean;
  /** Statuses that are answers besides 2xx. */
  readonly answers: readonly number[] | undefined;
}

/**
 * One request on the wire and its answer, judged. A handler of undici's older kind: the newer one turns every
 * response's headers into an object first, and nearly all of them are never read.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** Whether bytes of the request may have left. */
  sent = false;
  response: UpstreamResponse | undefined;
  error: UpstreamError | undefined;
  verdict: Verdict = "alive";

  private over = false;
  private head: ResponseHead | undefined;
  private abortRequest: (() => void) | undefined;
  private reader: BodyReader | undefined;
  private decoder: BodyDecoder | undefined;
  private discarded = 0;

  constructor(
    private readonly rules: ExchangeRules,
    private readonly onEnd: (exchange: Exchange) => void,
  ) {}

  get status(): number | null {
    return this.head?.status ?? null;
  }

  /** Ends the exchange at once; `onEnd` is not called. */
  abort(): void {
    if (this.over) return;
    this.over = true;
    this.letGo();
  }

  onConnect(abort: () => void): void {
    // Aborted while the connection was being made: nothing may leave any more.
    if (this.over) return abort();
    this.sent = true;
    this.abortRequest = abort;
  }

  onHeaders(status: number, raw: Buffer[], resume: () => void): boolean {
    if (status < 200 || this.over) return true;
    const head = new ResponseHead(status, raw);
    this.head = head;
    if (status < 300) this.expectJson(head, resume);
    else if (this.rules.answers?.includes(status) === true) this.expectAnything(head, resume);
    else this.refuse(head);
    const length = Number(head.get("content-length") ?? 0);
    if (this.reader === undefined && length > maxDiscardedBytes) this.endNow();
    else if (length > maxBodyBytes) this.failNow("UPSTREAM_INVALID_RESPONSE");
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.over) return true;
    if (this.decoder !== undefined) return this.decoder.write(chunk);
    if (this.reader !== undefined) this.decoded(chunk);
    else if ((this.discarded += chunk.length) > maxDiscardedBytes) this.endNow();
    return true;
  }

  onComplete(): void {
    if (this.over) return;
    if (this.decoder !== undefined) this.decoder.end();
    else this.decodingEnded();
  }

  onError(cause: Error & { code?: string }): void {
    if (this.over) return;
    if (cause.code === "UND_ERR_INVALID_ARG" || cause.code === "UND_ERR_NOT_SUPPORTED") {
      // Our own request was malformed, e.g. a credential with a line break; the upstream had no part in it.
      this.verdict = "cancelled";
      this.error = this.failure("UPSTREAM_REJECTED", { cause });
    } else if (isForeignProtocol(cause)) {
      this.error = this.failure("UPSTREAM_INVALID_RESPONSE", { cause });
    } else {
      this.verdict = "sick";
      this.error ??= this.failure("UPSTREAM_UNAVAILABLE", { cause });
    }
    this.end();
  }

  decoded(chunk: Buffer): boolean {
    if (this.over) return false;
    if (this.reader?.push(chunk) === false) this.failNow("UPSTREAM_INVALID_RESPONSE");
    return !this.over;
  }

  decodingEnded(): void {
    if (this.over) return;
    if (this.error === undefined) this.readAnswer();
    this.end();
  }

  decodingFailed(cause: Error): void {
    if (!this.over) this.failNow("UPSTREAM_INVALID_RESPONSE", cause);
  }

  private expectJson(head: ResponseHead, resume: () => void): void {
    const type = head.get("content-type");
    const isJson = type !== undefined && (jsonType.test(type) || (this.rules.acceptTextPlain && plainType.test(type)));
    // Without a body a type means nothing, so the missing one is judged at the end.
    if (type !== undefined && !isJson) this.error = this.failure("UPSTREAM_INVALID_RESPONSE");
    else this.expectAnything(head, resume);
  }

  private expectAnything(head: ResponseHead, resume: () => void): void {
    const encoding = head.get("content-encoding")?.trim().toLowerCase() ?? "identity";
    if (encoding !== "identity" && !BodyDecoder.knows(encoding)) {
      this.error = this.failure("UPSTREAM_INVALID_RESPONSE");
      return;
    }
    this.reader = new BodyReader(maxBodyBytes);
    if (encoding !== "identity") this.decoder = new BodyDecoder(encoding, this, resume);
  }

  private refuse(head: ResponseHead): void {
    const { status } = head;
    if (status < 400) {
      this.error = this.failure("UPSTREAM_INVALID_RESPONSE");
    } else if (status === 429 || status >= 500) {
      if (status !== 429) this.verdict = "sick";
      this.error = this.failure("UPSTREAM_UNAVAILABLE", { retryAfterSeconds: head.retryAfterSeconds() });
    } else {
      this.error = this.failure("UPSTREAM_REJECTED");
    }
  }

  private readAnswer(): void {
    const head = this.head as ResponseHead;
    const reader = this.reader as BodyReader;
    try {
      this.response = new JsonResponse(head, reader.empty ? null : this.parse(head, reader));
    } catch {
      // The syntax error is not kept: its text quotes the body.
      this.error = this.failure("UPSTREAM_INVALID_RESPONSE");
    }
  }

  private parse(head: ResponseHead, reader: BodyReader): unknown {
    if (head.status < 300) {
      if (head.get("content-type") === undefined) throw new TypeError("content-type");
      return reader.json();
    }
    // An expected error status is the answer by itself, whatever page comes with it.
    try {
      return reader.json();
    } catch {
      return null;
    }
  }

  private failNow(code: UpstreamErrorCode, cause?: Error): void {
    this.error = this.failure(code, { cause });
    this.endNow();
  }

  private endNow(): void {
    this.over = true;
    this.letGo();
    this.onEnd(this);
  }

  private end(): void {
    this.over = true;
    this.onEnd(this);
  }

  private letGo(): void {
    this.reader = undefined;
    this.decoder?.destroy();
    this.abortRequest?.();
  }

  private failure(code: UpstreamErrorCode, more: { cause?: unknown; retryAfterSeconds?: number } = {}): UpstreamError {
    const status = this.head?.status;
    return new UpstreamError({ upstream: this.rules.upstream, code, sent: this.sent, status, ...more });
  }
}

class JsonResponse implements UpstreamResponse {
  constructor(
    private readonly head: ResponseHead,
    readonly body: unknown,
  ) {}

  get status(): number {
    return this.head.status;
  }

  get headers(): UpstreamResponse["headers"] {
    return this.head.all();
  }
}

/** What came back was not HTTP, as opposed to HTTP that was cut short. */
function isForeignProtocol(error: Error & { code?: string }): boolean {
  if (error.code === "UND_ERR_HEADERS_OVERFLOW") return true;
  return error.name === "HTTPParserError" && error.code !== "HPE_INVALID_EOF_STATE";
}
