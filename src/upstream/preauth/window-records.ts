import { UpstreamError } from "../upstream-error";
import { unixSeconds } from "../wire/wire-kind";
import type { PreAuthWire } from "./preauth.wire";

/** What the upstream says of a list: the provider behind the insurer, and its own status of the request. */
export interface PreAuthListHead {
  readonly provider: string | null;
  readonly providerStatus: string | null;
}

export const noHead: PreAuthListHead = { provider: null, providerStatus: null };

interface WindowFacts {
  readonly counted: boolean;
  readonly incomplete: UpstreamError | null;
  readonly list: PreAuthListHead;
  readonly unreadable: (field: string) => void;
}

/** A window as it was read: its records in the upstream's order, found by person without a further call. */
export class WindowRecords {
  private byNationalCode: ReadonlyMap<string, readonly number[]> | undefined;
  private undated: boolean | undefined;

  constructor(
    readonly records: readonly PreAuthWire[],
    private readonly facts: WindowFacts,
  ) {}

  /** Whether the upstream gave a total. */
  get counted(): boolean {
    return this.facts.counted;
  }

  /** The error that records may be missing, because the list changed during every attempt; null for a complete list. */
  get incomplete(): UpstreamError | null {
    return this.facts.incomplete;
  }

  get list(): PreAuthListHead {
    return this.facts.list;
  }

  /**
   * Whether a record has no confirm date. Such records are in the windows that the upstream lists them in, so a window that
   * contains one cannot answer for the shorter windows within it.
   */
  get hasUndated(): boolean {
    return (this.undated ??= this.records.some(({ raw }) => isUndated(raw["confirm_date"])));
  }

  /** The records whose insured person has one of these national codes, exactly as written, in the upstream's order. */
  of(nationalCodes: Iterable<string>): PreAuthWire[] {
    this.byNationalCode ??= this.index();
    const found: PreAuthWire[] = [];
    const positions = new Set<number>();
    for (const code of nationalCodes) for (const at of this.byNationalCode.get(code) ?? []) positions.add(at);
    for (const at of [...positions].sort((one, other) => one - other)) found.push(this.records[at] as PreAuthWire);
    return found;
  }

  private index(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    this.records.forEach((record, position) => {
      const code = this.nationalCodeOf(record);
      if (code === null) return;
      const positions = index.get(code);
      if (positions) positions.push(position);
      else index.set(code, [position]);
    });
    return index;
  }

  // A record whose person cannot be read belongs to no one, and does not affect the others.
  private nationalCodeOf(record: PreAuthWire): string | null {
    try {
      return record.insured_person?.national_code ?? null;
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      this.facts.unreadable(error.field ?? "preauth");
      return null;
    }
  }
}

// An unreadable date counts as missing.
function isUndated(raw: unknown): boolean {
  return raw === null || raw === undefined || !unixSeconds.check(raw) || unixSeconds.decode(raw as never) === null;
}
