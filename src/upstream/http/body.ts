import { freeBuffers } from "../../internals/free-buffers";
import { parseJson, parseJsonVerbatim } from "../../json/parse-json";
import { smallBodyBytes } from "./body-memory";
import type { BodyMemory, LargeBody } from "./body-memory";
import { createDecoder } from "./content-decoder";
import type { ContentDecoder } from "./content-decoder";
import { decodeText } from "./decode-text";

export const maxBodyBytes = 5 * 1024 * 1024;

export interface BodyOwner {
  bodyComplete(): void;
  /** It is too large or cannot be decoded. */
  bodyUnusable(cause?: Error): void;
  /** Larger than the named variable allows. */
  bodyTooLarge(limitName: string): void;
}

/** Consumes a response's bytes. */
export interface ResponseBody {
  readonly isEmpty: boolean;
  /** Takes bytes from the socket. Returns false if the socket must pause. */
  write(chunk: Buffer): boolean;
  /** All bytes have arrived. */
  end(): void;
  /** The parsed JSON. Throws. */
  json(contentType: string | undefined, verbatim: boolean): unknown;
  destroy(): void;
}

/** A response body: decompressed while it streams, stopped at the limit, parsed at the end. */
export class Body implements LargeBody, ResponseBody {
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private decoder: ContentDecoder | undefined;

  constructor(
    /** As `Content-Encoding` lists them. */
    private readonly codings: readonly string[],
    private readonly memory: BodyMemory,
    /** Resumes the socket after {@link write} returned false. */
    private readonly resumeSocket: () => void,
    private readonly owner: BodyOwner,
  ) {}

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** Takes bytes from the socket. Returns false if the socket must pause. */
  write(chunk: Buffer): boolean {
    if (this.codings.length === 0) return this.collect(chunk);
    this.decoder ??= this.startDecoding(chunk);
    return this.decoder.input.write(chunk);
  }

  /** All bytes have arrived. */
  end(): void {
    if (this.decoder === undefined) this.owner.bodyComplete();
    else this.decoder.input.end();
  }

  resume(): void {
    if (this.decoder === undefined) this.resumeSocket();
    else this.decoder.output.resume();
  }

  /**
   * The parsed JSON. Throws.
   * @param verbatim numbers keep their spelling
   */
  json(contentType: string | undefined, verbatim: boolean): unknown {
    // Nearly every answer is one chunk, which need not be copied.
    const whole = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks, this.size);
    const text = decodeText(whole, contentType);
    return verbatim ? parseJsonVerbatim(text) : parseJson(text);
  }

  /** Frees everything. */
  destroy(): void {
    this.chunks.length = 0;
    this.decoder?.input.destroy();
    this.decoder?.output.destroy();
    this.memory.release(this);
  }

  private collect(chunk: Buffer): boolean {
    this.size += chunk.length;
    if (this.size > maxBodyBytes) {
      freeBuffers(this.chunks);
      this.owner.bodyUnusable();
      return true;
    }
    this.chunks.push(chunk);
    return this.size <= smallBodyBytes || this.memory.grown(this, this.size);
  }

  private startDecoding(firstChunk: Buffer): ContentDecoder {
    const failed = (error?: Error): void => this.owner.bodyUnusable(error);
    const decoder = createDecoder(this.codings, firstChunk, maxBodyBytes, failed);
    decoder.output.on("data", (chunk: Buffer) => {
      if (!this.collect(chunk)) decoder.output.pause();
    });
    decoder.input.on("drain", this.resumeSocket);
    decoder.output.on("end", () => this.owner.bodyComplete());
    return decoder;
  }
}
