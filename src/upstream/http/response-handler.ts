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

/** Up to here the rest of an unread body is discarded, which keeps the connection; a longer one closes it. */
const maxDiscardedBytes = 64 * 1024;
const parserErrorName = "HTTPParserError";

export interface ResponseRules {
  readonly upstream: UpstreamName;
  readonly acceptTextPlain: boolean;
  readonly bodies: BodyMemory;
}

export interface ResponseOwner {
  /** The try has ended, with a `response` or an `error`. */
  responded(handler: ResponseHandler): void;
}

/**
 * Receives the response to one try and judges it. A handler of undici's older kind: the newer one first turns the
 * headers of every response into an object, and hardly any of them are read.
 */
export class ResponseHandler implements Dispatcher.DispatchHandler, BodyOwner {
  /** Whether bytes of the request may have left. */
  sent = false;
  status: number | null = null;
  response: UpstreamResponse | undefined;
  error: UpstreamError | undefined;
  outcome: Outcome = "success";

  private over = false;
  private headers: ResponseHeaders | undefined;
  /** Undefined for a body that is discarded. */
  private body: ResponseBody | undefined;
  private abortRequest: (() => void) | undefined;
  private discarded = 0;

  constructor(
    private readonly rules: ResponseRules,
    private readonly request: Pick<UpstreamRequest, "answers" | "verbatimNumbers" | "streamed">,
    private readonly owner: ResponseOwner,
  ) {}

  /** Ends the try at once, without a call to the owner. */
  abort(): void {
    if (this.over) return;
    this.over = true;
    this.body?.destroy();
    this.abortRequest?.();
  }

  onConnect(abort: () => void): void {
    // Aborted while the connection was being made: nothing may leave any more.
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
      // The syntax error is not kept: its text quotes the body.
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

  /** Only what was asked for is read as a stream, not an error's page. */
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
      // Our own request was malformed, e.g. a credential with a line break; the upstream had no part in it.
      this.outcome = "ignored";
      return this.fail("UPSTREAM_REJECTED", { cause });
    }
    if (isForeignProtocol(cause)) return this.fail("UPSTREAM_INVALID_RESPONSE");
    this.outcome = "failure";
    // The parser's error is not kept: it contains what could not be parsed.
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
    // Only a body needs a type, so a missing one can be judged only now.
    if (type === undefined && status < 300) throw new TypeError("content-type");
    return body.json(type, verbatim);
  } catch (error) {
    // An expected error status is the answer by itself, whatever page comes with it.
    if (status >= 300) return null;
    throw error;
  }
}

/** Whether what came back was not HTTP, as opposed to HTTP that was cut short. The parser differs by its text only. */
function isForeignProtocol(error: Error & { code?: string }): boolean {
  if (error.code === "UND_ERR_HEADERS_OVERFLOW") return true;
  return error.name === parserErrorName && !error.message.includes("Invalid EOF state");
}
