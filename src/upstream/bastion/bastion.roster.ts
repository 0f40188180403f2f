import { BatchLoader } from "../batch-loader";
import { settleEach } from "../settle-each";
import type { CallScope } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { BastionApi } from "./bastion.api";
import { memberRoster } from "./bastion.endpoints";
import { laterPages, type OptionalEndpoint } from "../optional-endpoint";
import { readRosterPage, type RosterPage, type RosterRow } from "./roster.wire";

/** As many as the broker gives at once. */
export const rosterPageSize = 100;
/** Pages under way at once, so that a long roster leaves the broker room for others. */
const pagesAtOnce = 8;
/** More pages than any account has: a roster that does not end is not valid. */
const maxPages = 1_000;

/** The roster as one reading found it. */
export interface RosterReading {
  /** Each member once, in the broker's order. */
  readonly rows: readonly RosterRow[];
  /** False if a page could not be read, or if members moved between pages during the read. */
  readonly isComplete: boolean;
}

interface Scan extends RosterReading {
  /** Whether members may have moved between pages during the read. */
  readonly hasShifted: boolean;
}

/**
 * The members of the account, from `GET /enrollee-all`: pages of a hundred, without a filter, in an undocumented order. One
 * instance per operation. Null if the deployment has no roster.
 */
export class BastionRoster {
  private readonly seen = new Map<string, RosterRow>();
  private reading: Promise<RosterReading | null> | undefined;

  constructor(
    private readonly api: BastionApi,
    private readonly scope: CallScope,
    private readonly dropped: (field: string) => void,
    private readonly onRows?: (rows: readonly RosterRow[]) => void,
  ) {}

  private readonly pages = new BatchLoader<number, RosterPage | null>(
    (pages) => settleEach(pages, (page) => this.readPage(page)),
    { name: "bastion.roster" },
  );

  /** One page, from 1. One call. Rejects with `UpstreamError`. */
  page(page: number): Promise<RosterPage | null> {
    return this.pages.load(page);
  }

  /** The member's row, if this operation has read its page. Makes no call. */
  rowSeen(memberId: string): RosterRow | null {
    return this.seen.get(memberId) ?? null;
  }

  /**
   * All members. One call per hundred, several at a time; twice as many if members moved meanwhile. If a page cannot be read,
   * the result is incomplete; it rejects only for the first page. Read once per operation.
   */
  all(): Promise<RosterReading | null> {
    return (this.reading ??= this.readAll());
  }

  private async readAll(): Promise<RosterReading | null> {
    const scan = await this.scan((page) => this.page(page));
    if (scan === null || !scan.hasShifted) return scan;
    const again = await this.scan((page) => this.readPage(page, true));
    if (again === null) return scan;
    const isComplete = again.isComplete && (!again.hasShifted || haveSameMembers(scan, again));
    return { rows: again.rows, isComplete };
  }

  private async scan(read: (page: number) => Promise<RosterPage | null>): Promise<Scan | null> {
    const first = await read(1);
    if (first === null) return null;
    const pages: (RosterPage | null)[] = [first];
    let isComplete = true;
    const attempt = async (page: number): Promise<RosterPage | null> => {
      try {
        return (pages[page - 1] = await read(page));
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error;
        isComplete = false;
        return (pages[page - 1] = null);
      }
    };
    await inParallel(2, Math.min(first.totalPages ?? 1, maxPages), attempt);
    // Pages beyond the broker's total, or all but the first if it gives none.
    for (let last = pages.at(-1); last?.hasNext && pages.length < maxPages && last.rows.length > 0;) {
      last = await attempt(pages.length + 1);
    }
    if (pages.length >= maxPages && pages.at(-1)?.hasNext) isComplete = false;
    return { ...mergePages(pages.filter((page) => page !== null)), isComplete };
  }

  private async readPage(page: number, unshared = false): Promise<RosterPage | null> {
    if (page === 1) return this.request(memberRoster, page, unshared);
    try {
      return await this.request(laterPages(memberRoster), page, unshared);
    } catch (error) {
      if (!isRefusedPage(error)) throw error;
      const first = await this.page(1);
      // One that the roster says it has was refused for another reason.
      if (first !== null && page <= (first.totalPages ?? 0)) throw error;
      return first && noPage;
    }
  }

  private async request(asked: OptionalEndpoint, page: number, unshared: boolean): Promise<RosterPage | null> {
    const path = `/enrollee-all?page=${page}&per_page=${rosterPageSize}`;
    const body = await this.api.readOptional(asked, { route: "/enrollee-all", path, unshared }, this.scope);
    if (body === null) return null;
    const read = readRosterPage(body, { page, perPage: rosterPageSize }, this.dropped);
    for (const row of read.rows) this.seen.set(row.memberId, row);
    this.onRows?.(read.rows);
    return read;
  }
}

const noPage: RosterPage = {
  ...{ rows: [], ownRows: 0, totalMembers: null, totalPages: null, totalRecords: null },
  ...{ perPage: rosterPageSize, hasNext: false },
};

function isRefusedPage(error: unknown): boolean {
  return error instanceof UpstreamError && error.status !== undefined && [400, 404, 405, 422].includes(error.status);
}

async function inParallel(from: number, to: number, read: (page: number) => Promise<unknown>): Promise<void> {
  let next = from;
  const work = async (): Promise<void> => {
    while (next <= to) await read(next++);
  };
  await Promise.all(Array.from({ length: Math.min(pagesAtOnce, Math.max(0, to - from + 1)) }, work));
}

function mergePages(pages: readonly RosterPage[]): { rows: RosterRow[]; hasShifted: boolean } {
  const rows = new Map<string, RosterRow>();
  let repeats = 0;
  for (const row of pages.flatMap((page) => page.rows)) {
    const known = rows.get(row.memberId);
    if (known === undefined) rows.set(row.memberId, row);
    // A member with their own row may be in their holder's row as well: the relation is kept.
    else if (known.holderId === null && row.holderId !== null)
      rows.set(row.memberId, { ...known, holderId: row.holderId });
    else if (known.holderId !== null && row.holderId === null) {
      rows.set(row.memberId, { ...row, holderId: known.holderId });
    } else repeats += 1;
  }
  const totals = new Set(pages.filter((page) => page !== noPage).map(({ totalRecords }) => totalRecords));
  return { rows: [...rows.values()], hasShifted: repeats > 0 || totals.size > 1 };
}

function haveSameMembers(one: RosterReading, other: RosterReading): boolean {
  const ids = new Set(one.rows.map(({ memberId }) => memberId));
  return other.rows.length === one.rows.length && other.rows.every(({ memberId }) => ids.has(memberId));
}
