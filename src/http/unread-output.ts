import type { Socket } from "node:net";
import { unsentBytes } from "../internals/unsent-bytes";

export interface UnreadLimits {
  /** A connection whose client reads nothing of what is written for this long is cut. */
  readonly patienceMs: number;
  /** Bytes written for all clients together that they have not read. Above this those that have waited longest are cut. */
  readonly totalBytes: number;
}

export const unreadLimits: UnreadLimits = { patienceMs: 10_000, totalBytes: 67_108_864 };

const sweepMs = 250;

/** How far a connection had come with its output, and since when it has not come further. */
interface Backlog {
  readonly finishedBytes: number;
  readonly unsentBytes: number;
  readonly since: number;
}

/**
 * Cuts connections whose clients do not read: answers, event streams and WebSockets alike wait in their connection until
 * they are read, and would fill the memory.
 */
export class UnreadOutput {
  private readonly backlogs = new Map<Socket, Backlog | null>();
  private readonly sweeper = setInterval(() => this.sweep(), sweepMs).unref();
  private readonly limits: UnreadLimits;

  constructor(limits: Partial<UnreadLimits> = {}) {
    this.limits = { ...unreadLimits, ...limits };
  }

  readonly watch = (socket: Socket): void => {
    this.backlogs.set(socket, null);
    socket.once("close", () => this.backlogs.delete(socket));
  };

  close(): void {
    clearInterval(this.sweeper);
  }

  private sweep(): void {
    const now = performance.now();
    let total = 0;
    for (const [socket, backlog] of this.backlogs) {
      if (socket.writableLength === 0) {
        if (backlog) this.backlogs.set(socket, null);
        continue;
      }
      total += socket.writableLength;
      const unsent = unsentBytes(socket);
      const finishedBytes = socket.bytesWritten - socket.writableLength;
      const isStuck = backlog?.finishedBytes === finishedBytes && backlog.unsentBytes === unsent;
      if (!isStuck) this.backlogs.set(socket, { finishedBytes, unsentBytes: unsent, since: now });
      else if (now - backlog.since > this.limits.patienceMs) socket.destroy();
    }
    if (total > this.limits.totalBytes) this.cutMostStuck(total);
  }

  private cutMostStuck(total: number): void {
    const waiting = [...this.backlogs].flatMap(([socket, backlog]) =>
      backlog ? [{ socket, since: backlog.since }] : [],
    );
    waiting.sort((a, b) => a.since - b.since || b.socket.writableLength - a.socket.writableLength);
    for (const { socket } of waiting) {
      if (total <= this.limits.totalBytes) return;
      total -= socket.writableLength;
      socket.destroy();
    }
  }
}
