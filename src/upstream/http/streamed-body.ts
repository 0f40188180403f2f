import { createDecoder } from "./content-decoder";
import type { ContentDecoder } from "./content-decoder";
import type { BodyOwner, ResponseBody } from "./body";
import type { StreamedRead, StreamParser } from "../upstream-call";

/** A body that is parsed while it arrives and is never in memory as a whole. */
export class StreamedBody implements ResponseBody {
  readonly isEmpty = false;
  private size = 0;
  private decoder: ContentDecoder | undefined;
  private readonly parser: StreamParser;
  private isOver = false;

  constructor(
    private readonly codings: readonly string[],
    private readonly read: StreamedRead,
    contentType: string | undefined,
    private readonly resumeSocket: () => void,
    private readonly owner: BodyOwner,
  ) {
    this.parser = read.createParser(contentType);
  }

  write(chunk: Buffer): boolean {
    if (this.codings.length === 0) return this.take(chunk);
    this.decoder ??= this.startDecoding(chunk);
    return this.decoder.input.write(chunk);
  }

  end(): void {
    if (this.decoder === undefined) this.owner.bodyComplete();
    else this.decoder.input.end();
  }

  json(): unknown {
    return this.parser.end();
  }

  destroy(): void {
    this.isOver = true;
    this.decoder?.input.destroy();
    this.decoder?.output.destroy();
  }

  private take(chunk: Buffer): boolean {
    if (this.isOver) return true;
    this.size += chunk.length;
    if (this.size > this.read.maxBytes) this.stop(() => this.owner.bodyTooLarge(this.read.limitName));
    else {
      try {
        this.parser.write(chunk);
      } catch {
        // The syntax error is dropped: it quotes the body.
        this.stop(() => this.owner.bodyUnusable());
      }
    }
    return true;
  }

  private stop(tell: () => void): void {
    this.isOver = true;
    tell();
  }

  private startDecoding(firstChunk: Buffer): ContentDecoder {
    const failed = (error?: Error): void => this.owner.bodyUnusable(error);
    const decoder = createDecoder(this.codings, firstChunk, this.read.maxBytes, failed);
    decoder.output.on("data", (chunk: Buffer) => this.take(chunk));
    decoder.input.on("drain", this.resumeSocket);
    decoder.output.on("end", () => this.owner.bodyComplete());
    return decoder;
  }
}
