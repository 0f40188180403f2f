import { badInput } from "../input/bad-input";
import { cursorOf, positionAfter, type ListOrder } from "./cursor";
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

/** `first`, if it is valid. Throws `BAD_USER_INPUT` otherwise; call it before any upstream call. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? defaultPageSize;
  if (Number.isInteger(size) && size >= 0 && size <= maxPageSize) return size;
  throw badInput(`first must be a whole number from 0 to ${maxPageSize}.`);
}

export interface ListItems<Item, Node> extends ListOrder<Item> {
  readonly toNode: (item: Item) => Node;
  readonly totalCount: number | null;
}

/**
 * The page of `items` that `first` and `after` select; keys must be unique. A cursor contains its item's key and sort key, not
 * its position, so that an item has the same cursor on every read, whatever changes around it. If the item itself no longer
 * exists, the page begins where it would be; some of the items with the same sort key may then be shown twice, and none is
 * omitted. In a list without sort keys, the cursor also names a few items before its own.
 */
export function connect<Item, Node>(
  items: readonly Item[],
  { first, after }: PageArgs,
  list: ListItems<Item, Node>,
): Connection<Node> {
  const size = pageSize(first);
  const start = after == null ? 0 : positionAfter(items, after, list);
  const page = items.slice(start, start + size);
  return new Page({
    nodes: page.map(list.toNode),
    totalCount: list.totalCount,
    cursorAt: (index) => cursorOf(page[index]!, items, list),
    hasPreviousPage: start > 0,
    hasNextPage: start + size < items.length,
  });
}

interface PageParts<Node> {
  readonly nodes: Node[];
  readonly totalCount: number | null;
  readonly cursorAt: (index: number) => string;
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
}

/** Most queries select only the nodes, and cursors cost more than the rest of a page, so they are created when they are read. */
class Page<Node> implements Connection<Node> {
  constructor(private readonly parts: PageParts<Node>) {}

  get nodes(): Node[] {
    return this.parts.nodes;
  }

  get totalCount(): number | null {
    return this.parts.totalCount;
  }

  get edges(): Edge<Node>[] {
    return this.parts.nodes.map((node, index) => ({ cursor: this.parts.cursorAt(index), node }));
  }

  get pageInfo(): PageInfo {
    const { hasNextPage, hasPreviousPage, nodes } = this.parts;
    const cursorAt = (index: number): string | null => (nodes.length === 0 ? null : this.parts.cursorAt(index));
    return Object.assign(new PageInfo(), {
      hasNextPage,
      hasPreviousPage,
      startCursor: cursorAt(0),
      endCursor: cursorAt(nodes.length - 1),
    });
  }
}

/** An empty page, also for callers who may not see the list. */
export function emptyConnection<Node>({ first }: PageArgs): Connection<Node> {
  pageSize(first);
  return pageOfNothing(0);
}

/** The page of a list that could not be read, for a field that must not be null: empty, of unknown length. */
export function unreadConnection<Node>(): Connection<Node> {
  return pageOfNothing(null);
}

function pageOfNothing<Node>(totalCount: number | null): Connection<Node> {
  return new Page<Node>({ nodes: [], totalCount, cursorAt: () => "", hasPreviousPage: false, hasNextPage: false });
}
