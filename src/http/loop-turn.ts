/** The current turn of the event loop. */
export class LoopTurn {
  private beganAt: number | undefined;

  /** @param now monotonic, in milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Whether the turn has lasted this long, counted from the first question in it. */
  hasLasted(ms: number): boolean {
    const now = this.now();
    if (this.beganAt === undefined) {
      this.beganAt = now;
      // Runs after everything that this turn found waiting.
      setImmediate(() => (this.beganAt = undefined));
    }
    return now - this.beganAt >= ms;
  }
}

/** The turn of this process's event loop. */
export const loopTurn = new LoopTurn();
