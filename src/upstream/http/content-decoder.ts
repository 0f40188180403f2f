import { pipeline } from "node:stream";
import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** Too large for Node's pool of small buffers: the pieces of a huge body are freed one by one. */
const chunkSize = Math.max(16 * 1024, Buffer.poolSize >>> 1);
const decoders = new Map<string, () => Transform>([
  ["gzip", () => createGunzip({ chunkSize })],
  ["x-gzip", () => createGunzip({ chunkSize })],
  ["deflate", () => createInflate({ chunkSize })],
  ["br", () => createBrotliDecompress({ chunkSize })],
]);
/** Registered codings that cannot be undone here. Every other word is a mistake for "identity", such as a charset. */
const unsupported = new Set(["compress", "x-compress", "zstd", "dcb", "dcz", "exi", "pack200-gzip", "aes128gcm"]);
const maxCodings = 4;
const identity: readonly string[] = [];

/** The codings that a `Content-Encoding` lists, in the order in which they were applied; null if one cannot be undone. */
export function codingsOf(header: string | undefined): readonly string[] | null {
  if (header === undefined) return identity;
  const words = header.split(",").map((word) =>
    word
      .replace(/;.*/, "")
      .replace(/["'\s]/g, "")
      .toLowerCase(),
  );
  const codings = words.filter((word) => decoders.has(word) || unsupported.has(word));
  return codings.length > maxCodings || codings.some((coding) => unsupported.has(coding)) ? null : codings;
}

export interface ContentDecoder {
  readonly input: Transform;
  readonly output: Transform;
}

/**
 * Streams that undo the codings, the last one first. `failed` is called for bytes that are not what they promise, and
 * for a body that is larger than `maxBytes` between two codings.
 */
export function createDecoder(
  codings: readonly string[],
  firstChunk: Buffer,
  maxBytes: number,
  failed: (error?: Error) => void,
): ContentDecoder {
  const stages = codings.toReversed().map((coding) => decoders.get(coding)!());
  // "deflate" means zlib, but some servers send it bare, which the first byte shows.
  const isBare = codings.at(-1) === "deflate" && (firstChunk[0]! & 0x0f) !== 8;
  if (isBare) stages[0] = createInflateRaw({ chunkSize });
  for (const stage of stages.slice(0, -1)) {
    let size = 0;
    stage.on("data", ({ length }: Buffer) => {
      size += length;
      if (size > maxBytes) failed();
    });
  }
  if (stages.length > 1) pipeline(stages, () => undefined);
  for (const stage of stages) stage.on("error", failed);
  return { input: stages[0]!, output: stages.at(-1)! };
}
