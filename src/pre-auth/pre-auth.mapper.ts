import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import type * as Wire from "../upstream/preauth/preauth.wire";
import { composeId } from "../input/ids";
import { recordKey } from "../upstream/preauth/record-key";
import { readable } from "../upstream/readable";
import {
  Illness,
  InsuredPerson,
  PreAuthAmounts,
  PreAuthCustomer,
  PreAuthFlags,
  PreAuthPolicy,
} from "./pre-auth-parts.type";
import { preAuthStatusOf, PreAuthStatus } from "./pre-auth-status";
import type { PreAuthSource } from "./pre-auth-source";
import { PreAuth } from "./pre-auth.type";

export const toPreAuth = lazyMapper<PreAuth, PreAuthSource>(PreAuth, {
  id: preAuthIdOf,
  status: ({ wire }) => orElse(PreAuthStatus.UNKNOWN, () => preAuthStatusOf(wire.status?.slug ?? null)),
  rawStatus: ({ wire }) => wire.status?.slug ?? null,
  statusLabel: ({ wire }) => wire.status?.label ?? null,
  confirmedAt: ({ wire }) => wire.confirm_date,
  insurance: ({ insurance }) => insurance,
  policy: ({ wire }) => wire.policy && toPolicy(wire.policy),
  insuredPerson: ({ wire }) => wire.insured_person && toInsuredPerson(wire.insured_person),
  illness: ({ wire }) => wire.illness && toIllness(wire.illness),
  customer: ({ wire }) => wire.customer && toCustomer(wire.customer),
  amounts: ({ wire }) => wire.amounts && toAmounts(wire.amounts),
  operatingUnit: ({ wire }) => wire.op_unit_name,
  deductibleRate: ({ wire }) => wire.deductible_rate,
  flags: ({ wire }) => wire.flags && toFlags(wire.flags),
  cancellationReason: ({ wire }) => wire.cancellation_desc,
  provider: ({ list }) => list?.provider ?? null,
  providerStatus: ({ list }) => list?.providerStatus ?? null,
  index: ({ wire }) => wire.index,
  memberId: ({ memberId }) => memberId,
  patientId: ({ via }) => via?.patientId ?? null,
  record: (source) => source,
});

/** See `PreAuth.id`. */
export function preAuthIdOf({ wire, insurance }: Pick<PreAuthSource, "wire" | "insurance">): string {
  const day = confirmedAtOf(wire)?.toISOString().slice(0, 10).replaceAll("-", "");
  return composeId(insurance, day ?? "0", recordKey(wire));
}

/** The confirm date; null if there is none that can be read. */
export function confirmedAtOf(wire: Wire.PreAuthWire): Date | null {
  return readable(() => wire.confirm_date);
}

const toPolicy = lazyMapper<PreAuthPolicy, Wire.PreAuthPolicyWire>(PreAuthPolicy, {
  id: (wire) => wire.id,
  number: (wire) => wire.number,
  fullNumber: (wire) => wire.full_number,
});

const toInsuredPerson = lazyMapper<InsuredPerson, Wire.InsuredPersonWire>(InsuredPerson, {
  id: (wire) => wire.id,
  fullName: (wire) => wire.full_name,
  nationalCode: (wire) => wire.national_code,
  passportNumber: (wire) => wire.passport_no,
  naturalizedCode: (wire) => wire.naturalized_code,
});

const toIllness = lazyMapper<Illness, Wire.IllnessWire>(Illness, {
  type: (wire) => wire.type_slug,
  typeLabel: (wire) => wire.type_label,
  slug: (wire) => wire.slug,
  label: (wire) => wire.label,
  description: (wire) => wire.description,
});

const toCustomer = lazyMapper<PreAuthCustomer, Wire.PreAuthCustomerWire>(PreAuthCustomer, {
  id: (wire) => wire.id,
  fullName: (wire) => wire.full_name,
});

const toAmounts = lazyMapper<PreAuthAmounts, Wire.PreAuthAmountsWire>(PreAuthAmounts, {
  requested: (wire) => wire.amount,
  paid: (wire) => wire.paid,
  estimate: (wire) => wire.estimate,
});

const toFlags = lazyMapper<PreAuthFlags, Wire.PreAuthFlagsWire>(PreAuthFlags, {
  hasDetails: (wire) => wire.has_details,
  submittedWithChild: (wire) => wire.submitted_with_child,
  editReleaseEnabled: (wire) => wire.edit_release_enabled,
  printEnabled: (wire) => wire.print_enabled,
  printExpertiseSheetEnabled: (wire) => wire.print_expertise_sheet_enabled,
  releaseEnabled: (wire) => wire.release_enabled,
  submissionForApprovalEnabled: (wire) => wire.submission_for_approval_enabled,
  cancelEnabled: (wire) => wire.cancel_enabled,
});
