export interface PreAuthRecord {
  readonly pre_auth_id: number | null;
  readonly status: { readonly slug: string | null; readonly label: string | null };
  readonly confirm_date: number | null;
  readonly policy: {
    readonly id: number | null;
    readonly number: number | null;
    readonly full_number: string | null;
  };
  readonly insured_person: {
    readonly id: number | null;
    readonly full_name: string | null;
    readonly national_code: string | null;
    readonly passport_no: string | null;
    readonly naturalized_code: string | null;
  };
  readonly illness: Readonly<Record<"type_slug" | "type_label" | "slug" | "label" | "description", string | null>>;
  readonly customer: { readonly id: number | null; readonly full_name: string | null };
  readonly amounts: Readonly<Record<"amount" | "paid" | "estimate", number | null>>;
  readonly op_unit_name: string | null;
  readonly deductible_rate: number | null;
  readonly flags: Readonly<Record<PreAuthFlag, boolean | null>>;
  readonly cancellation_desc: string | null;
}

export const PRE_AUTH_FLAGS = [
  "has_details",
  "submitted_with_child",
  "edit_release_enabled",
  "print_enabled",
  "print_expertise_sheet_enabled",
  "release_enabled",
  "submission_for_approval_enabled",
  "cancel_enabled",
] as const;
export type PreAuthFlag = (typeof PRE_AUTH_FLAGS)[number];

/** A stored record, and the time by which a window finds it, in Unix seconds: its confirm date, if there is one. */
export interface PreAuthEntry {
  readonly listedAt: number;
  readonly record: PreAuthRecord;
}

/** A person's policy as the insurance has it; moments are Unix seconds. */
export interface InsurancePolicyRecord {
  readonly policy_id: number;
  readonly policy_number: number;
  readonly policy_full_number: string;
  readonly policy_version: number;
  readonly contract_id: number | null;
  readonly business_group: { readonly slug: string | null };
  readonly insured_person: {
    readonly national_code: string;
    readonly relation: { readonly slug: string | null };
    readonly seminary_student: { readonly slug: string | null };
  };
  readonly coverage: {
    readonly policy_begin: number | null;
    readonly coverage_begin: number | null;
    readonly coverage_end: number | null;
    readonly valid_until: number | null;
    readonly entry_reason: { readonly slug: string | null };
  };
}

/** One insurance's list, in the provider's order. */
export interface PreAuthList {
  /** Key of the provider behind the slug. */
  readonly provider: string;
  /** Whether the provider counts: `meta.total` is null otherwise. */
  readonly givesTotal: boolean;
  readonly entries: PreAuthEntry[];
  /** Policies of the insurance, by the person's national code. */
  readonly policies: Map<string, readonly InsurancePolicyRecord[]>;
}
