import { pipeline } from "node:stream";
import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** Too large for Node's buffer pool, so that the chunks of a huge body are freed one by one. */
const chunkSize = Math.max(16 * 1024, Buffer.poolSize >>> 1);
const decoders = new Map<string, () => Transform>([
  ["gzip", () => createGunzip({ chunkSize })],
  ["x-gzip", () => createGunzip({ chunkSize })],
  ["deflate", () => createInflate({ chunkSize })],
  ["br", () => createBrotliDecompress({ chunkSize })],
]);
/** Registered codings that are not supported. Any other word, such as a charset, is treated as "identity". */
const unsupported = new Set(["compress", "x-compress", "zstd", "dcb", "dcz", "exi", "pack200-gzip", "aes128gcm"]);
const maxCodings = 4;
const identity: readonly string[] = [];

/** The codings of a `Content-Encoding`, in the order in which they were applied; null if one is not supported. */
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
 * Streams that decode the codings, the last one first. `failed` is called for invalid bytes and if the body is larger than
 * `maxBytes` between two codings.
 */
export function createDecoder(
  codings: readonly string[],
  firstChunk: Buffer,
  maxBytes: number,
  failed: (error?: Error) => void,
): ContentDecoder {
  const stages = codings.toReversed().map((coding) => decoders.get(coding)!());
  // "deflate" means zlib, but some servers send raw deflate, which the first byte shows.
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
