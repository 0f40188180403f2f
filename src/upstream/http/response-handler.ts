import type { Dispatcher } from "undici";
import { Body, maxBodyBytes } from "./body";
import type { BodyOwner, ResponseBody } from "./body";
import type { BodyMemory } from "./body-memory";
import { codingsOf } from "./content-decoder";
import type { Outcome } from "./circuit-breaker";
import { ResponseHeaders } from "./response-headers";
import type { UpstreamRequest, UpstreamResponse } from "../upstream-call";
import { StreamedBody } from "./streamed-body";
import { UpstreamError } from "../upstream-error";
import type { UpstreamErrorCode, UpstreamName } from "../upstream-error";

/** The rest of an unread body is discarded up to this size, which keeps the connection; a longer one closes it. */
const maxDiscardedBytes = 64 * 1024;
const parserErrorName = "HTTPParserError";

export interface ResponseRules {
  readonly upstream: UpstreamName;
  readonly acceptTextPlain: boolean;
  readonly bodies: BodyMemory;
}

export interface ResponseOwner {
  /** The attempt has ended, with a `response` or an `error`. */
  responded(handler: ResponseHandler): void;
}

/**
 * Receives and checks the response to one attempt. Uses undici's older handler interface: the newer one converts all headers
 * to an object, and few are read.
 */
export class ResponseHandler implements Dispatcher.DispatchHandler, BodyOwner {
  /** Whether bytes of the request may have been sent. */
  sent = false;
  status: number | null = null;
  response: UpstreamResponse | undefined;
  error: UpstreamError | undefined;
  outcome: Outcome = "success";

  private over = false;
  private headers: ResponseHeaders | undefined;
  /** Undefined if the body is discarded. */
  private body: ResponseBody | undefined;
  private abortRequest: (() => void) | undefined;
  private discarded = 0;

  constructor(
    private readonly rules: ResponseRules,
    private readonly request: Pick<UpstreamRequest, "answers" | "verbatimNumbers" | "streamed">,
    private readonly owner: ResponseOwner,
  ) {}

  /** Ends the attempt at once, without calling the owner. */
  abort(): void {
    if (this.over) return;
    this.over = true;
    this.body?.destroy();
    this.abortRequest?.();
  }

  onConnect(abort: () => void): void {
    // Aborted while connecting.
    if (this.over) return abort();
    this.sent = true;
    this.abortRequest = abort;
  }

  onHeaders(status: number, raw: Buffer[], resume: () => void): boolean {
    if (this.over || status < 200) return true;
    const headers = new ResponseHeaders(raw);
    this.status = status;
    this.headers = headers;
    if (status >= 300 && this.request.answers?.includes(status) !== true) this.refused(status, headers);
    else this.expectBody(status, headers, resume);
    const length = Number(headers.get("content-length") ?? 0);
    if (this.body === undefined && length > maxDiscardedBytes) this.endEarly();
    else if (length > this.maxBytes()) this.tooLarge();
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.over) return true;
    if (this.body !== undefined) return this.body.write(chunk);
    this.discarded += chunk.length;
    if (this.discarded > maxDiscardedBytes) this.endEarly();
    return true;
  }

  onComplete(): void {
    if (this.over) return;
    if (this.body !== undefined) this.body.end();
    else this.end();
  }

  onError(cause: Error & { code?: string }): void {
    if (this.over) return;
    if (this.error === undefined) this.connectionFailed(cause);
    this.end();
  }

  bodyComplete(): void {
    if (this.over) return;
    const status = this.status!;
    const headers = this.headers!;
    try {
      const body = readBody(status, headers, this.body!, this.request.verbatimNumbers === true);
      this.response = { status, headers, body };
    } catch {
      // The syntax error is dropped: it quotes the body.
      this.fail("UPSTREAM_INVALID_RESPONSE");
    }
    this.end();
  }

  bodyUnusable(cause?: Error): void {
    if (this.over) return;
    this.fail("UPSTREAM_INVALID_RESPONSE", { cause });
    this.endEarly();
  }

  bodyTooLarge(limitName: string): void {
    if (this.over) return;
    this.fail("UPSTREAM_INVALID_RESPONSE", { limitName });
    this.endEarly();
  }

  private maxBytes(): number {
    return this.isStreamed() ? this.request.streamed!.maxBytes : maxBodyBytes;
  }

  private tooLarge(): void {
    if (this.isStreamed()) this.bodyTooLarge(this.request.streamed!.limitName);
    else this.bodyUnusable();
  }

  /** Only successful answers are streamed. */
  private isStreamed(): boolean {
    return this.request.streamed !== undefined && this.status! < 300;
  }

  private expectBody(status: number, headers: ResponseHeaders, resume: () => void): void {
    const codings = codingsOf(headers.get("content-encoding"));
    const mayBeJson = status >= 300 || headers.mayBeJson(this.rules.acceptTextPlain);
    if (codings === null || !mayBeJson) this.fail("UPSTREAM_INVALID_RESPONSE");
    else if (this.isStreamed()) {
      this.body = new StreamedBody(codings, this.request.streamed!, headers.get("content-type"), resume, this);
    } else this.body = new Body(codings, this.rules.bodies, resume, this);
  }

  private refused(status: number, headers: ResponseHeaders): void {
    if (status < 400) return this.fail("UPSTREAM_INVALID_RESPONSE");
    if (status < 500 && status !== 429) return this.fail("UPSTREAM_REJECTED");
    if (status >= 500) this.outcome = "failure";
    this.fail("UPSTREAM_UNAVAILABLE", { retryAfterSeconds: headers.retryAfterSeconds() });
  }

  private connectionFailed(cause: Error & { code?: string }): void {
    if (cause.code === "UND_ERR_INVALID_ARG" || cause.code === "UND_ERR_NOT_SUPPORTED") {
      // Our own request was malformed, e.g. a credential with a line break.
      this.outcome = "ignored";
      return this.fail("UPSTREAM_REJECTED", { cause });
    }
    if (isForeignProtocol(cause)) return this.fail("UPSTREAM_INVALID_RESPONSE");
    this.outcome = "failure";
    // The parser's error is dropped: it contains the invalid bytes.
    this.fail("UPSTREAM_UNAVAILABLE", cause.name === parserErrorName ? {} : { cause });
  }

  private fail(
    code: UpstreamErrorCode,
    more: { cause?: unknown; retryAfterSeconds?: number; limitName?: string } = {},
  ): void {
    const { upstream } = this.rules;
    this.error = new UpstreamError({ upstream, code, sent: this.sent, status: this.status ?? undefined, ...more });
  }

  /** Ends without waiting for the rest of the body. */
  private endEarly(): void {
    this.abort();
    this.owner.responded(this);
  }

  private end(): void {
    this.over = true;
    this.body?.destroy();
    this.owner.responded(this);
  }
}

function readBody(status: number, headers: ResponseHeaders, body: ResponseBody, verbatim: boolean): unknown {
  if (body.isEmpty) return null;
  const type = headers.get("content-type");
  try {
    // A missing type is an error only if there is a body.
    if (type === undefined && status < 300) throw new TypeError("content-type");
    return body.json(type, verbatim);
  } catch (error) {
    // The body of an expected error status is optional.
    if (status >= 300) return null;
    throw error;
  }
}

/** Whether the answer was not HTTP, as opposed to truncated HTTP. The parser's errors differ in their messages only. */
function isForeignProtocol(error: Error & { code?: string }): boolean {
  if (error.code === "UND_ERR_HEADERS_OVERFLOW") return true;
  return error.name === parserErrorName && !error.message.includes("Invalid EOF state");
}
