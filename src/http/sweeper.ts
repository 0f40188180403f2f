/**
 * Calls a sweep at intervals, and measures for it how long clients take. A pause of this process (a stopped process, a sleeping
 * machine, a long garbage collection) is not counted against them: a sweep that comes late counts as two at most.
 */
export class Sweeper {
  private readonly timer: NodeJS.Timeout;
  private sweptAt = performance.now();
  private countedMs = 0;

  /** @param sweep called with {@link now}. */
  constructor(
    private readonly intervalMs: number,
    sweep: (now: number) => void,
  ) {
    this.timer = setInterval(() => {
      this.countedMs = this.now;
      this.sweptAt = performance.now();
      sweep(this.countedMs);
    }, intervalMs).unref();
  }

  /** Milliseconds counted so far. */
  get now(): number {
    return this.countedMs + Math.min(performance.now() - this.sweptAt, 2 * this.intervalMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
