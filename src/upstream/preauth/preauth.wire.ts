import { int32 } from "../wire/int32";
import { decimal, flag, id, kind, number, text, unixSeconds } from "../wire/wire-kind";
import { nested, wireShape, type ViewOf } from "../wire/wire-view";
import { yesOrNo } from "../wire/yes-or-no";

const list = "preauth" as const;

export const PreAuthStatusWire = wireShape(list, "preauth.status", { slug: text, label: text });

export const PreAuthPolicyWire = wireShape(list, "preauth.policy", { id, number: int32, full_number: text });
export type PreAuthPolicyWire = ViewOf<typeof PreAuthPolicyWire>;

export const InsuredPersonWire = wireShape(list, "preauth.insured_person", {
  id,
  full_name: text,
  national_code: id,
  passport_no: text,
  naturalized_code: text,
});
export type InsuredPersonWire = ViewOf<typeof InsuredPersonWire>;

export const IllnessWire = wireShape(list, "preauth.illness", {
  type_slug: text,
  type_label: text,
  slug: text,
  label: text,
  description: text,
});
export type IllnessWire = ViewOf<typeof IllnessWire>;

export const PreAuthCustomerWire = wireShape(list, "preauth.customer", { id, full_name: text });
export type PreAuthCustomerWire = ViewOf<typeof PreAuthCustomerWire>;

export const PreAuthAmountsWire = wireShape(list, "preauth.amounts", {
  amount: decimal,
  paid: decimal,
  estimate: decimal,
});
export type PreAuthAmountsWire = ViewOf<typeof PreAuthAmountsWire>;

export const PreAuthFlagsWire = wireShape(list, "preauth.flags", {
  has_details: flag,
  submitted_with_child: flag,
  edit_release_enabled: flag,
  print_enabled: flag,
  print_expertise_sheet_enabled: flag,
  release_enabled: flag,
  submission_for_approval_enabled: flag,
  cancel_enabled: flag,
});
export type PreAuthFlagsWire = ViewOf<typeof PreAuthFlagsWire>;

const SlugWire = wireShape(list, "policy.slug", { slug: text });
const PolicyPersonWire = wireShape(list, "policy.insured_person", {
  national_code: id,
  relation: nested(SlugWire),
  seminary_student: nested(SlugWire),
});
const CoverageWire = wireShape(list, "policy.coverage", {
  policy_begin: unixSeconds,
  coverage_begin: unixSeconds,
  coverage_end: unixSeconds,
  valid_until: unixSeconds,
  entry_reason: nested(SlugWire),
});

/** A record of the list. The upstream documents the types of few of its fields, and none as required. */
export const PreAuthWire = wireShape(list, "preauth", {
  pre_auth_id: id,
  index: int32,
  status: nested(PreAuthStatusWire),
  confirm_date: unixSeconds,
  policy: nested(PreAuthPolicyWire),
  insured_person: nested(InsuredPersonWire),
  illness: nested(IllnessWire),
  customer: nested(PreAuthCustomerWire),
  amounts: nested(PreAuthAmountsWire),
  op_unit_name: text,
  deductible_rate: number,
  flags: nested(PreAuthFlagsWire),
  cancellation_desc: text,
});
export type PreAuthWire = ViewOf<typeof PreAuthWire>;

/** What an answer contains in addition to its records. */
export const PreAuthListWire = wireShape(list, "list", { provider: text });
export const PreAuthMetaWire = wireShape(list, "list.meta", { provider_status: id });

/** A person's policy at an insurer; moments are unix seconds. */
export const InsurancePolicyWire = wireShape(list, "policy", {
  policy_id: id,
  policy_number: id,
  policy_full_number: text,
  policy_version: int32,
  contract_id: id,
  business_group: nested(SlugWire),
  insured_person: nested(PolicyPersonWire),
  coverage: nested(CoverageWire),
});
export type InsurancePolicyWire = ViewOf<typeof InsurancePolicyWire>;

const clearAnswer = kind<boolean>(
  (raw) => yesOrNo(raw) !== "unclear",
  (raw: unknown) => (yesOrNo(raw) as boolean | undefined) ?? null,
);

/** What the answer with a person's policies contains in addition to them. */
export const PolicyListWire = wireShape(list, "policies", {
  meta: nested(wireShape(list, "policies.meta", { is_under_cov: clearAnswer })),
});
export type PolicyListWire = ViewOf<typeof PolicyListWire>;
