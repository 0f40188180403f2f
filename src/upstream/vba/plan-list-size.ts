/** Records of a list that weigh as much as a request of their own: they have to be carried and parsed. */
const recordsPerRequest = 50;
/** What a list is taken to hold before it has ever said so. */
const unknownTotal = 50;

/** What is known of the upstream's whole plan list. One for the process: how a plan is best read hangs on it. */
export class PlanListSize {
  private total: number | null = null;

  learn(total: number): void {
    this.total = total;
  }

  /** Whether reading the list costs less than `count` single reads. */
  isCheaperThan(count: number): boolean {
    const total = this.total ?? unknownTotal;
    return listCost(Math.ceil(total / pageSizeFor(count)), total) < count;
  }
}

/** Small pages for few plans, so that a long list costs little before it has said how long it is. */
export function pageSizeFor(count: number): number {
  return count > 50 ? 200 : 50;
}

/** In single reads, what `pages` with `records` in all cost. */
export function listCost(pages: number, records: number): number {
  return pages + records / recordsPerRequest;
}
