import { badInput } from "../input/bad-input";

/** A place in an insurer's list in its own order. */
export interface ListPlace {
  /** How many records came before it when it was last seen: where to look first. */
  readonly skip: number;
  /** The records right before it, nearest last, by which the place is found again after it has moved. */
  readonly seen: readonly string[];
}

/** How many records at a place may disappear before it has to rely on its number. */
export const anchors = 8;

export const listStart: ListPlace = { skip: 0, seen: [] };

export function toCursor({ skip, seen }: ListPlace): string {
  return Buffer.from(JSON.stringify(["list", skip, ...seen]), "utf8").toString("base64url");
}

/** Throws `BAD_USER_INPUT` unless it is a cursor of this list. */
export function fromCursor(cursor: string): ListPlace {
  const [kind, skip, ...seen] = parse(cursor);
  const isPlace = kind === "list" && typeof skip === "number" && Number.isSafeInteger(skip) && skip >= 0;
  if (isPlace && seen.length <= anchors && seen.every(isKey)) return { skip, seen };
  throw badInput("after is not a cursor of this list in this order: start again without it.");
}

function isKey(part: unknown): part is string {
  return typeof part === "string" && part.length <= 128;
}

function parse(cursor: string): readonly unknown[] {
  try {
    const parsed = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown;
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
