import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** Whether a `content-encoding` can be undone. */
export function isDecodable(encoding: string): boolean {
  return /^(?:x-)?gzip$|^deflate$|^br$/.test(encoding);
}

/** A stream that undoes the encoding. */
export function createDecoder(encoding: string, firstChunk: Buffer): Transform {
  if (encoding === "br") return createBrotliDecompress();
  if (encoding !== "deflate") return createGunzip();
  // "deflate" means zlib, but some servers send it bare; the first byte tells.
  return ((firstChunk[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
}
