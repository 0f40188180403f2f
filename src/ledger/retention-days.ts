/** Days that each kind of row is kept. */
export interface RetentionDays {
  /** Idempotent writes after they ended, unless their outcome is unknown. */
  readonly idempotency: number;
  /** Webhook events after they were confirmed or rejected. */
  readonly webhookEvents: number;
  readonly changes: number;
  /** Links after a read last proved them; eligibility answers after their last change. */
  readonly links: number;
  /** At least 30: younger rows cannot be deleted. */
  readonly audit: number;
}

/** Six years of audit, as HIPAA requires (45 CFR 164.316). */
export const defaultRetention: RetentionDays = {
  idempotency: 730,
  webhookEvents: 400,
  changes: 730,
  links: 400,
  audit: 2_192,
};
