import type { Transform } from "node:stream";
import { createDecoder } from "./body-decoder";
import { decodeUtf8 } from "./decode-utf8";
import { freeChunks, smallBodyBytes } from "./body-memory";
import type { BodyMemory, LargeBody } from "./body-memory";

export const maxBodyBytes = 5 * 1024 * 1024;

export interface ResponseBodyOwner {
  bodyComplete(): void;
  /** Too large, or not what its encoding promised. */
  bodyUnusable(cause?: Error): void;
}

/** A body that somebody will read: decoded while it streams, stopped at the cap, parsed at the end. */
export class ResponseBody implements LargeBody {
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private decoder: Transform | undefined;

  constructor(
    /** `identity` or a decodable one. */
    private readonly encoding: string,
    private readonly memory: BodyMemory,
    /** Lets the socket go on after {@link write} said `false`. */
    private readonly resumeSocket: () => void,
    private readonly owner: ResponseBodyOwner,
  ) {}

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** Takes bytes off the wire. `false`: no more for now. */
  write(chunk: Buffer): boolean {
    if (this.encoding === "identity") return this.collect(chunk);
    this.decoder ??= this.startDecoding(chunk);
    return this.decoder.write(chunk);
  }

  /** The wire has no more. */
  end(): void {
    if (this.decoder === undefined) this.owner.bodyComplete();
    else this.decoder.end();
  }

  readOn(): void {
    if (this.decoder === undefined) this.resumeSocket();
    else this.decoder.resume();
  }

  /** The parsed JSON. Throws {@link SyntaxError}. */
  json(): unknown {
    // Nearly every answer comes in one piece, which needs no copy.
    const whole = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks, this.size);
    const text = decodeUtf8(whole);
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  }

  /** Lets go of everything collected. */
  destroy(): void {
    this.chunks.length = 0;
    this.decoder?.destroy();
    this.memory.release(this);
  }

  private collect(chunk: Buffer): boolean {
    this.size += chunk.length;
    if (this.size > maxBodyBytes) {
      freeChunks(this.chunks);
      this.owner.bodyUnusable();
      return true;
    }
    this.chunks.push(chunk);
    return this.size <= smallBodyBytes || this.memory.grown(this, this.size);
  }

  private startDecoding(firstChunk: Buffer): Transform {
    const decoder = createDecoder(this.encoding, firstChunk);
    decoder.on("data", (chunk: Buffer) => {
      if (!this.collect(chunk)) decoder.pause();
    });
    decoder.on("drain", this.resumeSocket);
    decoder.on("end", () => this.owner.bodyComplete());
    decoder.on("error", (error) => this.owner.bodyUnusable(error));
    return decoder;
  }
}
