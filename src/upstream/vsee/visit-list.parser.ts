import { parseJson } from "../../json/parse-json";
import { decodeText } from "../http/decode-text";
import type { StreamParser } from "../upstream-call";
import { isRecord } from "../wire/wire-view";
import { VisitListScanner } from "./visit-list.scanner";
import { decidingFields, isWanted, type VisitQuery } from "./visit-query";

/** A list up to this size is parsed as a whole, in about two milliseconds: scanning its bytes takes three times as long. */
const maxWholeBytes = 256 * 1024;

/**
 * Parses the clinic's list of visits: a short one as a whole, a longer one while it arrives. The result is the answer, with only
 * the visits that any of the queries wants in `data`. Throws `SyntaxError`.
 */
export class VisitListParser implements StreamParser {
  private readonly chunks: Buffer[] = [];
  private bytes = 0;
  private scanner: VisitListScanner | undefined;

  constructor(
    private readonly queries: readonly VisitQuery[],
    private readonly contentType: string | undefined,
  ) {}

  write(chunk: Buffer): void {
    if (this.scanner) return this.scanner.write(chunk);
    this.chunks.push(chunk);
    this.bytes += chunk.length;
    if (this.bytes <= maxWholeBytes) return;
    this.scanner = new VisitListScanner(this.queries, this.contentType);
    for (const early of this.chunks.splice(0)) this.scanner.write(early);
  }

  end(): unknown {
    if (this.scanner) return this.scanner.end();
    const whole = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks, this.bytes);
    const answer = parseJson(decodeText(whole, this.contentType));
    if (!isRecord(answer) || !Array.isArray(answer["data"])) return answer;
    if (decidingFields(this.queries) === null) return answer;
    return Object.assign(answer, { data: answer["data"].filter((visit) => this.isWanted(visit)) });
  }

  private isWanted(visit: unknown): boolean {
    // What is not a record is dropped, and counted, with records that name nobody.
    if (!isRecord(visit)) return true;
    const fields = { get: (name: string) => textOf(visit[name]) };
    return this.queries.some((query) => isWanted(fields, query));
  }
}

/** As {@link VisitListScanner} reads it from the bytes. */
function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : typeof value === "string" ? value : JSON.stringify(value);
}
