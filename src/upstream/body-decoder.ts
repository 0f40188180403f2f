import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

export interface DecodedBodyTarget {
  /** `false` when no more is wanted. */
  decoded(chunk: Buffer): boolean;
  decodingEnded(): void;
  decodingFailed(error: Error): void;
}

/** Undoes a content encoding while the body streams, so that a small body that swells is stopped at the cap. */
export class BodyDecoder {
  private stream: Transform | undefined;

  /** @param resume called when the upstream may send more, after {@link write} said `false`. */
  constructor(
    private readonly encoding: string,
    private readonly target: DecodedBodyTarget,
    private readonly resume: () => void,
  ) {}

  static knows(encoding: string): boolean {
    return /^(?:x-)?gzip$|^deflate$|^br$/.test(encoding);
  }

  write(chunk: Buffer): boolean {
    this.stream ??= this.open(chunk);
    return this.stream.write(chunk);
  }

  end(): void {
    if (this.stream === undefined) this.target.decodingEnded();
    else this.stream.end();
  }

  destroy(): void {
    this.stream?.destroy();
  }

  private open(firstChunk: Buffer): Transform {
    const stream = createDecoder(this.encoding, firstChunk);
    stream.on("data", (chunk: Buffer) => {
      if (!this.target.decoded(chunk)) stream.destroy();
    });
    stream.on("drain", this.resume);
    stream.on("end", () => this.target.decodingEnded());
    stream.on("error", (error) => this.target.decodingFailed(error));
    return stream;
  }
}

function createDecoder(encoding: string, firstChunk: Buffer): Transform {
  if (encoding === "br") return createBrotliDecompress();
  if (encoding !== "deflate") return createGunzip();
  // "deflate" means zlib, but some servers send it bare; the first byte tells.
  return ((firstChunk[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
}
