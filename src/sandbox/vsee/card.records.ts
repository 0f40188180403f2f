export type CardType = "primary" | "secondary";

/** Fields without a value are left out. */
export interface CardRecord {
  card_type: CardType;
  insurer_code: string;
  subscriber_number: string;
  group_number?: string;
  responsible_party?: string;
  guarantor_first_name?: string;
  guarantor_middle_name?: string;
  guarantor_last_name?: string;
  guarantor_dob?: string;
  guarantor_gender?: 1 | 2;
  guarantor_address?: string;
  guarantor_address_2?: string;
  guarantor_city?: string;
  guarantor_zip?: string;
  guarantor_state?: string;
  consent?: boolean;
  card_front?: CardImageRecord;
  card_back?: CardImageRecord;
}

/** A picture of one side; its link carries an `auth_code`. */
export interface CardImageRecord {
  readonly id: string;
  readonly fullpath: string;
  readonly is_deletable: boolean;
}

/** The clinic's last check of a primary card. */
export interface EligibilityJob {
  readonly jobId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Milliseconds since the epoch; the check runs until then. */
  readonly endsAt: number;
  /** The check's final answer. */
  readonly outcome: string;
}
