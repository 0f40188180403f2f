import { badInput } from "../input/bad-input";

/** How the items of a list are identified and ordered. */
export interface ListOrder<Item> {
  readonly keyOf: (item: Item) => string;
  /** The value by which the list is ordered, e.g. a time; null for an item without it. */
  readonly sortKeyOf: (item: Item) => number | null;
}

/** 1 for a list that ascends, -1 for one that descends, 0 where neither is known. */
type Direction = -1 | 0 | 1;

interface Cursor {
  readonly key: string;
  readonly sortKey: number | null;
  readonly direction: Direction;
  /**
   * In a list without sort keys, the items before the cursor's, nearest last: the page continues after the first of them that
   * still exists.
   */
  readonly before: readonly string[];
}

/** How many items before a cursor may disappear, in a list without sort keys, before the list begins again. */
const mostBefore = 7;

export function cursorOf<Item>(item: Item, items: readonly Item[], order: ListOrder<Item>): string {
  const [key, sortKey, direction] = [order.keyOf(item), order.sortKeyOf(item), directionOf(items, order)];
  const parts = [
    key,
    sortKey,
    direction,
    ...(sortKey === null && direction === 0 ? keysBefore(item, items, order) : []),
  ];
  return Buffer.from(JSON.stringify(parts), "utf8").toString("base64url");
}

function keysBefore<Item>(item: Item, items: readonly Item[], { keyOf }: ListOrder<Item>): string[] {
  const position = items.indexOf(item);
  return items.slice(Math.max(0, position - mostBefore), position).map(keyOf);
}

/** The key of a cursor's item. Throws `BAD_USER_INPUT` if it is not a cursor. */
export function keyInCursor(after: string): string {
  return parseCursor(after).key;
}

/** Where the page after the cursor begins. Throws `BAD_USER_INPUT` if it is not a cursor. */
export function positionAfter<Item>(items: readonly Item[], after: string, order: ListOrder<Item>): number {
  const cursor = parseCursor(after);
  const position = items.findIndex((item) => order.keyOf(item) === cursor.key);
  const hasMoved = position >= 0 && order.sortKeyOf(items[position]!) !== cursor.sortKey;
  return position < 0 || hasMoved ? positionOfGone(items, cursor, order) : position + 1;
}

/**
 * Where an item that no longer exists or has moved would be: after the nearest item before it, or at the first item that does
 * not come before it.
 */
function positionOfGone<Item>(items: readonly Item[], cursor: Cursor, order: ListOrder<Item>): number {
  const { sortKey, direction, before } = cursor;
  const nearest = before.findLast((key) => items.some((item) => order.keyOf(item) === key));
  if (nearest !== undefined) return items.findIndex((item) => order.keyOf(item) === nearest) + 1;
  const towards = direction || directionOf(items, order);
  const next = items.findIndex((item) => {
    const key = order.sortKeyOf(item);
    if (key === null || sortKey === null) return key === sortKey;
    return (key - sortKey) * towards >= 0;
  });
  return next < 0 ? items.length : next;
}

function directionOf<Item>(items: readonly Item[], { sortKeyOf }: ListOrder<Item>): Direction {
  let direction: Direction = 0;
  let last: number | null = null;
  for (const item of items) {
    const key = sortKeyOf(item);
    const step = key === null || last === null ? 0 : Math.sign(key - last);
    if (step !== 0 && step === -direction) return 0;
    if (step !== 0) direction = step as Direction;
    last = key ?? last;
  }
  return direction;
}

function parseCursor(text: string): Cursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    const [key, sortKey, direction, ...before] = parts as [unknown, unknown, unknown, ...unknown[]];
    if (isKey(key) && isSortKey(sortKey) && isDirection(direction) && before.every(isKey))
      return { key, sortKey, direction, before: before.slice(-mostBefore) };
  } catch {
    // Below.
  }
  throw badInput("after must be a cursor of this list, from endCursor or an edge.");
}

const isKey = (value: unknown): value is string => typeof value === "string";
const isSortKey = (value: unknown): value is number | null => value === null || typeof value === "number";
const isDirection = (value: unknown): value is Direction => value === -1 || value === 0 || value === 1;
