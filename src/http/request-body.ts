import { parseJson } from "../json/parse-json";
import type { IncomingMessage } from "node:http";
import type { Refusal } from "./respond";
import type { BodyBytes, UnfinishedBodies } from "./unfinished-bodies";

export const maxBodyBytes = 131_072;
/** More than any client means; what walks the parsed value goes as deep, or runs out of stack. */
export const maxBodyDepth = 1_000;

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
} as const;
const tooLarge = (maxBytes: number): Refusal => ({
  status: 413,
  code: "OPERATION_TOO_LARGE",
  message: `The request body is larger than ${maxBytes / 1024} KiB.`,
});
const badRequest = (message: string, status = 400): Refusal => ({ status, code: "BAD_REQUEST", message });
const unsupported = badRequest("A request body must be uncompressed application/json in UTF-8.", 415);
const nestedTooDeeply = badRequest(`The request body is nested more than ${maxBodyDepth} levels deep.`);
const malformed = badRequest("The request body is not JSON in UTF-8.");

export type ReadBody =
  { readonly json: unknown; readonly bytes: Buffer } | { readonly refusal: Refusal } | { readonly gone: true };

export interface BodyRules {
  /** What the client counts under: {@link ClientAddresses}. */
  readonly address: string;
  readonly maxBytes?: number;
  /** Whether the body is judged by itself, whatever its type is said to be. */
  readonly anyType?: boolean;
}

/** Reads a JSON body of bounded size and time. What is in it is never logged nor quoted. */
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
  if (isNestedTooDeeply(bytes)) return { refusal: nestedTooDeeply };
  try {
    return { json: parseJson(textOf(bytes)), bytes };
  } catch {
    return { refusal: malformed };
  }
}

/** Drops a byte order mark, which some clients send. Throws where the bytes are not UTF-8. */
const textOf = (bytes: Buffer): string => decoder.decode(bytes);
const decoder = new TextDecoder("utf-8", { fatal: true });

function isPlainJson({ headers }: IncomingMessage): boolean {
  if ((headers["content-encoding"] ?? "identity") !== "identity") return false;
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith("charset="));
  // Some clients leave the hyphen out.
  return type.trim() === "application/json" && (charset === undefined || /^charset="?utf-?8"?$/.test(charset));
}

/** Whether objects and lists of a JSON text are nested too deeply, without parsing it. */
function isNestedTooDeeply(bytes: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) inText = !inText;
    else if (inText) at += byte === backslash ? 1 : 0;
    else if (byte === openBrace || byte === openBracket) depth++;
    else if (byte === closeBrace || byte === closeBracket) depth--;
    if (depth > maxBodyDepth) return true;
  }
  return false;
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = Buffer.from('"\\{}[]');
