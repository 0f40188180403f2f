import { parseJson } from "../../json/parse-json";
import { decodeText } from "../http/decode-text";
import type { StreamParser } from "../upstream-call";
import { fieldsOf } from "./record-fields";
import { decidingFields, isWanted, type VisitQuery } from "./visit-query";

const quote = 0x22;
const backslash = 0x5c;
const longestName = 16;
/** Bytes of the answer outside the records. */
const maxFrameBytes = 1024 * 1024;

/**
 * Reads a long list of visits while it arrives: splits it into records, reads a few of each record's own fields, and parses
 * the records that any of the queries wants. The result is the answer with only those in `data`. Throws `SyntaxError`.
 */
export class VisitListScanner implements StreamParser {
  private readonly rows: unknown[] = [];
  /** The answer without its records: it shows whether this is a list of visits at all. */
  private readonly frame: Buffer[] = [];
  private frameBytes = 0;
  /** The part of a record that was in earlier chunks. */
  private begun: Buffer[] = [];
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  private isInData = false;
  private isInRecord = false;
  /** The last string at the answer's top level. */
  private lastName = "";
  private readonly deciding: readonly string[] | null;

  constructor(
    private readonly queries: readonly VisitQuery[],
    private readonly contentType: string | undefined,
  ) {
    this.deciding = decidingFields(queries);
  }

  write(chunk: Buffer): void {
    if (chunk.length === 0) return;
    // Start of the bytes that are neither copied nor skipped yet.
    let from = 0;
    let nameFrom = -1;
    let { depth, inString } = this;
    // One loop, without a call per byte or string: this list is the longest answer of all.
    let at = this.isEscaped ? 1 : 0;
    for (; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (inString) {
        if (byte === backslash) at += 1;
        else if (byte === quote) {
          inString = false;
          if (depth === 1) this.readName(chunk, nameFrom + 1, at);
        }
      } else if (byte === quote) {
        inString = true;
        nameFrom = at;
        if (depth === 1) this.lastName = "";
      } else if (byte === 0x7b || byte === 0x5b) {
        if (this.isInData && depth === 2 && byte === 0x7b) {
          this.isInRecord = true;
          from = at;
        }
        depth += 1;
        if (byte === 0x5b && depth === 2 && this.lastName === "data") {
          this.isInData = true;
          this.keepFrame(chunk.subarray(from, at + 1));
          from = at + 1;
        }
      } else if (byte === 0x7d || byte === 0x5d) {
        depth -= 1;
        if (this.isInRecord && depth === 2) {
          this.takeRecord(chunk.subarray(from, at + 1));
          from = at + 1;
        } else if (this.isInData && depth === 1) {
          this.isInData = false;
          from = at;
        }
      }
    }
    if (inString && depth === 1) this.readName(chunk, nameFrom + 1, chunk.length);
    // A backslash at the end of the chunk escapes the first byte of the next one.
    this.isEscaped = at > chunk.length;
    this.depth = depth;
    this.inString = inString;
    this.keepRest(chunk, from);
  }

  end(): unknown {
    if (this.depth !== 0 || this.inString) throw new SyntaxError("The list of visits is incomplete.");
    const answer: unknown = parseJson(decodeText(Buffer.concat(this.frame, this.frameBytes), this.contentType));
    if (typeof answer === "object" && answer !== null && Array.isArray((answer as { data?: unknown }).data)) {
      (answer as { data: unknown[] }).data = this.rows;
    }
    return answer;
  }

  /** A name may be split between two chunks. */
  private readName(chunk: Buffer, from: number, to: number): void {
    if (this.lastName.length < longestName) this.lastName += chunk.toString("latin1", from, to);
  }

  private takeRecord(last: Buffer): void {
    const record = this.begun.length === 0 ? last : Buffer.concat([...this.begun, last]);
    this.begun = [];
    this.isInRecord = false;
    if (this.isWanted(record)) this.rows.push(parseJson(decodeText(record, this.contentType)));
  }

  private isWanted(record: Buffer): boolean {
    if (this.deciding === null) return true;
    const fields = fieldsOf(record, this.deciding);
    return this.queries.some((query) => isWanted(fields, query));
  }

  private keepRest(chunk: Buffer, from: number): void {
    // Copied, because a slice would retain the socket's whole buffer.
    if (this.isInRecord) this.begun.push(Buffer.from(chunk.subarray(from)));
    else if (!this.isInData) this.keepFrame(chunk.subarray(from));
  }

  private keepFrame(bytes: Buffer): void {
    this.frameBytes += bytes.length;
    if (this.frameBytes > maxFrameBytes) throw new SyntaxError("The answer is not a list of visits.");
    this.frame.push(Buffer.from(bytes));
  }
}
