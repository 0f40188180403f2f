import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { OpenRequest } from "../request-log";

const DEFAULT_BYTES = 50 * 1024 * 1024;
const CHUNK = Buffer.alloc(64 * 1024, "x");

/** Valid JSON of about this many bytes, generated as it is read. */
function* hugeJson(bytes: number): Generator<Buffer> {
  yield Buffer.from('{"ok":true,"status":true,"data":[{"id":"');
  for (let made = 0; made < bytes; made += CHUNK.length) yield CHUNK;
  yield Buffer.from('"}]}');
}

async function swallow(streaming: Promise<void>): Promise<void> {
  try {
    await streaming;
  } catch {
    // The client stopped reading, as it should.
  }
}

/** Streams as fast as the client reads. */
export async function streamHugeBody(
  response: ServerResponse,
  bytes = DEFAULT_BYTES,
  entry: OpenRequest,
): Promise<void> {
  entry.status = 200;
  response.writeHead(200, { "content-type": "application/json" });
  await swallow(pipeline(Readable.from(hugeJson(bytes)), response));
}

/** Sent compressed even if the client does not accept that. */
export async function streamGzipBomb(
  response: ServerResponse,
  bytes = DEFAULT_BYTES,
  entry: OpenRequest,
): Promise<void> {
  entry.status = 200;
  response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
  await swallow(pipeline(Readable.from(hugeJson(bytes)), createGzip(), response));
}
