/** Counts by name, and says when so many different names have come. */
export class Counter {
  private readonly counts = new Map<string, number>();
  private readonly waiting: { size: number; reached: () => void }[] = [];

  add(name: string): void {
    this.counts.set(name, this.of(name) + 1);
    for (const { size, reached } of this.waiting) if (this.counts.size >= size) reached();
  }

  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  get names(): string[] {
    return [...this.counts.keys()];
  }

  reaches(size: number): Promise<void> {
    return new Promise((reached) => this.waiting.push({ size, reached }));
  }
}
