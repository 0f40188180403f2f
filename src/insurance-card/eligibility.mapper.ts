import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import type { EligibilityWire } from "../upstream/vsee/vsee.wire";
import { Eligibility, EligibilityStatus } from "./eligibility.type";

export const toEligibility = lazyMapper<Eligibility, EligibilityWire>(Eligibility, {
  status: (wire) => orElse(EligibilityStatus.UNKNOWN, () => eligibilityStatusOf(wire.status)),
  rawStatus: (wire) => orElse("", () => wire.status ?? ""),
  jobId: (wire) => wire.job_id,
  // Only the refusal of a second check says when the first began.
  startedAt: () => null,
});

export function eligibilityStatusOf(word: string | null): EligibilityStatus {
  return statuses.get(word?.trim().toLowerCase() ?? "") ?? EligibilityStatus.UNKNOWN;
}

const statuses = new Map([
  ["pending", EligibilityStatus.PENDING],
  ["active", EligibilityStatus.ACTIVE],
  ["inactive", EligibilityStatus.INACTIVE],
]);
