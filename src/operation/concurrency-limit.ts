/** Runs a number of tasks at once; the others wait in the order in which they came. */
export class ConcurrencyLimit {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.running++;
    try {
      return await task();
    } finally {
      // The next task takes over the place.
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
    }
  }
}
