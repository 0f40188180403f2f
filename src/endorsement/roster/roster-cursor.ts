import { badInput } from "../../input/bad-input";

/** A place in the list of members: in the roster, or in a list that is ordered by member id. */
export type RosterCursor =
  | {
      readonly in: "roster";
      /** The broker's page, and how many of its members come before the place: where to look first. */
      readonly page: number;
      readonly position: number;
      /** The members right before the place, nearest last, by which the place is found again after it has moved. */
      readonly seen: readonly string[];
    }
  | { readonly in: "removed" | "index"; readonly memberId: string };

/** How many of the members at a cursor may be removed before it has to rely on its page number. */
export const anchors = 8;

export function toCursor(cursor: RosterCursor): string {
  const parts =
    cursor.in === "roster" ? ["roster", cursor.page, cursor.position, ...cursor.seen] : [cursor.in, cursor.memberId];
  return Buffer.from(JSON.stringify(parts), "utf8").toString("base64url");
}

/** Throws `BAD_USER_INPUT` unless it is a cursor of this list. */
export function fromCursor(text: string): RosterCursor {
  const parts = parse(text);
  const [kind, page, position, ...seen] = parts;
  if (kind === "roster" && isCount(page) && isCount(position) && seen.every(isMemberId)) {
    return { in: "roster", page: Math.max(1, page), position, seen: seen.slice(0, anchors) };
  }
  if ((kind === "removed" || kind === "index") && parts.length === 2 && isMemberId(page)) {
    return { in: kind, memberId: page };
  }
  throw badInput("after is not a cursor of this list: start again without it.");
}

function parse(text: string): readonly unknown[] {
  try {
    const parsed = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown;
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function isCount(part: unknown): part is number {
  return Number.isSafeInteger(part) && (part as number) >= 0 && (part as number) < 1_000_000;
}

function isMemberId(part: unknown): part is string {
  return typeof part === "string" && part !== "" && part.length <= 128;
}
