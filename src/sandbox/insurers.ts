/** One entry of the insurers file: how a card's insurer leads to the other upstreams. */
export interface InsurerEntry {
  readonly code: string;
  readonly name: string;
  readonly vseeCodes: readonly string[];
  /** The card's subscriber number is the broker's `memberId`. */
  readonly broker: boolean;
  /** Slug in the pre-authorization list; absent if it has none. */
  readonly preAuthInsurance?: string;
}

const entry = (code: string, name: string, broker: boolean, preAuthInsurance?: string): InsurerEntry => ({
  code,
  name,
  vseeCodes: [code, `(sandbox) ${code}`],
  broker,
  ...(preAuthInsurance === undefined ? {} : { preAuthInsurance }),
});

/** The insurers that sandbox cards name, but for those that no entry knows. */
export const SANDBOX_INSURERS: readonly InsurerEntry[] = [
  entry("NORTHFIELD", "Northfield Health", true, "ma"),
  entry("SALUDA", "Saluda Mutual", true, "razi"),
  entry("KESTREL", "Kestrel Assurance", true, "asia"),
  entry("HARBOR LIFE", "Harbor Life", true),
  entry("ALDER", "Alder Medical", false),
];

/** Insurers that cards name although the insurers file has no entry for them. */
export const UNKNOWN_INSURER_CODES = ["(sandbox) OUTLAND MEDICAL", "TERRA NOVA"] as const;
