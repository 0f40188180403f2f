import type { PreAuthPage } from "../upstream/preauth/preauth.data-source";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import { recordKey } from "../upstream/preauth/record-key";
import { anchors, listStart, type ListPlace } from "./pre-auth-cursor";

export interface WalkedRecord {
  readonly wire: PreAuthWire;
  /** The place behind it. */
  readonly place: ListPlace;
}

export interface PreAuthWalk {
  readonly records: readonly WalkedRecord[];
  /** Where the walk ended; null at the end of the list. */
  readonly next: ListPlace | null;
  /** The last page that was read. */
  readonly page: PreAuthPage;
}

export interface PreAuthWalkOptions {
  readonly first: number;
  readonly from: ListPlace | null;
  readonly keeps: (wire: PreAuthWire) => boolean;
}

export type ReadPreAuthPage = (skip: number) => Promise<PreAuthPage>;

/** Pages looked through for one answer. */
const maxPages = 50;
/** Page size of a server that is not given one: in a list without a total, a shorter page is the last one. */
const documentedPageSize = 20;
/** How far from its number a place is looked for. */
const searchSteps = [-90, 90, -180, 180];

/**
 * Walks through an insurer's list in its own order, no further than the page needs. Each page begins with the records before
 * the place, by which it is found again when records have come or gone. Rejects with `UpstreamError`.
 */
export async function walkPreAuths(
  read: ReadPreAuthPage,
  { first, from, keeps }: PreAuthWalkOptions,
): Promise<PreAuthWalk> {
  const shown = new Set(from?.seen);
  const records: WalkedRecord[] = [];
  let place = from ?? listStart;
  for (let pages = 1; ; pages++) {
    const { page, skip, start } = await locate(read, place);
    let behind = before(page, start, skip === 0 ? [] : place.seen);
    for (let at = start; at < page.records.length; at++) {
      if (records.length === first) return { records, next: { skip: skip + at, seen: behind }, page };
      const wire = page.records[at]!;
      const key = recordKey(wire);
      behind = [...behind, key].slice(-anchors);
      if (shown.has(key) || !keeps(wire)) continue;
      shown.add(key);
      records.push({ wire, place: { skip: skip + at + 1, seen: behind } });
    }
    const end = skip + page.received;
    const isLast = page.total === null ? page.received < documentedPageSize : end >= page.total;
    if (isLast || page.received === 0) return { records, next: null, page };
    place = { skip: end, seen: behind };
    if (records.length === first || pages === maxPages) return { records, next: place, page };
  }
}

interface Located {
  readonly page: PreAuthPage;
  readonly skip: number;
  /** Where on the page the place is. */
  readonly start: number;
}

/** After the nearest of the records before the place that still exists; if none does, by its number. */
async function locate(read: ReadPreAuthPage, { skip, seen }: ListPlace): Promise<Located> {
  const likely = Math.max(0, skip - seen.length);
  const page = await read(likely);
  if (seen.length === 0) return { page, skip: likely, start: 0 };
  const at = lastOf(seen, page);
  if (at >= 0) return { page, skip: likely, start: at + 1 };
  for (const step of searchSteps) {
    const near = likely + step;
    if (near < 0 || (page.total !== null && near >= page.total)) continue;
    const other = await read(near);
    const found = lastOf(seen, other);
    if (found >= 0) return { page: other, skip: near, start: found + 1 };
  }
  // A place near the list's beginning names all that were before it.
  const start = seen.length < anchors ? 0 : Math.min(seen.length, page.records.length);
  return { page, skip: likely, start };
}

/** The nearest records before a place that are there now, and those of the place that are on no page that was read. */
function before({ records }: PreAuthPage, start: number, seen: readonly string[]): string[] {
  const present = records.slice(Math.max(0, start - anchors), start).map(recordKey);
  return [...seen.filter((key) => !present.includes(key)), ...present].slice(-anchors);
}

function lastOf(seen: readonly string[], { records }: PreAuthPage): number {
  const keys = records.map(recordKey);
  for (const key of [...seen].reverse()) {
    const at = keys.lastIndexOf(key);
    if (at >= 0) return at;
  }
  return -1;
}
