import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import { readable } from "../upstream/readable";
import type { EligibilityWire } from "../upstream/vsee/vsee.wire";
import type { EligibilityObservation } from "./eligibility-sighting";
import { Eligibility, EligibilityStatus } from "./eligibility.type";
import { isRunning } from "./running-check";

export interface EligibilitySource {
  readonly wire: EligibilityWire;
  readonly patientId: string;
  /** The card, if the same operation has read it. */
  readonly card?: EligibilityObservation["card"] | undefined;
  /** When the running check began, if the clinic has said so. */
  readonly startedAt?: Date | null;
}

export const toEligibility = lazyMapper<Eligibility, EligibilitySource>(Eligibility, {
  status: ({ wire }) => orElse(EligibilityStatus.UNKNOWN, () => eligibilityStatusOf(wire.status)),
  rawStatus: ({ wire }) => orElse("", () => wire.status ?? ""),
  jobId: ({ wire }) => wire.job_id,
  // Only the refusal of a second check says when the first began.
  startedAt: (source) => (isKnownToRun(source) ? (source.startedAt ?? null) : null),
  observation: (source) => observationOf(source),
});

export function eligibilityStatusOf(word: string | null): EligibilityStatus {
  return statuses.get(word?.trim().toLowerCase() ?? "") ?? EligibilityStatus.UNKNOWN;
}

function isKnownToRun(source: EligibilitySource): boolean {
  const answer = observationOf(source)?.answer;
  return answer !== undefined && "pendingJob" in answer;
}

/** What is stored about the answer; null if it cannot be read, which its own fields report. */
function observationOf({ wire, patientId, card, startedAt = null }: EligibilitySource): EligibilityObservation | null {
  return readable(() => {
    const answer = isPending(wire)
      ? { pendingJob: wire.job_id, since: startedAt }
      : { outcome: (wire.status ?? "").toLowerCase() };
    return { patientId, answer, ...(card && { card }) };
  });
}

function isPending(wire: EligibilityWire): boolean {
  return isRunning({ status: eligibilityStatusOf(wire.status), jobId: wire.job_id });
}

const statuses = new Map([
  ["pending", EligibilityStatus.PENDING],
  ["active", EligibilityStatus.ACTIVE],
  ["inactive", EligibilityStatus.INACTIVE],
]);
