import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";

/** A body too large to be ignored. Told when it may be read on. */
export interface LargeBody {
  readOn(): void;
}

/** Bodies up to here are not counted: that is nearly all of them. */
export const smallBodyBytes = 48 * 1024;
const sharedBytes = 2 * 1024 * 1024;
const socketReadBytes = 128 * 1024;

/**
 * Bounds what the large bodies that one upstream is sending hold together. Past the bound only the oldest is read
 * on, to its end or its cap, and the others wait with their sockets paused; so many huge answers at once cost little
 * more memory than one.
 */
export class BodyMemory {
  private held = 0;
  /** Sizes so far, oldest body first. */
  private readonly bodies = new Map<LargeBody, number>();

  /** The body now has that size. `false`: it must pause until told to read on. */
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
    // Not at once: this is often called from inside undici's parser, which must not be entered twice.
    if (this.bodies.size > 0) setImmediate(() => this.readOn());
  }

  private readOn(): void {
    let room = sharedBytes - this.held;
    for (const body of [...this.bodies.keys()]) {
      // Each gets room for what a socket hands over at once, or all of them would take the same room.
      if (room > 0 || this.isOldest(body)) body.readOn();
      room -= socketReadBytes;
    }
  }

  private isOldest(body: LargeBody): boolean {
    return this.bodies.keys().next().value === body;
  }
}

let nowhere: MessagePort | undefined;

/**
 * Frees the pieces of a huge body that was given up. They lie outside of V8's heap, and V8 begins to look for such
 * after tens of megabytes only, which is what many huge bodies in a row would add to the process. A message that
 * nobody can receive takes what is transferred with it along at once.
 */
export function freeChunks(chunks: readonly Buffer[]): void {
  // A decompressor may still be writing behind the last piece.
  const inUse = chunks.at(-1)?.buffer;
  const buffers = new Set<ArrayBuffer>();
  for (const { buffer } of chunks) if (buffer instanceof ArrayBuffer && buffer !== inUse) buffers.add(buffer);
  // Not at once: the parser may be at work on one of them.
  setImmediate(() => buffers.forEach(discard));
}

function discard(buffer: ArrayBuffer): void {
  try {
    closedPort().postMessage(null, [buffer]);
  } catch {
    // Node's pool of small buffers, in which a short piece may lie beside others', may not be transferred.
  }
}

function closedPort(): MessagePort {
  if (nowhere === undefined) {
    nowhere = new MessageChannel().port1;
    nowhere.close();
  }
  return nowhere;
}
