import { clock } from "../clock";
import type { InsuredPolicies } from "../upstream/preauth/preauth.policies";
import type { InsurancePolicyWire, PolicyListWire } from "../upstream/preauth/preauth.wire";
import { lazyMapper } from "../upstream/wire/lazy-mapper";
import { CoveragePeriod, InsurerCoverage } from "./coverage.type";

/** A person's policies at one insurer. */
export const toInsurerCoverage = lazyMapper<
  InsurerCoverage,
  { readonly insurance: string; readonly policies: InsuredPolicies }
>(InsurerCoverage, {
  insurance: ({ insurance }) => insurance,
  isUnderCoverage: ({ policies: { list } }) => isUnderCoverage(list),
  policies: ({ policies: { policies } }) => policies.map(toCoveragePeriod),
});

/** What the insurer says of the person as a whole; null if it does not say. */
export function isUnderCoverage({ meta }: PolicyListWire): boolean | null {
  return meta?.is_under_cov ?? null;
}

export const toCoveragePeriod = lazyMapper<CoveragePeriod, InsurancePolicyWire>(CoveragePeriod, {
  policyId: (wire) => wire.policy_id,
  policyNumber: (wire) => wire.policy_number,
  startsAt: (wire) => wire.coverage?.coverage_begin ?? null,
  endsAt: (wire) => wire.coverage?.coverage_end ?? null,
  validUntil: (wire) => wire.coverage?.valid_until ?? null,
  isActive: (wire) => isActive(wire.coverage?.coverage_begin ?? null, wire.coverage?.coverage_end ?? null),
  relation: (wire) => wire.insured_person?.relation?.slug ?? null,
  policyFullNumber: (wire) => wire.policy_full_number,
  policyVersion: (wire) => wire.policy_version,
  contractId: (wire) => wire.contract_id,
  businessGroup: (wire) => wire.business_group?.slug ?? null,
  seminaryStudent: (wire) => wire.insured_person?.seminary_student?.slug ?? null,
  policyStartsAt: (wire) => wire.coverage?.policy_begin ?? null,
  entryReason: (wire) => wire.coverage?.entry_reason?.slug ?? null,
});

/** Compared by days in the deployment's time zone: the day on which the cover ends is covered. */
function isActive(begin: Date | null, end: Date | null): boolean | null {
  if (begin === null) return null;
  const today = dayOf(clock.date());
  return dayOf(begin) <= today && (end === null || today <= dayOf(end));
}

function dayOf(at: Date): number {
  return at.getFullYear() * 10_000 + at.getMonth() * 100 + at.getDate();
}
