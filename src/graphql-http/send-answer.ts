import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnswerPolicy } from "../operation/answer-policy";
import { compress, encodingFor } from "../http/content-encoding";

/**
 * Sends an operation's answer, whose status and headers are set: compressed if that is safe, and cacheable if nothing in it is
 * personal. Without a policy it is neither.
 */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
  policy: AnswerPolicy | null,
): Promise<void> {
  let body: Buffer | string = text;
  let bytes = Buffer.byteLength(text);
  if (policy?.maxAgeSeconds != null && request.method === "GET") {
    const tag = letKeep(response, text, policy.maxAgeSeconds);
    if (isNamed(tag, request.headers["if-none-match"])) {
      response.statusCode = 304;
      response.removeHeader("content-type");
      response.end();
      return;
    }
  }
  if (policy?.compressible) {
    vary(response, "accept-encoding");
    const encoding = encodingFor(bytes, request.headers["accept-encoding"]);
    if (encoding) {
      body = await compress(text, encoding);
      bytes = body.length;
      if (response.destroyed) return;
      response.setHeader("content-encoding", encoding);
    }
  }
  response.setHeader("content-length", bytes);
  response.end(body);
}

/**
 * Allows private caching for the same caller. Returns the entity tag, a weak one, because it does not depend on the
 * compression.
 */
function letKeep(response: ServerResponse, text: string, maxAgeSeconds: number): string {
  const tag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  response.setHeader("cache-control", maxAgeSeconds === 0 ? "private, no-cache" : `private, max-age=${maxAgeSeconds}`);
  response.setHeader("etag", tag);
  vary(response, "authorization");
  return tag;
}

function isNamed(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = tag.slice(2);
  return ifNoneMatch.split(",").some((known) => known.trim().replace(/^W\//, "") === opaque);
}

function vary(response: ServerResponse, name: string): void {
  const names = response.getHeader("vary");
  response.setHeader("vary", names === undefined ? name : `${String(names)}, ${name}`);
}
