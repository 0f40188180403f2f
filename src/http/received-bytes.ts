import type { IncomingMessage } from "node:http";

/** Each piece of a body costs as much as a hundred bytes: more than this, and one for each `fewestBytes`, are refused. */
const pieceLimits = { most: 4_096, fewestBytes: 64 };
/** What is still read of a body after the answer, so that the connection can be used again. */
const discardLimits = { bytes: 4_194_304, pieces: 4_096 };

/** A body so far, in one buffer: of a thousand small chunks each would take many times its size. */
export class ReceivedBytes {
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

/** Reads the rest of an answered request's body. One that goes on for long ends its connection. */
export function discardRest(request: IncomingMessage): void {
  let bytes = 0;
  let pieces = 0;
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    pieces += 1;
    if (bytes > discardLimits.bytes || pieces > discardLimits.pieces) request.socket.destroy();
  });
}
