/** Records asked for at once. Servers may give fewer. */
export const pageSize = 100;
/** What a server gives that was not told how many; none is thought to cap lower. */
const documentedPageSize = 20;
/** Pages of one window that are under way at once, so that a long window leaves the upstream room for others. */
const pagesAtOnce = 16;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** All rows of the list, where the server says. */
  readonly total: number | null;
  /** What the server says of the list beside its rows. */
  readonly head?: unknown;
}

export type ReadPage<Row> = (skip: number, top: number) => Promise<Page<Row>>;

/** The whole list, in its order; `total` as the first page gave it. Each page is read once. */
export async function readAllPages<Row>(readPage: ReadPage<Row>): Promise<Page<Row>> {
  const first = await readPage(0, pageSize);
  const rest = first.total === null ? await readOn(first.rows, readPage) : await readUpTo(first.total, first, readPage);
  return { rows: [...first.rows, ...rest], total: first.total, head: first.head };
}

/** Without a total the list ends at a page that is shorter than the server is known to give, or empty. */
async function readOn<Row>(first: readonly Row[], readPage: ReadPage<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  let longest = documentedPageSize;
  let received = first;
  let skip = 0;
  // A page shorter than asked for may be no more than the server's cap; one shorter than an earlier page is the end.
  while (received.length > 0 && received.length >= longest) {
    longest = received.length;
    skip += received.length;
    const { rows: next } = await readPage(skip, pageSize);
    // A server that does not skip would give its first page for ever.
    if (isSamePage(received, next)) break;
    received = next;
    rows.push(...received);
  }
  return rows;
}

/** With a total the other pages are known at once, stepped by what the first one really gave. */
async function readUpTo<Row>(total: number, first: Page<Row>, readPage: ReadPage<Row>): Promise<Row[]> {
  const step = first.rows.length;
  if (step === 0 || step >= total) return [];
  const pages: (readonly Row[])[] = [];
  const count = Math.ceil(total / step) - 1;
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const page = next++;
      const skip = (page + 1) * step;
      pages[page] = await readStretch(skip, Math.min(skip + step, total), readPage);
    }
  };
  await Promise.all(Array.from({ length: Math.min(pagesAtOnce, count) }, work)).catch((error: unknown) => {
    next = count;
    throw error;
  });
  return pages.flat();
}

/** From `skip` up to `end`: one page, or several where the server gives less than it gave before. */
async function readStretch<Row>(skip: number, end: number, readPage: ReadPage<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  while (skip + rows.length < end) {
    const page = await readPage(skip + rows.length, end - skip - rows.length);
    if (page.rows.length === 0) break;
    rows.push(...page.rows);
  }
  return rows;
}

function isSamePage(one: readonly unknown[], other: readonly unknown[]): boolean {
  return (
    one.length === other.length && [0, -1].every((at) => JSON.stringify(one.at(at)) === JSON.stringify(other.at(at)))
  );
}
