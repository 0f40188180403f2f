/** How far the clock is ahead of the machine's, in milliseconds: zero except in a sandbox or a test with its own date. */
let aheadMs = 0;

/**
 * The process's one clock for dates and times of day: what is due, expired, upcoming, born or recorded. It runs with the
 * machine's clock. Durations are measured with `performance.now()` instead.
 */
export const clock = {
  /** Milliseconds since the epoch. */
  now: (): number => Date.now() + aheadMs,
  /** Seconds since the epoch, rounded down. */
  nowSeconds: (): number => Math.floor(clock.now() / 1000),
  date: (): Date => new Date(clock.now()),
  /** The UTC day, `YYYY-MM-DD`. */
  today: (): string => clock.date().toISOString().slice(0, 10),
  /** Lets the clock run from this instant, for everything in this process. */
  startAt: (instant: Date): void => {
    aheadMs = instant.getTime() - Date.now();
  },
};
