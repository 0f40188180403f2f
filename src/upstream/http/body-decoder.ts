import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** Whether a `content-encoding` can be undone. */
export function isDecodable(encoding: string): boolean {
  return /^(?:x-)?gzip$|^deflate$|^br$/.test(encoding);
}

/** Too large for Node.js's pool of small buffers, from which a huge answer's pieces could not be taken back one by one. */
const chunkSize = Math.max(16 * 1024, Buffer.poolSize >>> 1);

/** A stream that undoes the encoding. */
export function createDecoder(encoding: string, firstChunk: Buffer): Transform {
  if (encoding === "br") return createBrotliDecompress({ chunkSize });
  if (encoding !== "deflate") return createGunzip({ chunkSize });
  // "deflate" means zlib, but some servers send it bare; the first byte tells.
  return ((firstChunk[0] ?? 0) & 0x0f) === 8 ? createInflate({ chunkSize }) : createInflateRaw({ chunkSize });
}
