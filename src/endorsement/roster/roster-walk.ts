import type { BastionRoster } from "../../upstream/bastion/bastion.roster";
import type { RosterRow } from "../../upstream/bastion/roster.wire";
import { anchors, type RosterCursor } from "./roster-cursor";

type Place = Extract<RosterCursor, { in: "roster" }>;
type Pages = Pick<BastionRoster, "page">;

export interface WalkedRow {
  readonly row: RosterRow;
  /** The place behind it. */
  readonly place: Place;
}

export interface Walk {
  readonly rows: readonly WalkedRow[];
  /** Where the walk ended; null at the roster's end. */
  readonly next: Place | null;
  /** Number of members of the account, if the broker gives it. */
  readonly totalMembers: number | null;
}

export interface WalkOptions {
  readonly first: number;
  readonly from: Place | null;
  /** Which rows count; absent where all do. */
  readonly keeps?: (row: RosterRow) => boolean;
}

/** Pages looked through for one answer. */
const maxPages = 100;
/** Pages read at once where most rows are passed over. */
const pagesAhead = 8;
/** How many pages around its own page an anchor is searched. */
const searchDistance = 5;

/**
 * Walks through the roster from a place on. The broker pages by number, and members come and go between two pages: the place is
 * found again by the members before it, so that no member is shown twice and none who stayed is omitted. Null if the deployment
 * has no roster. Rejects with `UpstreamError`.
 */
export async function walkRoster(pages: Pages, { first, from, keeps }: WalkOptions): Promise<Walk | null> {
  const start = from === null ? { page: 1, position: 0 } : await findPlace(pages, from);
  const shown = new Set(from?.seen);
  const rows: WalkedRow[] = [];
  const behind: string[] = [];
  let { position } = start;
  let totalMembers: number | null = null;
  for (let number = start.page; number < start.page + maxPages; number++) {
    const page = await pages.page(number);
    if (page === null) return null;
    totalMembers = page.totalMembers;
    if (number === start.page) behind.push(...before(page.rows, position, number === 1 ? [] : (from?.seen ?? [])));
    if (keeps) readAhead(pages, number, page.totalPages ?? 0);
    for (; position < page.rows.length; position++) {
      if (rows.length === first) return { rows, next: placeAt(number, position, behind), totalMembers };
      const row = page.rows[position]!;
      behind.push(row.memberId);
      if (shown.has(row.memberId) || keeps?.(row) === false) continue;
      shown.add(row.memberId);
      rows.push({ row, place: placeAt(number, position + 1, behind) });
    }
    if (!page.hasNext || page.rows.length === 0) return { rows, next: null, totalMembers };
    position = 0;
    if (rows.length === first) return { rows, next: placeAt(number + 1, 0, behind), totalMembers };
  }
  return { rows, next: placeAt(start.page + maxPages, 0, behind), totalMembers };
}

/** The members before a place now; members of the cursor who have been removed are no anchors, unless on an earlier page. */
function before(rows: readonly RosterRow[], position: number, seen: readonly string[]): string[] {
  const present = rows.slice(0, position).map(({ memberId }) => memberId);
  return [...seen.filter((memberId) => !present.includes(memberId)), ...present];
}

function placeAt(page: number, position: number, behind: readonly string[]): Place {
  return { in: "roster", page, position, seen: behind.slice(-anchors) };
}

function readAhead(pages: Pages, number: number, totalPages: number): void {
  const last = Math.min(number + pagesAhead, totalPages);
  // A failure is reported where the read is awaited.
  for (let ahead = number + 1; ahead <= last; ahead++) pages.page(ahead).catch(() => undefined);
}

interface Start {
  readonly page: number;
  readonly position: number;
}

/**
 * After the nearest of the members before the place that still exists. If there is none: the beginning, if the cursor named all
 * that were before it, otherwise the place itself.
 */
async function findPlace(pages: Pages, { page, position, seen }: Place): Promise<Start> {
  for (const number of nearby(page)) {
    const found = await pages.page(number);
    const at = found ? lastOf(seen, found.rows) : -1;
    if (at >= 0) return { page: number, position: at + 1 };
  }
  return seen.length < anchors ? { page: 1, position: 0 } : { page, position };
}

function* nearby(page: number): Generator<number> {
  yield page;
  for (let distance = 1; distance <= searchDistance; distance++) {
    if (page - distance >= 1) yield page - distance;
    yield page + distance;
  }
}

function lastOf(seen: readonly string[], rows: readonly RosterRow[]): number {
  for (const memberId of [...seen].reverse()) {
    const at = rows.findIndex((row) => row.memberId === memberId);
    if (at >= 0) return at;
  }
  return -1;
}
