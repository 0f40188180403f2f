/** A user of the clinic as it is stored; the wire forms are made from it. Times are Unix seconds throughout. */
export interface ClinicUser {
  readonly id: string;
  /** Opaque code, 32 hexadecimal digits. */
  code: string;
  /** 100 admin, 160 system, 200 patient, 400 provider. */
  type: number;
  subtype: string;
  username: string;
  vseeid: string;
  email: string | null;
  first_name: string | null;
  last_name: string | null;
  /** `YYYY-MM-DD` */
  dob: string | null;
  gender: 1 | 2 | null;
  phone: string | null;
  /** Link that carries an `auth_code`. */
  photo: string | null;
  active: boolean;
  tos: boolean;
  title: string;
  suffix: string;
  timezone: string;
}

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
}

/** The clinic's last check of a primary card. */
export interface EligibilityJob {
  readonly jobId: string;
  /** `Date.now()` milliseconds. */
  readonly startedAt: number;
  /** `Date.now()` milliseconds; the check runs until then. */
  readonly endsAt: number;
  /** What the check says in the end. */
  readonly outcome: string;
}

export interface SecUsec {
  readonly sec: number;
  readonly usec: number;
}

export interface AttachmentRecord {
  readonly _id: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly ext: string;
  readonly type: 0;
  readonly creator_id: string;
  readonly remark: string | null;
  readonly using: 1;
  readonly modified: SecUsec;
  readonly created: SecUsec;
}

export interface ConsultationRecord {
  readonly id: string;
  readonly description: string;
  /** Minutes. */
  readonly duration: number;
  readonly charge: boolean;
  readonly group: boolean;
  readonly slots: number;
  readonly amount: number;
  readonly visible_to_patient: boolean;
  readonly currency: string;
}

/** An intake as it is read back: `""` and `"--"` mean none. Further fields are the clinic's own questions. */
export interface IntakeRecord {
  readonly id: string;
  readonly created: number;
  modified: number;
  member_id?: string;
  provider_id?: string;
  type?: string;
  reason_for_visit?: string;
  location?: string;
  phone?: string;
  room?: string;
  room_code?: string;
  consent?: string;
  visit_id?: string;
  invoice_id?: string;
  attachments: AttachmentRecord[] | "";
  consultation?: ConsultationRecord | Record<string, unknown>;
  [customField: string]: unknown;
}

export interface RoomRecord {
  /** As a visit's `room_id`, which is not `room.id`. */
  readonly visitRoomId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly domain: string;
  readonly slug: string;
}

export interface PaymentRecord {
  readonly id: string;
  readonly duration: number | null;
  /** Text, such as `"25.00"` or `"00.00"`. */
  readonly amount: string;
  readonly description: string;
}

export interface InvoiceRecord {
  readonly id: string;
  readonly user_id: string;
  readonly status: 10;
  readonly currency: string;
  readonly livemode: boolean;
  readonly amount_due: number;
  readonly visit_id: string;
  readonly created: number;
  readonly modified: number;
}

/** The small form has the first fields only. */
export interface PostVisitRecord {
  readonly id: string;
  readonly member_id: string;
  readonly class_id: null;
  readonly visit_id: string;
  readonly created: number;
  readonly modified: number;
  readonly modifiedBy?: string;
  readonly draft?: boolean;
  readonly physical_exam?: string;
  readonly assessment_plan?: string;
  readonly patient_instructions?: string;
  readonly reason_for_visit?: string;
  readonly reason_for_visit_other?: string;
  readonly schema?: string;
  readonly diagnosis?: string;
  readonly disposition?: string;
  readonly dea?: string;
  readonly npi?: string;
  readonly attachments?: readonly AttachmentRecord[];
}

export interface MeetingRecord {
  readonly recording_auto_start: boolean;
  readonly phone_numbers: Readonly<Record<string, readonly string[]>>;
  readonly hosts: readonly string[];
  readonly expiry: number;
  readonly conference_pin: number;
  readonly meeting_id: string;
}

/** `total_*`, `waiting_time` and numbered fields such as `call_start_1`. */
export type CallLogsRecord = Readonly<Record<string, number | string | readonly string[]>>;

export interface PrescriptionRecord {
  readonly ID: string;
  readonly DrugID: string;
  readonly NDC: string;
  readonly RxNormCode: string;
  readonly Drug: string;
  readonly Supply: boolean;
  readonly Compound: boolean;
  readonly Directions: string;
  readonly Qty: number;
  readonly QtyQual: string;
  readonly Refills: number;
  readonly DaysSupply: number;
  readonly SubstitutionAllowedFlag: 1;
  readonly Schedule: number;
  readonly PharmacyNote: string;
  readonly InternalNote: string;
  readonly PrescriberId: string;
  readonly LocationId: string;
  /** ISO without zone; `0001-01-01T00:00:00` means none. */
  readonly PrescriptionDate: string;
  readonly SignDate: string;
  readonly Status: string;
  readonly PharmacyNcpdpId: string;
  readonly RouteDetail: string;
  readonly PartnerMedID: string;
  readonly PrescriberName: string;
}

/** A visit as it is stored; ids are text, absent things null. */
export interface VisitRecord {
  readonly id: string;
  readonly code: string;
  readonly memberId: string;
  providerId: string | null;
  readonly accountCode: string | null;
  start: number;
  end: number;
  actualStart: number | null;
  actualEnd: number | null;
  readonly type: number;
  readonly subtype: number | null;
  status: number;
  completedBy: string | null;
  readonly created: number;
  modified: number;
  roomCode: string;
  readonly groupId: string | null;
  intakeId: string | null;
  readonly creatorId: string | null;
  readonly payment: PaymentRecord;
  readonly invoice: InvoiceRecord | null;
  postvisit: PostVisitRecord | null;
  /** A second `postvisit` in the same answer, see IRREGULAR_PATIENTS.foreignPostVisit. */
  readonly secondPostvisit: PostVisitRecord | null;
  readonly hostIds: readonly string[];
  readonly meeting: MeetingRecord | null;
  readonly oneTimeLinkToken: string | null;
  relatedWalkinId: string | null;
  readonly callLogs: CallLogsRecord | null;
  readonly prescriptionsBeforeVisit: readonly PrescriptionRecord[];
  readonly prescriptions: readonly PrescriptionRecord[];
  readonly isTest: boolean;
  /** When an e-consult expires. */
  readonly expiry: number | null;
  /** Why it was closed, where somebody did; not on the wire. */
  closeReason: string | null;
}

/** One section of a medical profile. */
export interface ProfileSection<T> {
  readonly data: readonly T[];
  readonly modified: number;
  readonly modifiedBy: string;
  readonly modified_by?: Readonly<Record<string, unknown>>;
}

export interface MedicalProfileRecord {
  readonly _id: string;
  readonly user_id: string;
  readonly family_conditions: ProfileSection<{ condition: string; relations: readonly string[] }>;
  readonly conditions: ProfileSection<{ condition: string }>;
  readonly surgeries: ProfileSection<{ procedure: string }>;
  readonly social_history: ProfileSection<Record<string, unknown>>;
  readonly health_habits: ProfileSection<Record<string, unknown>>;
  readonly medications: ProfileSection<Record<string, unknown>>;
  readonly allergies: ProfileSection<Record<string, unknown>>;
  readonly modified: SecUsec;
  readonly created: SecUsec;
}
