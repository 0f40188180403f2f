import type { IncomingMessage } from "node:http";

export interface BodyLimits {
  /** A body has this long, in milliseconds, and more as it arrives at `bytesPerSecond`. */
  readonly firstMs: number;
  readonly bytesPerSecond: number;
  /** Requests of one address, and of all, whose bodies are still on their way. */
  readonly perAddress: number;
  readonly total: number;
  /** Bytes of all unfinished bodies together. */
  readonly totalBytes: number;
}

export const bodyLimits: BodyLimits = {
  firstMs: 5_000,
  bytesPerSecond: 16_384,
  perAddress: 100,
  total: 1_000,
  totalBytes: 67_108_864,
};

/** `gone`: the client has left; `crowded out`: others have come, and this one took longest. */
export type BodyBytes = Buffer | "gone" | "too large" | "too slow" | "crowded out";

interface Unfinished {
  readonly address: string;
  readonly startedAt: number;
  size: number;
  end(result: BodyBytes): void;
}

const sweepMs = 500;

/**
 * Reads request bodies. Those on their way wait here, where they take no place from those that have arrived. Where there are
 * too many, the oldest of the address that has most is given up: a client that sends its body at once is never the oldest.
 */
export class UnfinishedBodies {
  private readonly byAddress = new Map<string, Set<Unfinished>>();
  private readonly sweep = setInterval(() => this.endSlow(), sweepMs).unref();
  private readonly limits: BodyLimits;
  private count = 0;
  private bytes = 0;

  constructor(limits: Partial<BodyLimits> = {}) {
    this.limits = { ...bodyLimits, ...limits };
  }

  read(request: IncomingMessage, address: string, maxBytes: number): Promise<BodyBytes> {
    return new Promise((resolve) => {
      if (request.destroyed) return resolve("gone");
      const chunks: Buffer[] = [];
      const body: Unfinished = {
        address,
        startedAt: performance.now(),
        size: 0,
        end: (result) => {
          request.off("data", onData).off("end", onEnd).off("close", onClose);
          // What still comes is thrown away.
          request.resume();
          this.leave(body);
          resolve(result);
        },
      };
      const onData = (chunk: Buffer): void => {
        body.size += chunk.length;
        this.bytes += chunk.length;
        if (body.size > maxBytes) return body.end("too large");
        chunks.push(chunk);
        if (this.bytes > this.limits.totalBytes) this.endOldest();
      };
      const onEnd = (): void => body.end(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
      const onClose = (): void => body.end("gone");
      request.on("data", onData).on("end", onEnd).on("close", onClose);
      request.on("error", () => undefined);
      this.enter(body);
    });
  }

  close(): void {
    clearInterval(this.sweep);
  }

  private enter(body: Unfinished): void {
    const siblings = this.byAddress.get(body.address) ?? new Set<Unfinished>();
    this.byAddress.set(body.address, siblings.add(body));
    this.count++;
    if (siblings.size > this.limits.perAddress) oldestOf(siblings)?.end("crowded out");
    if (this.count > this.limits.total) this.endOldest();
  }

  private leave(body: Unfinished): void {
    const siblings = this.byAddress.get(body.address);
    if (!siblings?.delete(body)) return;
    if (siblings.size === 0) this.byAddress.delete(body.address);
    this.count--;
    this.bytes -= body.size;
  }

  /** Of the address that has most, the oldest. */
  private endOldest(): void {
    let most: Set<Unfinished> | undefined;
    for (const siblings of this.byAddress.values()) if (siblings.size > (most?.size ?? 0)) most = siblings;
    if (most) oldestOf(most)?.end("crowded out");
  }

  private endSlow(): void {
    const { firstMs, bytesPerSecond } = this.limits;
    const now = performance.now();
    for (const siblings of [...this.byAddress.values()]) {
      for (const body of [...siblings]) {
        const allowedMs = firstMs + (body.size / bytesPerSecond) * 1000;
        if (now - body.startedAt > allowedMs) body.end("too slow");
      }
    }
  }
}

/** A set keeps the order of insertion. */
function oldestOf(bodies: ReadonlySet<Unfinished>): Unfinished | undefined {
  for (const body of bodies) return body;
  return undefined;
}
