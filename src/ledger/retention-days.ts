/** How many days each kind of row is kept. */
export interface RetentionDays {
  /** Idempotent writes since they ended; those whose outcome is unknown stay until it is known. */
  readonly idempotency: number;
  /** Webhook events since they were confirmed or rejected; pending ones stay. */
  readonly webhookEvents: number;
  readonly changes: number;
  /** Links since a read last proved them; answers about eligibility since one last changed. */
  readonly links: number;
  /** At least 30: younger rows cannot be deleted. */
  readonly audit: number;
}

/** Six years of audit, as HIPAA asks of records of what was done with health data (45 CFR 164.316). */
export const defaultRetention: RetentionDays = {
  idempotency: 730,
  webhookEvents: 400,
  changes: 730,
  links: 400,
  audit: 2_192,
};
