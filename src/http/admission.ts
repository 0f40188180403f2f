/** Bounds the operations that run at once. */
export class Admission {
  private running = 0;

  constructor(private readonly maxRunning = 512) {}

  get inFlight(): number {
    return this.running;
  }

  /** What ends the stay, or null where there is no room. */
  enter(): (() => void) | null {
    if (this.running >= this.maxRunning) return null;
    this.running++;
    let inside = true;
    return () => {
      if (inside) this.running--;
      inside = false;
    };
  }
}
