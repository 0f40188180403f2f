import type { AppendedChange, NewChange } from "../change/endorsement-change";

/** No event is postponed for longer, in milliseconds. */
export const longestPostponementMs = 75_000;

/** What is kept of a broker's event: enough to ask the broker whether it is true. */
export interface WebhookEvent {
  /** The broker's word, e.g. `added-policy-member`. */
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
   * Keeps an event before it is acknowledged. The broker sends no event id, so a body that was seen within the last hour is
   * the event that was seen before, unless another change of the member has been told of since: then `isNew` is false and
   * nothing changes.
   */
  store(body: string | Uint8Array, event: WebhookEvent): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /**
   * Events waiting for confirmation, oldest first, those of dead processes among them; at most `limit`, 100 unless told.
   * Two processes may be given the same one: {@link confirm} lets one of them win.
   */
  pending(limit?: number): Promise<readonly StoredWebhookEvent[]>;
  /**
   * Ends a pending event and appends the change it proved, both or neither. Null when another process ended it before;
   * otherwise the change, which is not new when a mutation had told of it.
   */
  confirm(id: string, change: NewChange): Promise<AppendedChange | null>;
  /** Ends a pending event that turned out untrue; nothing is told to anyone. */
  reject(id: string): Promise<void>;
  /** Leaves a pending event for later, e.g. while the broker does not answer. */
  postpone(id: string, dueAt: Date): Promise<void>;
}
