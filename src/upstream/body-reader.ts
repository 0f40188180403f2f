/** Collects a body up to a cap, decoded bytes counted. */
export class BodyReader {
  private first: Buffer | undefined;
  private chunks: Buffer[] | undefined;
  private size = 0;

  constructor(private readonly maxBytes: number) {}

  /** `false` once the body is larger than allowed; what was collected is let go. */
  push(chunk: Buffer): boolean {
    this.size += chunk.length;
    if (this.size > this.maxBytes) {
      this.first = undefined;
      this.chunks = undefined;
      return false;
    }
    if (this.first === undefined) this.first = chunk;
    else (this.chunks ??= [this.first]).push(chunk);
    return true;
  }

  get empty(): boolean {
    return this.size === 0;
  }

  /** The parsed JSON. Throws {@link SyntaxError}. */
  json(): unknown {
    // Nearly every answer comes in one piece, which needs no copy.
    const whole = this.chunks === undefined ? this.first : Buffer.concat(this.chunks, this.size);
    this.first = undefined;
    this.chunks = undefined;
    const text = whole?.toString("utf8") ?? "";
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  }
}
