import { parseJson } from "../../json/parse-json";
import { decodeText } from "../http/decode-text";
import type { StreamParser } from "../upstream-call";
import { fieldsOf } from "./record-fields";
import { isWanted, type VisitQuery } from "./visit-query";

const quote = 0x22;
const backslash = 0x5c;
const longestName = 16;
/** Of what is around the records. */
const maxFrameBytes = 1024 * 1024;

/**
 * Reads the clinic's list of visits while it comes in: splits it into records, looks at a few of a record's own fields, and
 * parses those that any of the queries wants. Gives the whole answer, its `data` without the others. Throws `SyntaxError`.
 */
export class VisitListParser implements StreamParser {
  private readonly rows: unknown[] = [];
  /** What is around the records, which says whether it is an answer at all. */
  private readonly frame: Buffer[] = [];
  private frameBytes = 0;
  /** The part of a record that earlier chunks brought. */
  private begun: Buffer[] = [];
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  private isInData = false;
  private isInRecord = false;
  /** The text that was read last at the answer's own level. */
  private lastName = "";

  constructor(
    private readonly queries: readonly VisitQuery[],
    private readonly contentType: string | undefined,
  ) {}

  write(chunk: Buffer): void {
    // Where what is not yet kept or skipped begins.
    let from = 0;
    let nameFrom = -1;
    for (let at = 0; at < chunk.length; at++) {
      if (this.inString) {
        const end = this.stringEnd(chunk, at);
        if (this.depth === 1) this.readName(chunk, nameFrom + 1, end);
        at = end;
        continue;
      }
      const byte = chunk[at]!;
      if (byte === quote) {
        this.inString = true;
        nameFrom = at;
        if (this.depth === 1) this.lastName = "";
      } else if (byte === 0x7b || byte === 0x5b) {
        if (this.isInData && this.depth === 2 && byte === 0x7b) {
          this.isInRecord = true;
          from = at;
        }
        this.depth += 1;
        if (byte === 0x5b && this.depth === 2 && this.lastName === "data") {
          this.isInData = true;
          this.keepFrame(chunk.subarray(from, at + 1));
          from = at + 1;
        }
      } else if (byte === 0x7d || byte === 0x5d) {
        this.depth -= 1;
        if (this.isInRecord && this.depth === 2) {
          this.takeRecord(chunk.subarray(from, at + 1));
          from = at + 1;
        } else if (this.isInData && this.depth === 1) {
          this.isInData = false;
          from = at;
        }
      }
    }
    this.keepRest(chunk, from);
  }

  end(): unknown {
    if (this.depth !== 0 || this.inString) throw new SyntaxError("The list has been cut short.");
    const answer: unknown = parseJson(decodeText(Buffer.concat(this.frame, this.frameBytes), this.contentType));
    if (typeof answer === "object" && answer !== null && Array.isArray((answer as { data?: unknown }).data)) {
      (answer as { data: unknown[] }).data = this.rows;
    }
    return answer;
  }

  /** The position of the quote that ends the string, or the chunk's length. */
  private stringEnd(chunk: Buffer, from: number): number {
    let at = from;
    if (this.isEscaped) {
      this.isEscaped = false;
      at += 1;
    }
    for (; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === backslash) {
        at += 1;
        if (at >= chunk.length) this.isEscaped = true;
      } else if (byte === quote) {
        this.inString = false;
        return at;
      }
    }
    return chunk.length;
  }

  /** Two chunks may share a name. */
  private readName(chunk: Buffer, from: number, to: number): void {
    if (this.lastName.length < longestName) this.lastName += chunk.toString("latin1", from, to);
  }

  private takeRecord(last: Buffer): void {
    const record = this.begun.length === 0 ? last : Buffer.concat([...this.begun, last]);
    this.begun = [];
    this.isInRecord = false;
    const fields = fieldsOf(record);
    if (this.queries.some((query) => isWanted(fields, query))) {
      this.rows.push(parseJson(decodeText(record, this.contentType)));
    }
  }

  private keepRest(chunk: Buffer, from: number): void {
    // Copied, since the socket's buffer is used again.
    if (this.isInRecord) this.begun.push(Buffer.from(chunk.subarray(from)));
    else if (!this.isInData) this.keepFrame(chunk.subarray(from));
  }

  private keepFrame(bytes: Buffer): void {
    this.frameBytes += bytes.length;
    if (this.frameBytes > maxFrameBytes) throw new SyntaxError("The answer is no list of visits.");
    this.frame.push(Buffer.from(bytes));
  }
}
