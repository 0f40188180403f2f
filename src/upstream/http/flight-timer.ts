/** What a flight's timer calls. */
export interface Wakeable {
  wake(now: number): void;
}

/** The one timer of a flight: it wakes at the earliest time anybody asked for, `performance.now()` milliseconds. */
export class FlightTimer {
  private handle: NodeJS.Timeout | undefined;
  private wakeAt = Infinity;

  constructor(private readonly flight: Wakeable) {}

  wakeBy(at: number, now: number): void {
    if (this.handle !== undefined) {
      if (at >= this.wakeAt) return;
      clearTimeout(this.handle);
    }
    this.wakeAt = at;
    this.handle = setTimeout(ring, Math.ceil(at - now), this);
  }

  stop(): void {
    clearTimeout(this.handle);
    this.handle = undefined;
  }

  ring(): void {
    this.handle = undefined;
    // Timers may ring a little before their time.
    this.flight.wake(Math.max(this.wakeAt, performance.now()));
  }
}

/** One function for all timers: a closure for each would be garbage for each call. */
function ring(timer: FlightTimer): void {
  timer.ring();
}
