/** Runs a limited number of tasks at once; the others wait in order of arrival. */
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
      // The next task takes this one's place.
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
    }
  }
}
