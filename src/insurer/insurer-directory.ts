/** What proves cover at an insurer: the clinic's check, the broker's member, either of them, or both. */
export type CoverageProof = "eligibility" | "member" | "either" | "both";

/** An entry of the insurers file: how a card's insurer leads to the other upstreams. */
export interface InsurerEntry {
  readonly code: string;
  readonly name: string;
  /** The clinic's spellings of this insurer. */
  readonly vseeCodes: readonly string[];
  /** Whether a card's subscriber number is the broker's member id. */
  readonly broker: boolean;
  /** Its slug in the pre-authorization list; absent if it has none. */
  readonly preAuthInsurance?: string;
  /** What proves cover on the worklist; see {@link coverageProofOf}. */
  readonly proof?: CoverageProof;
}

/** Without a broker, or without an entry, only the clinic's check can prove cover. */
export function coverageProofOf(entry: InsurerEntry | null): CoverageProof {
  return entry?.broker === true ? (entry.proof ?? "both") : "eligibility";
}

/** Finds the entry of a card's insurer. A card without an entry is shown, but leads to no other upstream. */
export class InsurerDirectory {
  private readonly byClinicCode: ReadonlyMap<string, InsurerEntry>;
  private readonly entries: ReadonlyMap<string, InsurerEntry>;

  constructor(entries: readonly InsurerEntry[]) {
    this.entries = new Map(entries.map((entry) => [entry.code, entry]));
    this.byClinicCode = new Map(entries.flatMap((entry) => entry.vseeCodes.map((code) => [code.trim(), entry])));
  }

  /** The entry with this code. */
  byCode(code: string): InsurerEntry | null {
    return this.entries.get(code) ?? null;
  }

  /** All entries, in the order of the file. */
  get all(): readonly InsurerEntry[] {
    return [...this.entries.values()];
  }

  /** Slugs of all insurers that have a pre-authorization list, each once. */
  get preAuthInsurances(): readonly string[] {
    return [...new Set(this.all.flatMap(({ preAuthInsurance }) => preAuthInsurance ?? []))];
  }

  find(clinicCode: string | null): InsurerEntry | null {
    return clinicCode === null ? null : (this.byClinicCode.get(clinicCode.trim()) ?? null);
  }
}
