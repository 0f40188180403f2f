/** Records of a list that weigh as much as a request of their own: they have to be carried and parsed. */
const recordsPerRequest = 50;
/** The assumed size of the list until it is known. */
const unknownTotal = 50;

/** What is known about the size of the upstream's plan list. One per process: it decides how plans are read best. */
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

/** Small pages for few plans, so that a long list costs little before its length is known. */
export function pageSizeFor(count: number): number {
  return count > 50 ? 200 : 50;
}

/** The cost of reading `records` in `pages`, in single reads. */
export function listCost(pages: number, records: number): number {
  return pages + records / recordsPerRequest;
}
