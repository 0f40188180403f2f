import type { Dispatcher } from "undici";
import { isDecodable } from "./body-decoder";
import type { BodyMemory } from "./body-memory";
import type { Verdict } from "./circuit";
import { maxBodyBytes, ResponseBody } from "./response-body";
import type { ResponseBodyOwner } from "./response-body";
import { ResponseHead } from "./response-head";
import type { UpstreamResponse } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { UpstreamErrorCode, UpstreamName } from "../upstream-error";

/** A body nobody reads is let run out up to here, which keeps the connection; a longer one costs it. */
const maxDiscardedBytes = 64 * 1024;
const parserErrorName = "HTTPParserError";

export interface ExchangeRules {
  readonly upstream: UpstreamName;
  readonly acceptTextPlain: boolean;
  readonly bodies: BodyMemory;
}

export interface ExchangeOwner {
  exchangeEnded(exchange: Exchange): void;
}

/**
 * One request on the wire and its answer, judged. A handler of undici's older kind: the newer one turns every
 * response's headers into an object first, and nearly all of them are never read.
 */
export class Exchange implements Dispatcher.DispatchHandler, ResponseBodyOwner {
  /** Whether bytes of the request may have left. */
  sent = false;
  response: UpstreamResponse | undefined;
  error: UpstreamError | undefined;
  verdict: Verdict = "alive";

  private over = false;
  private head: ResponseHead | undefined;
  /** Absent while nobody would read it. */
  private body: ResponseBody | undefined;
  private abortRequest: (() => void) | undefined;
  private discarded = 0;

  constructor(
    private readonly rules: ExchangeRules,
    /** Statuses that are answers besides 2xx. */
    private readonly answers: readonly number[] | undefined,
    private readonly owner: ExchangeOwner,
  ) {}

  get status(): number | null {
    return this.head?.status ?? null;
  }

  /** Ends the exchange at once; its owner is not told. */
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
    const head = new ResponseHead(status, raw);
    this.head = head;
    if (status >= 300 && this.answers?.includes(status) !== true) this.refuse(head);
    else if (status < 300 && !head.mayHoldJson(this.rules.acceptTextPlain)) this.giveUp("UPSTREAM_INVALID_RESPONSE");
    else this.expectBody(head, resume);
    this.checkAnnouncedLength(head);
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
    if (this.error === undefined) this.judgeError(cause);
    this.end();
  }

  bodyComplete(): void {
    if (this.over) return;
    const head = this.head as ResponseHead;
    try {
      this.response = new JsonResponse(head, readBody(head, this.body as ResponseBody));
    } catch {
      // The syntax error is not kept: its text quotes the body.
      this.giveUp("UPSTREAM_INVALID_RESPONSE");
    }
    this.end();
  }

  bodyUnusable(cause?: Error): void {
    if (this.over) return;
    this.giveUp("UPSTREAM_INVALID_RESPONSE", { cause });
    this.endEarly();
  }

  private refuse(head: ResponseHead): void {
    const { status } = head;
    if (status < 400) return this.giveUp("UPSTREAM_INVALID_RESPONSE");
    if (status < 500 && status !== 429) return this.giveUp("UPSTREAM_REJECTED");
    if (status >= 500) this.verdict = "sick";
    this.giveUp("UPSTREAM_UNAVAILABLE", { retryAfterSeconds: head.retryAfterSeconds() });
  }

  private expectBody(head: ResponseHead, resume: () => void): void {
    const encoding = head.get("content-encoding")?.trim().toLowerCase() ?? "identity";
    if (encoding !== "identity" && !isDecodable(encoding)) this.giveUp("UPSTREAM_INVALID_RESPONSE");
    else this.body = new ResponseBody(encoding, this.rules.bodies, resume, this);
  }

  private checkAnnouncedLength(head: ResponseHead): void {
    const length = Number(head.get("content-length") ?? 0);
    if (this.body === undefined && length > maxDiscardedBytes) this.endEarly();
    else if (length > maxBodyBytes) this.bodyUnusable();
  }

  private judgeError(cause: Error & { code?: string }): void {
    if (cause.code === "UND_ERR_INVALID_ARG" || cause.code === "UND_ERR_NOT_SUPPORTED") {
      // Our own request was malformed, e.g. a credential with a line break; the upstream had no part in it.
      this.verdict = "cancelled";
      this.giveUp("UPSTREAM_REJECTED", { cause });
    } else if (isForeignProtocol(cause)) {
      // The parser's error is not kept: it holds what it could not parse.
      this.giveUp("UPSTREAM_INVALID_RESPONSE");
    } else if (cause.name === parserErrorName) {
      this.verdict = "sick";
      this.giveUp("UPSTREAM_UNAVAILABLE");
    } else {
      this.verdict = "sick";
      this.giveUp("UPSTREAM_UNAVAILABLE", { cause });
    }
  }

  private giveUp(code: UpstreamErrorCode, more: { cause?: unknown; retryAfterSeconds?: number } = {}): void {
    const { upstream } = this.rules;
    this.error = new UpstreamError({ upstream, code, sent: this.sent, status: this.head?.status, ...more });
  }

  /** Ends without waiting for the rest of the body. */
  private endEarly(): void {
    this.abort();
    this.owner.exchangeEnded(this);
  }

  private end(): void {
    this.over = true;
    this.body?.destroy();
    this.owner.exchangeEnded(this);
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

function readBody(head: ResponseHead, body: ResponseBody): unknown {
  if (body.isEmpty) return null;
  if (head.status < 300) {
    // Only a body needs a type, so its absence can be judged only now.
    if (head.get("content-type") === undefined) throw new TypeError("content-type");
    return body.json();
  }
  // An expected error status is the answer by itself, whatever page comes with it.
  try {
    return body.json();
  } catch {
    return null;
  }
}

/** What came back was not HTTP, as opposed to HTTP that was cut short; the parser tells them apart by text only. */
function isForeignProtocol(error: Error & { code?: string }): boolean {
  if (error.code === "UND_ERR_HEADERS_OVERFLOW") return true;
  return error.name === parserErrorName && !error.message.includes("Invalid EOF state");
}
