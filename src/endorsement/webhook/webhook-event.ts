import type { AppendedChange, NewChange } from "../change/endorsement-change";

/** No event is postponed for longer, in milliseconds. */
export const longestPostponementMs = 75_000;

/** The stored part of a broker's event: enough to verify it at the broker. */
export interface WebhookEvent {
  /** The broker's name of the event, e.g. `added-policy-member`. */
  readonly event: string;
  readonly memberId: string;
  readonly policyId: string | null;
  readonly planId: string | null;
}

export interface StoredWebhookEvent extends WebhookEvent {
  readonly id: string;
  readonly receivedAt: Date;
  /** How often its confirmation was postponed. */
  readonly attempts: number;
}

/** Events between their arrival and the read that confirms them. Every method rejects with {@link LedgerUnavailableError}. */
export interface WebhookEvents {
  /**
   * Stores an event before it is acknowledged. The broker sends no event id, so a body that was received within the last hour
   * is the same event, unless another change of the member has been reported since: then `isNew` is false and nothing changes.
   */
  store(body: string | Uint8Array, event: WebhookEvent): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /**
   * Events that wait for confirmation, oldest first, including those of dead processes; at most `limit`, 100 by default. Two
   * processes may get the same one: {@link confirm} succeeds for one of them.
   */
  pending(limit?: number): Promise<readonly StoredWebhookEvent[]>;
  /**
   * Ends a pending event and appends the change that it proves, both or neither. Null if another process ended it before;
   * otherwise the change, which is not new if a mutation had reported it.
   */
  confirm(id: string, change: NewChange): Promise<AppendedChange | null>;
  /** Ends a pending event that turned out to be untrue; nothing is published. */
  reject(id: string): Promise<void>;
  /** Leaves a pending event for later, e.g. while the broker does not answer. */
  postpone(id: string, dueAt: Date): Promise<void>;
}
