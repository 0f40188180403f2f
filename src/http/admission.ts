export interface AdmissionLimits {
  /** So many operations run at once however slow the process is: fewer would not keep it busy. */
  readonly fewest: number;
  /** Never more: each holds memory. */
  readonly most: number;
  /** Mean delay of the event loop, in milliseconds, from which on the process counts as too busy. */
  readonly busyDelayMs: number;
}

const usual: AdmissionLimits = { fewest: 128, most: 1024, busyDelayMs: 60 };
const sampleMs = 20;
/** Weight of the newest sample: a burst passes, what lasts for a second counts. */
const weight = 0.05;

/**
 * Bounds the operations that run at once. Waiting upstreams cost little, so the bound is wide; when it is this process
 * that cannot keep up, which its event loop's delay tells, the bound comes down step by step, and goes up again after.
 */
export class Admission {
  private readonly limits: AdmissionLimits;
  private readonly timer: NodeJS.Timeout;
  private limit: number;
  private running = 0;
  private meanDelayMs = 0;

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
    if (this.running >= this.limit) return null;
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
    this.meanDelayMs += weight * (Math.max(0, delayMs) - this.meanDelayMs);
    const next = this.meanDelayMs > busyDelayMs ? Math.min(this.limit, this.running) * 0.95 : this.limit + 4;
    this.limit = Math.min(most, Math.max(fewest, next));
  }

  close(): void {
    clearInterval(this.timer);
  }
}
