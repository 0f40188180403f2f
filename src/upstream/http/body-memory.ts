/** A body that is large enough to count. */
export interface LargeBody {
  /** Lets it be read on. */
  resume(): void;
}

/** Smaller bodies, which nearly all are, are not counted. */
export const smallBodyBytes = 48 * 1024;
const sharedBytes = 2 * 1024 * 1024;
const socketReadBytes = 128 * 1024;

/**
 * Limits the memory of all large bodies of one upstream. Above the limit only the oldest body is read, and the sockets of the
 * others are paused: many huge answers at once take little more memory than one.
 */
export class BodyMemory {
  private held = 0;
  /** Sizes so far, oldest body first. */
  private readonly bodies = new Map<LargeBody, number>();

  /** Records the body's new size. Returns false if it must pause until it is resumed. */
  grown(body: LargeBody, size: number): boolean {
    this.held += size - (this.bodies.get(body) ?? 0);
    this.bodies.set(body, size);
    return this.held < sharedBytes || this.isOldest(body);
  }

  /** Releases the body's memory. */
  release(body: LargeBody): void {
    const size = this.bodies.get(body);
    if (size === undefined) return;
    this.bodies.delete(body);
    this.held -= size;
    // Deferred: this is often called inside undici's parser, which is not reentrant.
    if (this.bodies.size > 0) setImmediate(() => this.resumeBodies());
  }

  private resumeBodies(): void {
    let room = sharedBytes - this.held;
    for (const body of [...this.bodies.keys()]) {
      // Each takes at least one read of a socket.
      if (room > 0 || this.isOldest(body)) body.resume();
      room -= socketReadBytes;
    }
  }

  private isOldest(body: LargeBody): boolean {
    return this.bodies.keys().next().value === body;
  }
}
