/** Who met a card that names somebody else's member. */
export type MismatchRole = "PATIENT" | "CLINIC_STAFF";

export interface ProofOptions {
  /** Whether the clinic checks the names and birth dates of its users; otherwise patients write them themselves. */
  readonly clinicIdentityVerified: boolean;
  /** Told of every card that was found to name somebody else's member. */
  readonly onMismatch: (role: MismatchRole) => void;
}

/** What one operation needs to say whose member a card names, beside the records. */
export class OperationProofs {
  private readonly mismatches = new Set<string>();

  constructor(private readonly options: ProofOptions) {}

  /** Whether names and birth dates are enough to show a patient its member. */
  get recordsAreEnough(): boolean {
    return this.options.clinicIdentityVerified;
  }

  /** Counts a card that names somebody else's member, once an operation. */
  countMismatch(card: string, role: MismatchRole): void {
    if (this.mismatches.size < this.mismatches.add(card).size) this.options.onMismatch(role);
  }
}
