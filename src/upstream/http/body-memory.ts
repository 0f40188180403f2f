/** A body that is large enough to be counted. */
export interface LargeBody {
  /** It may be read on. */
  resume(): void;
}

/** Bodies up to this size, which is nearly all of them, are not counted. */
export const smallBodyBytes = 48 * 1024;
const sharedBytes = 2 * 1024 * 1024;
const socketReadBytes = 128 * 1024;

/**
 * Limits the memory of all large bodies that one upstream is sending. Beyond the limit only the oldest is read on, to
 * its end or its own limit, and the sockets of the others are paused: many huge answers at once cost little more memory
 * than one.
 */
export class BodyMemory {
  private held = 0;
  /** Sizes so far, oldest body first. */
  private readonly bodies = new Map<LargeBody, number>();

  /** The body now has that size. `false`: it must pause until it is resumed. */
  grown(body: LargeBody, size: number): boolean {
    this.held += size - (this.bodies.get(body) ?? 0);
    this.bodies.set(body, size);
    return this.held < sharedBytes || this.isOldest(body);
  }

  /** The body's memory is free again. */
  release(body: LargeBody): void {
    const size = this.bodies.get(body);
    if (size === undefined) return;
    this.bodies.delete(body);
    this.held -= size;
    // Later: this is often called from inside undici's parser, which must not be entered twice.
    if (this.bodies.size > 0) setImmediate(() => this.resumeBodies());
  }

  private resumeBodies(): void {
    let room = sharedBytes - this.held;
    for (const body of [...this.bodies.keys()]) {
      // Each takes what a socket hands over at once, or all of them would be given the same room.
      if (room > 0 || this.isOldest(body)) body.resume();
      room -= socketReadBytes;
    }
  }

  private isOldest(body: LargeBody): boolean {
    return this.bodies.keys().next().value === body;
  }
}
