import type { IncomingMessage } from "node:http";
import type { Refusal } from "./respond";

export const maxBodyBytes = 131_072;
/** More than anybody means; whatever walks what was parsed goes as deep, or runs out of stack. */
const maxBodyDepth = 1_000;

const tooLarge = (maxBytes: number): Refusal => ({
  status: 413,
  code: "OPERATION_TOO_LARGE",
  message: `The request body is larger than ${maxBytes / 1024} KiB.`,
});
const unsupported: Refusal = {
  status: 415,
  code: "BAD_REQUEST",
  message: "A request body must be uncompressed application/json in UTF-8.",
};
const nestedTooDeeply: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: `The request body is nested more than ${maxBodyDepth} levels deep.`,
};
const malformed: Refusal = { status: 400, code: "BAD_REQUEST", message: "The request body is not JSON." };

export type ReadBody =
  { readonly json: unknown; readonly bytes: Buffer } | { readonly refusal: Refusal } | { readonly gone: true };

/** Reads a JSON body of bounded size. What it holds is never logged nor quoted, whatever is wrong with it. */
export async function readJsonBody(request: IncomingMessage, maxBytes = maxBodyBytes): Promise<ReadBody> {
  if (!isPlainJson(request)) return { refusal: unsupported };
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return { refusal: tooLarge(maxBytes) };
  const bytes = await readBytes(request, maxBytes);
  if (bytes === null) return { gone: true };
  if (bytes === "too large") return { refusal: tooLarge(maxBytes) };
  if (isNestedTooDeeply(bytes)) return { refusal: nestedTooDeeply };
  try {
    return { json: JSON.parse(bytes.toString("utf8")) as unknown, bytes };
  } catch {
    return { refusal: malformed };
  }
}

function isPlainJson({ headers }: IncomingMessage): boolean {
  if ((headers["content-encoding"] ?? "identity") !== "identity") return false;
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith("charset="));
  return type.trim() === "application/json" && [undefined, "charset=utf-8", 'charset="utf-8"'].includes(charset);
}

/** The whole body, or null where the client went away in the middle of it. */
function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer | "too large" | null> {
  return new Promise((resolve) => {
    if (request.destroyed) return resolve(null);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) return void chunks.push(chunk);
      chunks.length = 0;
      resolve("too large");
    });
    request.on("end", () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on("close", () => resolve(null));
    request.on("error", () => resolve(null));
  });
}

/** Whether objects and lists of a JSON text stand in each other too deeply, told without parsing it. */
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
