/** Events of one kind within this time share a line. */
const windowMs = 10_000;

/**
 * Writes events that anyone can cause in any number, in a bounded number of lines: the first of a kind at once, and at the
 * end of its window the number of further ones.
 */
export class RepeatedEvents<Kind extends string> {
  /** The number of further events of each kind whose window is open. */
  private readonly open = new Map<Kind, { more: number; readonly timer: NodeJS.Timeout }>();

  /** @param write is called with the number of events that the line represents. */
  constructor(private readonly write: (kind: Kind, count: number) => void) {}

  happened(kind: Kind): void {
    const window = this.open.get(kind);
    if (window) return void window.more++;
    this.open.set(kind, { more: 0, timer: setTimeout(() => this.end(kind), windowMs).unref() });
    this.write(kind, 1);
  }

  /** Writes the lines of all open windows. */
  close(): void {
    for (const [kind, { timer }] of this.open) {
      clearTimeout(timer);
      this.end(kind);
    }
  }

  private end(kind: Kind): void {
    const more = this.open.get(kind)?.more ?? 0;
    this.open.delete(kind);
    if (more > 0) this.write(kind, more);
  }
}
