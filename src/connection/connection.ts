import { GraphQLError } from "graphql";
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
  const nodes = page.map(toNode);
  const cursorAt = (index: number): string | null => {
    const item = page.at(index);
    return item === undefined ? null : toCursor(keyOf(item));
  };
  return {
    nodes,
    totalCount,
    // Most ask for the nodes alone, and cursors cost more than all the rest of a page.
    get edges() {
      return page.map((item, index) => ({ cursor: toCursor(keyOf(item)), node: nodes[index]! }));
    },
    get pageInfo() {
      return Object.assign(new PageInfo(), {
        hasNextPage: start + size < items.length,
        hasPreviousPage: start > 0,
        startCursor: cursorAt(0),
        endCursor: cursorAt(-1),
      });
    },
  };
}

/** The page of nothing, which is also what somebody sees who may see nothing. */
export function emptyConnection<Node>(args: PageArgs): Connection<Node> {
  return connect<Node, Node>(
    [],
    { first: args.first, after: null },
    { keyOf: () => "", toNode: (node) => node, totalCount: 0 },
  );
}

/** The page of a list that could not be read, for a field that must not be null: empty, of a length that nobody knows. */
export function unreadConnection<Node>(): Connection<Node> {
  return { ...emptyConnection<Node>({ first: 0 }), totalCount: null };
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

export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
