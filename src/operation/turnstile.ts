/** Lets a number of passers in at once, the others in the order in which they came. */
export class Turnstile {
  private inside = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.most) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.inside++;
    try {
      return await work();
    } finally {
      // A waiting passer takes over the place.
      const next = this.queue.shift();
      if (next) next();
      else this.inside--;
    }
  }
}
