/** A card as the clinic shows it, at an insurer whose subscriber numbers are member ids. */
export interface CardClaim {
  readonly insurerCode: string;
  readonly memberId: string;
}

/** What an enrollee read proved. */
export interface MemberIdentity {
  readonly memberId: string;
  /** Slug of the insurer at the pre-authorization list. */
  readonly insurance: string;
  /** Null when the broker shows none any more: what was known of it is dropped. */
  readonly nationalId: string | null;
  readonly policyId: string | null;
}

/** An insured person as a pre-authorization names it. */
export interface InsuredPersonKey {
  readonly insurance: string;
  readonly nationalCode: string;
  /** Where the record carries one, it must agree with the member's. */
  readonly policyId: string | null;
}

/**
 * What reads have proved about who is who, for edges that point backwards. Exact identifiers only; two candidates are
 * none, and are reported as drift.
 *
 * Observing costs the request nothing: facts are gathered, the newest of a kind counting, and written in the
 * background. Looking up sees them at once. While the ledger is away nobody can say that there is no second candidate, so
 * a lookup answers null.
 */
export interface Links {
  /** All cards of a patient at insurers the broker serves; cards that are no longer among them are forgotten. */
  observeCards(patientId: string, cards: readonly CardClaim[]): void;
  /** One member's national id; another one that was known before is forgotten. */
  observeMember(identity: MemberIdentity): void;
  /** The patient whose card names the member, in the order of the keys. Never rejects. */
  patientsOfMembers(memberIds: readonly string[]): Promise<(string | null)[]>;
  /** The member with the person's national code, in the order of the keys. Never rejects. */
  membersOfInsuredPersons(keys: readonly InsuredPersonKey[]): Promise<(string | null)[]>;
  /** Members that are on the policy and the plan, as far as one is given; null before every member has been seen. Never rejects. */
  membersOf(place: MemberPlace): Promise<readonly string[] | null>;
  /** Members that have these national ids, whoever their insurer. Never rejects. */
  membersWithNationalIds(nationalIds: readonly string[]): Promise<KnownMembers>;
}

/** Where a member is. */
export interface MemberPlace {
  readonly policyId: string | null;
  readonly planId: string | null;
}

export interface KnownMembers {
  /** By national id; an id that nobody is known to have is absent. */
  readonly memberIds: ReadonlyMap<string, readonly string[]>;
  /** Whether every member has been seen, so that an id that is absent is nobody's. */
  readonly isComplete: boolean;
}
