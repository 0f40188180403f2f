/** Bodies of the clinic's writes, with its own names and types. `undefined` fields are omitted. */

export type CardTypeWord = "primary" | "secondary";

/** A complete card: it is not documented whether an omitted field keeps its old value. */
export interface CardBody {
  readonly card_type: CardTypeWord;
  readonly insurer_code: string;
  readonly subscriber_number: string;
  readonly group_number?: string;
  readonly responsible_party: string;
  readonly guarantor_first_name?: string;
  readonly guarantor_middle_name?: string;
  readonly guarantor_last_name?: string;
  /** `YYYY-MM-DD` */
  readonly guarantor_dob?: string;
  readonly guarantor_gender?: 1 | 2;
  readonly guarantor_address?: string;
  readonly guarantor_address_2?: string;
  readonly guarantor_city?: string;
  readonly guarantor_zip?: string;
  readonly guarantor_state?: string;
  readonly consent: boolean;
}

/** The named fields of an intake; a form's own fields are next to them. */
export interface IntakeBody {
  readonly provider_id?: number | string;
  readonly reason_for_visit?: string;
  readonly type?: number;
  /** The patient's code. */
  readonly member_id?: string;
  readonly room_code?: string;
  readonly attachments?: readonly { readonly id: string }[];
  readonly location?: string;
  readonly consent?: boolean;
  /** Restarts the intake. */
  readonly reset?: boolean;
  /** Digits. */
  readonly phone?: string;
  /** Updates only. */
  readonly consultation?: Readonly<Record<string, unknown>>;
  readonly [customField: string]: unknown;
}

export interface WalkInBody {
  readonly intake_id: string;
  readonly room_code: string;
  readonly provider_id?: string;
  /** The appointment to start. */
  readonly visit_id?: string;
  /** The same under its older name. */
  readonly visit_data_id?: string;
  readonly user_code?: string;
}

export interface EConsultBody {
  readonly intake_id: string;
  readonly room_code: string;
}

/** Camel case for the intake, here and nowhere else. Times in unix seconds. */
export interface BookingBody {
  readonly member_id: string;
  readonly slot_start: number;
  readonly slot_end: number;
  /** An appointment. */
  readonly type: 2;
  readonly room_code?: string;
  readonly intakeId?: string;
  readonly provider_id?: number | string;
}

/** Times in unix seconds. */
export interface VisitChangeBody {
  readonly slot_start?: number;
  readonly slot_end?: number;
  /** 0 removes the provider. */
  readonly provider_id?: number | string;
  readonly room_code?: string;
  readonly intake_id?: string;
}

/** A patient to create, or to find by code. */
export interface RegistrationBody {
  readonly type: 200;
  /** At most 128 characters. */
  readonly code: string;
  readonly first_name: string;
  readonly last_name: string;
  /** `YYYY-MM-DD` */
  readonly dob: string;
  readonly gender?: 1 | 2;
  readonly email?: string;
  readonly username?: string;
  /** Digits. */
  readonly phone?: string;
  readonly street_addr?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
  /** Without it the clinic may send e-mail to the person. */
  readonly disable_emails?: 1;
}

/** An id where the clinic documents an integer: a number if it is written as a plain one, otherwise the text. */
export function numericId(id: string): number | string {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id;
}

/** An instant as it is written in slots. */
export function toUnixSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
