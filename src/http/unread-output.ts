import type { Socket } from "node:net";
import { unsentBytes } from "../internals/unsent-bytes";
import { Sweeper } from "./slow-clients";

export interface UnreadLimits {
  /** A connection whose client reads nothing for this long is cut. */
  readonly patienceMs: number;
  /** Unread bytes of all clients. Above this the connections that have been stuck longest are cut. */
  readonly totalBytes: number;
}

export const unreadLimits: UnreadLimits = { patienceMs: 10_000, totalBytes: 67_108_864 };

const sweepMs = 250;

/** How much of a connection's output is unread, and since when. */
interface Backlog {
  readonly finishedBytes: number;
  readonly unsentBytes: number;
  /** By the sweeper. */
  readonly since: number;
}

/**
 * Cuts connections whose clients do not read: unread answers, event streams and WebSockets would fill the memory.
 */
export class UnreadOutput {
  private readonly backlogs = new Map<Socket, Backlog | null>();
  private readonly sweeper = new Sweeper(sweepMs, (now) => this.sweep(now));
  private readonly limits: UnreadLimits;

  constructor(limits: Partial<UnreadLimits> = {}) {
    this.limits = { ...unreadLimits, ...limits };
  }

  readonly watch = (socket: Socket): void => {
    this.backlogs.set(socket, null);
    socket.once("close", () => this.backlogs.delete(socket));
  };

  close(): void {
    this.sweeper.stop();
  }

  private sweep(now: number): void {
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
