import { badInput } from "../input/bad-input";
import { PageInfo } from "./page-info.type";

export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** A Relay connection: one page of a list, each item with its cursor. */
export interface Connection<Node> {
  readonly edges: Edge<Node>[];
  readonly nodes: Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
}

export const defaultPageSize = 20;
export const maxPageSize = 100;

/** `first` within its bounds. Throws `BAD_USER_INPUT` otherwise, so that it runs before any upstream is asked. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? defaultPageSize;
  if (Number.isInteger(size) && size >= 0 && size <= maxPageSize) return size;
  throw badInput(`first must be a whole number from 0 to ${maxPageSize}.`);
}

/**
 * The page of `items` that `first` and `after` ask for. A cursor holds its item's key and nothing of its position, so
 * the same item has the same cursor on every read, whatever was added before it.
 */
export function connect<Item, Node>(
  items: readonly Item[],
  { first, after }: PageArgs,
  {
    keyOf,
    toNode,
    totalCount,
  }: { keyOf: (item: Item) => string; toNode: (item: Item) => Node; totalCount: number | null },
): Connection<Node> {
  const size = pageSize(first);
  const start = after == null ? 0 : positionAfter(items, after, keyOf);
  const page = items.slice(start, start + size);
  return new Page({
    nodes: page.map(toNode),
    totalCount,
    keyAt: (index) => keyOf(page[index]!),
    hasPreviousPage: start > 0,
    hasNextPage: start + size < items.length,
  });
}

interface PageParts<Node> {
  readonly nodes: Node[];
  readonly totalCount: number | null;
  readonly keyAt: (index: number) => string;
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
}

/** Most ask for the nodes alone, and cursors cost more than all the rest of a page: they are made when asked for. */
class Page<Node> implements Connection<Node> {
  constructor(private readonly parts: PageParts<Node>) {}

  get nodes(): Node[] {
    return this.parts.nodes;
  }

  get totalCount(): number | null {
    return this.parts.totalCount;
  }

  get edges(): Edge<Node>[] {
    return this.parts.nodes.map((node, index) => ({ cursor: toCursor(this.parts.keyAt(index)), node }));
  }

  get pageInfo(): PageInfo {
    const { hasNextPage, hasPreviousPage, nodes } = this.parts;
    const cursorAt = (index: number): string | null => (nodes.length === 0 ? null : toCursor(this.parts.keyAt(index)));
    return Object.assign(new PageInfo(), {
      hasNextPage,
      hasPreviousPage,
      startCursor: cursorAt(0),
      endCursor: cursorAt(nodes.length - 1),
    });
  }
}

/** The page of nothing, which is also what somebody sees who may see nothing. */
export function emptyConnection<Node>({ first }: PageArgs): Connection<Node> {
  pageSize(first);
  return pageOfNothing(0);
}

/** The page of a list that could not be read, for a field that must not be null: empty, of a length that nobody knows. */
export function unreadConnection<Node>(): Connection<Node> {
  return pageOfNothing(null);
}

function pageOfNothing<Node>(totalCount: number | null): Connection<Node> {
  return new Page<Node>({ nodes: [], totalCount, keyAt: () => "", hasPreviousPage: false, hasNextPage: false });
}

function positionAfter<Item>(items: readonly Item[], after: string, keyOf: (item: Item) => string): number {
  const key = fromCursor(after);
  const position = items.findIndex((item) => keyOf(item) === key);
  if (position < 0) throw badInput("after names no item of this list; start again without it.");
  return position + 1;
}

function toCursor(key: string): string {
  return Buffer.from(key, "utf8").toString("base64url");
}

function fromCursor(cursor: string): string {
  return Buffer.from(cursor, "base64url").toString("utf8");
}
