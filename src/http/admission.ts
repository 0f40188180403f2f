export interface AdmissionLimits {
  /** So many operations run at once however slow the process is: fewer would not keep it busy. */
  readonly fewest: number;
  /** Never more: each holds memory. */
  readonly most: number;
  /** Delay of the event loop, in milliseconds, from which on the process counts as too busy. */
  readonly busyDelayMs: number;
}

const usual: AdmissionLimits = { fewest: 128, most: 1024, busyDelayMs: 60 };
const sampleMs = 20;
/** What lasts for so long counts fully; a burst that is over sooner passes. */
const memoryMs = 400;
/** The bound comes down to a third within this time of being too busy. */
const shrinkMs = 200;
const growth = 1.05;

/**
 * Bounds the operations that run at once. Waiting upstreams cost little, so the bound is wide; when it is this process
 * that cannot keep up, which its event loop's delay tells, the bound comes down, and goes up again after.
 *
 * Between two looks at the delay much may come at once. So whoever comes late in a long turn of the loop is turned away
 * too: all that a turn has begun has to be done before anything else is seen, the health routes included.
 */
export class Admission {
  private readonly limits: AdmissionLimits;
  private readonly timer: NodeJS.Timeout;
  private limit: number;
  private running = 0;
  private meanDelayMs = 0;
  private turnBeganAt: number | undefined;

  constructor(limits: Partial<AdmissionLimits> = {}) {
    this.limits = { ...usual, ...limits };
    this.limit = this.limits.most;
    let last = performance.now();
    this.timer = setInterval(() => {
      const now = performance.now();
      this.observe(now - last - sampleMs);
      last = now;
    }, sampleMs);
    this.timer.unref();
  }

  /** What ends the stay, or null where there is no room. */
  enter(): (() => void) | null {
    const isLate = this.isLateInTurn();
    if (this.running >= this.limit || (isLate && this.running >= this.limits.fewest)) return null;
    this.running++;
    let inside = true;
    return () => {
      if (inside) this.running--;
      inside = false;
    };
  }

  /** Takes notice of how late the event loop was. */
  observe(delayMs: number): void {
    const { fewest, most, busyDelayMs } = this.limits;
    const delay = Math.max(0, delayMs);
    // A loop that is late is looked at seldom: each look stands for all the time since the last one.
    const elapsedMs = delay + sampleMs;
    this.meanDelayMs += (1 - Math.exp(-elapsedMs / memoryMs)) * (delay - this.meanDelayMs);
    const next =
      this.meanDelayMs > busyDelayMs
        ? Math.min(this.limit, this.running) * Math.exp(-elapsedMs / shrinkMs)
        : this.limit * growth;
    this.limit = Math.min(most, Math.max(fewest, next));
  }

  close(): void {
    clearInterval(this.timer);
  }

  private isLateInTurn(): boolean {
    const now = performance.now();
    if (this.turnBeganAt !== undefined) return now - this.turnBeganAt > this.limits.busyDelayMs;
    this.turnBeganAt = now;
    // Runs when everything that this turn found waiting has been begun.
    setImmediate(() => (this.turnBeganAt = undefined));
    return false;
  }
}
