import { parseJson } from "../json/parse-json";
import type { IncomingMessage } from "node:http";
import { OldestMakesRoom, Sweeper } from "./slow-clients";
import type { Refusal } from "./respond";

export const maxBodyBytes = 131_072;
export const maxWebhookBytes = 65_536;
/** Code that walks the parsed value is recursive and must not exhaust the stack. */
export const maxBodyDepth = 1_000;
/** Twice what the largest batch holds. Two million bytes may be a million values, which would take long to parse. */
export const maxBodyValues = 150_000;

const refusals = {
  "too slow": {
    status: 408,
    code: "BAD_REQUEST",
    message: "The request body did not arrive in time.",
    headers: { connection: "close" },
  },
  "crowded out": {
    status: 503,
    code: "OVERLOADED",
    message: "Too many requests are unfinished: try again.",
    headers: { "retry-after": "1", connection: "close" },
  },
  "too many pieces": {
    status: 413,
    code: "OPERATION_TOO_LARGE",
    message: "The request body comes in too many pieces: send larger chunks.",
    headers: { connection: "close" },
  },
} as const;
const tooLarge = (maxBytes: number): Refusal => ({
  status: 413,
  code: "OPERATION_TOO_LARGE",
  message: `The request body is larger than ${maxBytes / 1024} KiB.`,
});
const badRequest = (message: string, status = 400): Refusal => ({ status, code: "BAD_REQUEST", message });
const unsupported = badRequest("A request body must be uncompressed application/json in UTF-8.", 415);
const nestedTooDeeply = badRequest(`The request body is nested more than ${maxBodyDepth} levels deep.`);
const tooManyValues: Refusal = {
  status: 413,
  code: "OPERATION_TOO_LARGE",
  message: `The request body contains more than ${maxBodyValues} values.`,
};
const malformed = badRequest("The request body is not JSON in UTF-8.");

export type ReadBody =
  { readonly json: unknown; readonly bytes: Buffer } | { readonly refusal: Refusal } | { readonly gone: true };

export interface BodyRules {
  /** The client's address for limits: {@link ClientAddresses}. */
  readonly address: string;
  readonly maxBytes?: number;
  /** Whether the content type is ignored. */
  readonly anyType?: boolean;
}

/** Reads a JSON body of limited size and time. Its content is never logged or quoted. */
export async function readJsonBody(
  request: IncomingMessage,
  bodies: UnfinishedBodies,
  { address, maxBytes = maxBodyBytes, anyType = false }: BodyRules,
): Promise<ReadBody> {
  if (!anyType && !isPlainJson(request)) return { refusal: unsupported };
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return { refusal: tooLarge(maxBytes) };
  return parse(await bodies.read(request, address, maxBytes), maxBytes);
}

function parse(bytes: BodyBytes, maxBytes: number): ReadBody {
  if (bytes === "gone") return { gone: true };
  if (bytes === "too large") return { refusal: tooLarge(maxBytes) };
  if (typeof bytes === "string") return { refusal: refusals[bytes] };
  const excess = excessIn(bytes);
  if (excess) return { refusal: excess };
  try {
    return { json: parseJson(textOf(bytes)), bytes };
  } catch {
    return { refusal: malformed };
  }
}

/** Removes a byte order mark, which some clients send. Throws if the bytes are not UTF-8. */
const textOf = (bytes: Buffer): string => decoder.decode(bytes);
const decoder = new TextDecoder("utf-8", { fatal: true });

function isPlainJson({ headers }: IncomingMessage): boolean {
  if ((headers["content-encoding"] ?? "identity") !== "identity") return false;
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith("charset="));
  // Some clients leave the hyphen out.
  return type.trim() === "application/json" && (charset === undefined || /^charset="?utf-?8"?$/.test(charset));
}

/** Why a JSON text is not parsed: its nesting, or the number of its values. */
function excessIn(bytes: Buffer): Refusal | null {
  let depth = 0;
  let values = 1;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) inText = !inText;
    else if (inText) at += byte === backslash ? 1 : 0;
    else if (byte === comma) values++;
    else if (byte === openBrace || byte === openBracket) {
      depth++;
      values++;
    } else if (byte === closeBrace || byte === closeBracket) depth--;
    if (depth > maxBodyDepth) return nestedTooDeeply;
    if (values > maxBodyValues) return tooManyValues;
  }
  return null;
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, comma] = Buffer.from('"\\{}[],');

export interface BodyLimits {
  /** Time limit for a body, in milliseconds; more for a body that arrives at `bytesPerSecond`. */
  readonly firstMs: number;
  readonly bytesPerSecond: number;
  /** Unfinished bodies of one address, and in total. */
  readonly perAddress: number;
  readonly total: number;
  /** Bytes of all unfinished bodies. */
  readonly totalBytes: number;
}

export const bodyLimits: BodyLimits = {
  firstMs: 5_000,
  bytesPerSecond: 16_384,
  perAddress: 100,
  total: 1_000,
  totalBytes: 67_108_864,
};

/** `gone`: the client has disconnected; `crowded out`: there were too many, and this one was the oldest. */
export type BodyBytes = Buffer | "gone" | "too large" | "too many pieces" | "too slow" | "crowded out";

interface Unfinished {
  /** By the sweeper. */
  readonly startedAt: number;
  size: number;
  end(result: BodyBytes): void;
}

/** Each piece of a body costs as much as a hundred bytes: more than this, and one for each `fewestBytes`, are refused. */
const pieceLimits = { most: 4_096, fewestBytes: 64 };
const sweepMs = 500;

/**
 * Reads request bodies, before their requests take a place among the operations. If there are too many, the oldest makes room:
 * a client that sends its body at once is never the oldest.
 */
export class UnfinishedBodies {
  private readonly unfinished: OldestMakesRoom<Unfinished>;
  private readonly sweeper = new Sweeper(sweepMs, (now) => this.endSlow(now));
  private readonly limits: BodyLimits;
  private bytes = 0;

  constructor(limits: Partial<BodyLimits> = {}) {
    this.limits = { ...bodyLimits, ...limits };
    this.unfinished = new OldestMakesRoom(this.limits, (body) => body.end("crowded out"));
  }

  read(request: IncomingMessage, address: string, maxBytes: number): Promise<BodyBytes> {
    return new Promise((resolve) => {
      if (request.destroyed) return resolve("gone");
      const received = new ReceivedBytes(maxBytes);
      const body: Unfinished = {
        startedAt: this.sweeper.now,
        size: 0,
        end: (result) => {
          request.off("data", onData).off("end", onEnd).off("close", onClose);
          this.unfinished.leave(address, body);
          this.bytes -= body.size;
          resolve(result);
        },
      };
      const onData = (chunk: Buffer): void => {
        body.size += chunk.length;
        this.bytes += chunk.length;
        if (body.size > maxBytes) return body.end("too large");
        if (!received.add(chunk)) return body.end("too many pieces");
        if (this.bytes > this.limits.totalBytes) this.unfinished.cutOldest();
      };
      const onEnd = (): void => body.end(received.bytes);
      const onClose = (): void => body.end("gone");
      request.on("data", onData).on("end", onEnd).on("close", onClose);
      request.on("error", () => undefined);
      this.unfinished.enter(address, body);
    });
  }

  close(): void {
    this.sweeper.stop();
  }

  private endSlow(now: number): void {
    const { firstMs, bytesPerSecond } = this.limits;
    for (const body of this.unfinished) {
      const allowedMs = firstMs + (body.size / bytesPerSecond) * 1000;
      if (now - body.startedAt > allowedMs) body.end("too slow");
    }
  }
}

/** A body so far, in one buffer: of a thousand small chunks each would take many times its size. */
class ReceivedBytes {
  private buffer: Buffer = Buffer.alloc(0);
  private size = 0;
  private pieces = 0;

  constructor(private readonly maxBytes: number) {}

  get bytes(): Buffer {
    return this.buffer.subarray(0, this.size);
  }

  /** False if there are too many pieces for their size. */
  add(chunk: Buffer): boolean {
    const size = this.size + chunk.length;
    if (this.size === 0) this.buffer = chunk;
    else {
      if (size > this.buffer.length) this.grow(size);
      chunk.copy(this.buffer, this.size);
    }
    this.size = size;
    this.pieces += 1;
    return this.pieces <= pieceLimits.most + size / pieceLimits.fewestBytes;
  }

  private grow(size: number): void {
    const grown = Buffer.allocUnsafe(Math.min(2 * size, this.maxBytes));
    this.bytes.copy(grown);
    this.buffer = grown;
  }
}
