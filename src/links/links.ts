/** A card as the clinic shows it. */
export interface SeenCard {
  /** The insurer's code in the insurers file; without an entry, the clinic's spelling. */
  readonly insurerCode: string;
  readonly number: string;
}

/** Whether the member on a patient's card is the patient, according to the records or clinic staff. */
export interface SeenMatch extends SeenCard {
  readonly patientId: string;
  readonly isOwn: boolean;
}

/** What a read or write of the broker has shown about a member; undefined parts were not shown. */
export interface SeenMember {
  readonly memberId: string;
  /** From the status. */
  readonly status?: {
    readonly nationalId: string | null;
    readonly policyId: string | null;
    readonly isRemoved: boolean;
  };
  readonly planId?: string | null;
}

/** A row of the roster and the members that it carries. */
export interface SeenHousehold {
  readonly holderId: string;
  /** Empty if the row has no dependants, so that earlier ones are removed. */
  readonly dependantIds: readonly string[];
}

/** A member that may have a national id, and the insurers whose cards are known to be the member's own. */
export interface MemberCandidate {
  readonly memberId: string;
  readonly policyId: string | null;
  /** Codes of the insurers file. Empty if no known card is the member's own. */
  readonly insurerCodes: readonly string[];
}

/** A member's policy and plan. */
export interface MemberPlace {
  readonly policyId: string | null;
  readonly planId: string | null;
}

export interface KnownMembers {
  /** By national id; ids without a known member are absent. */
  readonly memberIds: ReadonlyMap<string, readonly string[]>;
  /** Whether every member has been seen, so that an absent id belongs to no member. */
  readonly isComplete: boolean;
}

export type LinkIndexState = "OFF" | "BUILDING" | "COMPLETE" | "STALE";

export interface LinkIndexStatus {
  readonly state: LinkIndexState;
  /** Patients whose cards have been read. */
  readonly patients: number;
  /** Members whose status has been read. */
  readonly members: number;
  /** When a whole sweep last ended, in milliseconds since the epoch. */
  readonly completedAt: number | null;
  /** Whether the last complete sweep had a list of all patients, so that a patient who is not in the index does not exist. */
  readonly hasAllPatients: boolean;
  /** Whether it had a list of every member. */
  readonly hasAllMembers: boolean;
  /** Whether the roster has yet to be listed for the first time: whom it relates to whom is not known. */
  readonly awaitsRoster: boolean;
}

/** A fact from a read, a write or an event. */
export type LinkFact =
  /** All cards of a patient, so that other cards are forgotten; null if there is no such patient. */
  | { readonly kind: "cards"; readonly patientId: string; readonly cards: readonly SeenCard[] | null }
  /** One card that was written; the patient's other cards are not affected. */
  | { readonly kind: "card"; readonly patientId: string; readonly card: SeenCard }
  | { readonly kind: "match"; readonly match: SeenMatch }
  | { readonly kind: "member"; readonly member: SeenMember }
  /** The rows of one page of the roster. */
  | { readonly kind: "households"; readonly households: readonly SeenHousehold[] }
  /** The broker has no such member. */
  | { readonly kind: "missing"; readonly memberId: string };

/**
 * Which patients, cards and members may belong together, for edges that lead backwards: hashes and ids. Only candidates; each
 * is verified by a read before anything is shown. Lookups see all facts that were observed before. While the ledger is
 * unavailable they reject with `LedgerUnavailableError`, except the two that never reject.
 */
export interface Links {
  /** Written in the background; costs the request nothing. */
  observe(fact: LinkFact): void;
  /** By member id: patients whose cards name the member, except those who are known not to be the member. */
  patientsOfMembers(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** By national id: members that have it, at any insurer. */
  candidatesWith(nationalIds: readonly string[]): Promise<ReadonlyMap<string, readonly MemberCandidate[]>>;
  /** By member id: the member's dependants in the roster. */
  dependantsOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Patients with a card of this number at one of these insurers; null before every patient's cards have been seen. */
  patientsWithCard(insurerCodes: readonly string[], number: string): Promise<readonly string[] | null>;
  /** Members on the policy and the plan, if given; null until every member has been seen. Never rejects. */
  membersOf(place: MemberPlace): Promise<readonly string[] | null>;
  /** Members with these national ids, at any insurer. Never rejects. */
  membersWithNationalIds(nationalIds: readonly string[]): Promise<KnownMembers>;
  status(): Promise<LinkIndexStatus>;
}
