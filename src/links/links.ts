/** A card as the clinic shows it. */
export interface SeenCard {
  /** The insurer's code in the insurers file, or as the clinic spells it where the file has none. */
  readonly insurerCode: string;
  readonly number: string;
}

/** Whether the records, or clinic staff, say that the member on a patient's card is the patient. */
export interface SeenMatch extends SeenCard {
  readonly patientId: string;
  readonly isOwn: boolean;
}

/** What a read of the broker, or a write to it, has shown of a member; what is undefined was not shown. */
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
  /** Empty where the row carries nobody: whom it carried before, it does not any more. */
  readonly dependantIds: readonly string[];
}

/** A member that may have a national id, and at which insurers cards of its own name it. */
export interface MemberCandidate {
  readonly memberId: string;
  readonly policyId: string | null;
  /** Codes of the insurers file. Empty where no card that is known to be the member's own names it. */
  readonly insurerCodes: readonly string[];
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

export type LinkIndexState = "OFF" | "BUILDING" | "COMPLETE" | "STALE";

export interface LinkIndexStatus {
  readonly state: LinkIndexState;
  /** Patients whose cards have been read. */
  readonly patients: number;
  /** Members whose status has been read. */
  readonly members: number;
  /** When a whole sweep last ended, in milliseconds since the epoch. */
  readonly completedAt: number | null;
  /** Whether the last whole sweep had a list of every patient: who is not in the index does not exist. */
  readonly hasAllPatients: boolean;
  /** Whether it had a list of every member. */
  readonly hasAllMembers: boolean;
  /** Whether the roster has yet to be listed for the first time: whom it relates to whom is not known. */
  readonly awaitsRoster: boolean;
}

/** Something that a read, a write or an event has shown. */
export type LinkFact =
  /** All cards of a patient, so that other cards are forgotten; null if there is no such patient. */
  | { readonly kind: "cards"; readonly patientId: string; readonly cards: readonly SeenCard[] | null }
  /** One card that was written; it says nothing about the patient's other cards. */
  | { readonly kind: "card"; readonly patientId: string; readonly card: SeenCard }
  | { readonly kind: "match"; readonly match: SeenMatch }
  | { readonly kind: "member"; readonly member: SeenMember }
  /** The rows of one page of the roster. */
  | { readonly kind: "households"; readonly households: readonly SeenHousehold[] }
  /** The broker has no such member. */
  | { readonly kind: "missing"; readonly memberId: string };

/**
 * Who may be who, for edges that point backwards: hashes and ids. Candidates only; each is proved by a read before
 * anything is shown. Lookups see everything observed before them. While the ledger is away they reject with
 * `LedgerUnavailableError`, but for the two that say so.
 */
export interface Links {
  /** Written in the background: costs the request nothing. */
  observe(fact: LinkFact): void;
  /** By member id: patients whose cards name the member, less those where records say that it is not the patient. */
  patientsOfMembers(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** By national id: members that have it, whoever their insurer. */
  candidatesWith(nationalIds: readonly string[]): Promise<ReadonlyMap<string, readonly MemberCandidate[]>>;
  /** By member id: members whom the roster relates to it as its dependants. */
  dependantsOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Patients with a card of this number at one of these insurers; null before every patient's cards have been seen. */
  patientsWithCard(insurerCodes: readonly string[], number: string): Promise<readonly string[] | null>;
  /** Members on the policy and the plan, as far as one is given; null before every member has been seen. Never rejects. */
  membersOf(place: MemberPlace): Promise<readonly string[] | null>;
  /** Members that have these national ids, whoever their insurer. Never rejects. */
  membersWithNationalIds(nationalIds: readonly string[]): Promise<KnownMembers>;
  status(): Promise<LinkIndexStatus>;
}
