/** As in an 834 maintenance transaction. */
export type EndorsementChangeType = "ADDITION" | "REINSTATEMENT" | "CHANGE" | "TERMINATION";
export type ChangeSource = "WEBHOOK" | "MUTATION";

/** A change of a member, proved by the broker's answer or by a read. */
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
   * Identifies the source of the change, e.g. the webhook event's id, or the caller and key of the idempotent write: the same
   * key never creates a second change.
   */
  readonly dedupeKey: string;
}

export interface ChangeEdge {
  readonly cursor: string;
  readonly change: EndorsementChange;
}

/** `isNew` is false if the change was reported before; the edge is then that of the first report. */
export interface AppendedChange extends ChangeEdge {
  readonly isNew: boolean;
}

export interface ChangeFilter {
  /** Only changes of these members; an empty list matches none. */
  readonly memberIds?: readonly string[];
  readonly policyId?: string;
  /** Only changes of these kinds; all by default. */
  readonly types?: readonly EndorsementChangeType[];
}

export interface ChangePage {
  readonly edges: readonly ChangeEdge[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Called for every change once, in commit order, after it is durable. A throw is reported and goes no further. */
export type ChangeListener = (edge: ChangeEdge) => void;

/** Changes of members, oldest first, and those that follow. */
export interface Changes {
  /**
   * Appends a change. A webhook and the mutation that caused it are one change, whichever arrives first: an ADDITION of a
   * member to a policy happens once until its TERMINATION; a REINSTATEMENT that both sources report within an hour is one.
   * Rejects with {@link LedgerUnavailableError}.
   */
  append(change: NewChange): Promise<AppendedChange>;
  /**
   * Stored changes after a cursor, oldest first. A cursor stays good for ever; no change ever appears before one.
   * Rejects with {@link InvalidCursorError} and {@link LedgerUnavailableError}.
   */
  page(filter: ChangeFilter, first: number, after?: string): Promise<ChangePage>;
  /** Members whose last change is a removal, by member id, after `after`. Rejects with {@link LedgerUnavailableError}. */
  terminatedMembers(page: { readonly after?: string; readonly first: number }): Promise<readonly string[]>;
  /** When each of these members last changed, within the retention. Rejects with {@link LedgerUnavailableError}. */
  lastOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, Date>>;
  /** How many stored changes there are. Rejects with {@link LedgerUnavailableError}. */
  count(filter: ChangeFilter): Promise<number>;
  /**
   * Calls the listener for every change that is committed after this resolves, by any process of the same ledger, and catches
   * up after an outage. Returns a function that unsubscribes. Rejects with {@link LedgerUnavailableError}.
   */
  subscribe(listener: ChangeListener): Promise<() => void>;
}
