import type { Caller } from "../auth/caller";
import type { Leave } from "../http/admission";

export interface StreamLimits {
  /** Event streams and WebSockets with a caller. */
  readonly total: number;
  readonly perCaller: number;
  readonly perAddress: number;
}

export const streamLimits: StreamLimits = { total: 4_000, perCaller: 250, perAddress: 2_000 };

/** Limits open connections for subscriptions, per caller and address and in total. */
export class StreamPlaces {
  private readonly limits: StreamLimits;
  private readonly byCaller = new Map<string, number>();
  private readonly byAddress = new Map<string, number>();
  private total = 0;

  constructor(limits: Partial<StreamLimits> = {}) {
    this.limits = { ...streamLimits, ...limits };
  }

  /** Takes a place; null if a limit is reached. */
  enter({ subject }: Caller, address: string): Leave | null {
    const { total, perCaller, perAddress } = this.limits;
    const ofCaller = this.byCaller.get(subject) ?? 0;
    const ofAddress = this.byAddress.get(address) ?? 0;
    if (this.total >= total || ofCaller >= perCaller || ofAddress >= perAddress) return null;
    this.change(subject, address, 1);
    let inside = true;
    return () => {
      if (inside) this.change(subject, address, -1);
      inside = false;
    };
  }

  private change(subject: string, address: string, by: 1 | -1): void {
    this.total += by;
    add(this.byCaller, subject, by);
    add(this.byAddress, address, by);
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
