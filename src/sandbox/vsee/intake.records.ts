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

/** An intake as it is returned: `""` and `"--"` mean none. Further fields are the clinic's own questions. */
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
