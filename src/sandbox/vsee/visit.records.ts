import type { AttachmentRecord } from "./intake.records";

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
  /** ISO without a zone; `0001-01-01T00:00:00` means none. */
  readonly PrescriptionDate: string;
  readonly SignDate: string;
  readonly Status: string;
  readonly PharmacyNcpdpId: string;
  readonly RouteDetail: string;
  readonly PartnerMedID: string;
  readonly PrescriberName: string;
}

/** A visit as it is stored; ids are text, missing values null. */
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
  /** Fields that only some visits have, with the names of the wire. */
  readonly extras: Readonly<Record<string, unknown>>;
  /** When an e-consult expires. */
  readonly expiry: number | null;
  /** Why it was closed, if it was; not on the wire. */
  closeReason: string | null;
}
