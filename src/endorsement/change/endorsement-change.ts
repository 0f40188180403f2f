/** As in an 834 maintenance transaction. */
export type EndorsementChangeType = "ADDITION" | "REINSTATEMENT" | "CHANGE" | "TERMINATION";
export type ChangeSource = "WEBHOOK" | "MUTATION";

/** Something that happened to a member, proved by the broker's answer or by a read. */
export interface EndorsementChange {
  readonly id: string;
  readonly type: EndorsementChangeType;
  readonly source: ChangeSource;
  readonly occurredAt: Date;
  readonly memberId: string;
  readonly policyId: string | null;
  readonly planId: string | null;
}

export interface NewChange extends Omit<EndorsementChange, "id"> {
  /**
   * Names what told of the change, e.g. the webhook event's id or the idempotent write's key under its caller: the same
   * key never makes a second change.
   */
  readonly dedupeKey: string;
}

export interface ChangeEdge {
  readonly cursor: string;
  readonly change: EndorsementChange;
}

/** `isNew` is false when the change had been told of before; the edge is then that first one. */
export interface AppendedChange extends ChangeEdge {
  readonly isNew: boolean;
}

export interface ChangeFilter {
  /** Any of these members; none given means no member at all. */
  readonly memberIds?: readonly string[];
  readonly policyId?: string;
  /** Of any of these kinds; of all where none is given. */
  readonly types?: readonly EndorsementChangeType[];
}

export interface ChangePage {
  readonly edges: readonly ChangeEdge[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Called for every change once, in commit order, after it is durable. A throw is reported and goes no further. */
export type ChangeListener = (edge: ChangeEdge) => void;

/** What has happened to members, oldest first, and what happens from now on. */
export interface Changes {
  /**
   * Appends a change. A webhook and the mutation that caused it are one change, whichever comes first: an ADDITION
   * happens once to a member of a policy until its TERMINATION; a REINSTATEMENT told by one source is the one told by
   * the other within the hour. Rejects with {@link LedgerUnavailableError}.
   */
  append(change: NewChange): Promise<AppendedChange>;
  /**
   * Stored changes after a cursor, oldest first. A cursor stays good for ever; no change ever appears before one.
   * Rejects with {@link InvalidCursorError} and {@link LedgerUnavailableError}.
   */
  page(filter: ChangeFilter, first: number, after?: string): Promise<ChangePage>;
  /**
   * Members whose last word is that they were taken off their policy, by member id, behind `after`. Rejects with
   * {@link LedgerUnavailableError}.
   */
  terminatedMembers(page: { readonly after?: string; readonly first: number }): Promise<readonly string[]>;
  /** When each of these members last changed, as far as changes are kept. Rejects with {@link LedgerUnavailableError}. */
  lastOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, Date>>;
  /** How many stored changes there are. Rejects with {@link LedgerUnavailableError}. */
  count(filter: ChangeFilter): Promise<number>;
  /**
   * Hears of every change committed after this resolves, by any process of the same ledger, and catches up after an
   * outage. The function it gives ends it. Rejects with {@link LedgerUnavailableError}.
   */
  subscribe(listener: ChangeListener): Promise<() => void>;
}
