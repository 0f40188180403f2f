/** Records to request at once. Servers may return fewer. */
export const pageSize = 100;
/** Default page size of a server that is not given one; no server is assumed to have a lower limit. */
const documentedPageSize = 20;
/** Pages of one window that are under way at once, so that a long window leaves the upstream room for others. */
const pagesAtOnce = 16;
/** How often a list that changes while it is read is read in all. */
const maxAttempts = 3;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Number of rows of the list, if the server gives it. */
  readonly total: number | null;
  /** What the server says about the list in addition to its rows. */
  readonly head?: unknown;
}

export interface WholeList<Row> {
  /** Each row once, in the list's order. */
  readonly rows: readonly Row[];
  /** Whether the server gave a total. */
  readonly isCounted: boolean;
  /** False if the list changed during every attempt, so that rows may be missing. */
  readonly isComplete: boolean;
  /** What the first page says about the list. */
  readonly head: unknown;
}

export type ReadPage<Row> = (skip: number, top: number) => Promise<Page<Row>>;

/**
 * The whole list. Pages shift when rows come or go while they are read, which shows as a row on two pages, as another
 * total or as another number of rows: then the list is read again, three times in all.
 */
export async function readAllPages<Row>(readPage: ReadPage<Row>, keyOf: (row: Row) => string): Promise<WholeList<Row>> {
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === maxAttempts;
    const reading = new Reading(readPage, keyOf, isLast);
    await reading.readAll();
    if (reading.isComplete || isLast) return reading;
  }
}

/** One attempt at a list. */
class Reading<Row> implements WholeList<Row> {
  /** Rows by key. A row that a page lists twice is the server's own doubling, one on two pages is a shift. */
  private readonly pages: ReadonlyMap<string, Row>[] = [];
  head: unknown;
  private total: number | null = null;
  private received = 0;
  private hasChanged = false;

  constructor(
    private readonly readPage: ReadPage<Row>,
    private readonly keyOf: (row: Row) => string,
    /** Whether this is the last attempt, which accepts what it reads. */
    private readonly isLast: boolean,
  ) {}

  get rows(): readonly Row[] {
    return [...this.merged().values()];
  }

  get isCounted(): boolean {
    return this.total !== null;
  }

  get isComplete(): boolean {
    if (this.hasChanged || (this.total !== null && this.received !== this.total)) return false;
    return this.pages.length < 2 || this.merged().size === this.pages.reduce((sum, { size }) => sum + size, 0);
  }

  async readAll(): Promise<void> {
    const first = await this.readPage(0, pageSize);
    this.total = first.total;
    this.head = first.head;
    this.take(0, first.rows);
    if (first.total === null) await this.readOn(first.rows);
    else await this.readUpTo(first.total, first.rows.length);
  }

  /** Without a total, the list ends at a page that is shorter than the server's known page size. */
  private async readOn(first: readonly Row[]): Promise<void> {
    let longest = documentedPageSize;
    let received = first;
    let skip = 0;
    // A page shorter than requested may be due to the server's limit; one shorter than an earlier page is the end.
    while (received.length >= longest) {
      longest = received.length;
      // Each page begins with the last row of the one before, which shows whether the list has shifted.
      skip += received.length - 1;
      const { rows: next } = await this.readPage(skip, pageSize);
      // A server that does not skip would give its first page for ever.
      if (this.isSamePage(received, next)) break;
      if (next.length === 0 || this.keyOf(next[0]!) !== this.keyOf(received.at(-1)!)) this.hasChanged = true;
      this.take(this.pages.length, next.slice(1));
      received = next;
    }
  }

  /** With a total, the other pages are known at once, in steps of the first one's actual size. */
  private async readUpTo(total: number, step: number): Promise<void> {
    if (step === 0 || step >= total) return;
    const count = Math.ceil(total / step);
    let next = 1;
    const work = async (): Promise<void> => {
      while (next < count && (this.isLast || !this.hasChanged)) {
        const page = next++;
        this.take(page, await this.readStretch(page * step, Math.min((page + 1) * step, total)));
      }
    };
    await Promise.all(Array.from({ length: Math.min(pagesAtOnce, count - 1) }, work)).catch((error: unknown) => {
      next = count;
      throw error;
    });
  }

  /** From `skip` up to `end`: one page, or several if the server returns fewer than before. */
  private async readStretch(skip: number, end: number): Promise<Row[]> {
    const rows: Row[] = [];
    while (skip + rows.length < end) {
      const page = await this.readPage(skip + rows.length, end - skip - rows.length);
      if (page.total !== this.total) this.hasChanged = true;
      if (page.rows.length === 0) break;
      rows.push(...page.rows);
    }
    return rows;
  }

  private take(page: number, rows: readonly Row[]): void {
    const byKey = new Map<string, Row>();
    for (const row of rows) {
      const key = this.keyOf(row);
      if (!byKey.has(key)) byKey.set(key, row);
    }
    this.pages[page] = byKey;
    this.received += rows.length;
  }

  private merged(): ReadonlyMap<string, Row> {
    if (this.pages.length === 1) return this.pages[0]!;
    const merged = new Map<string, Row>();
    // Pages that were not read are holes, which `forEach` leaves out.
    this.pages.forEach((page) => {
      for (const [key, row] of page) if (!merged.has(key)) merged.set(key, row);
    });
    return merged;
  }

  private isSamePage(one: readonly Row[], other: readonly Row[]): boolean {
    return one.length === other.length && [0, -1].every((at) => this.keyOf(one.at(at)!) === this.keyOf(other.at(at)!));
  }
}
