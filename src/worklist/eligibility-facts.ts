import { valueOf } from "../upstream/flawed";
import { clock } from "../clock";
import type { EligibilitySighting } from "../insurance-card/eligibility-sighting";
import { EligibilityStatus, type Eligibility } from "../insurance-card/eligibility.type";
import type { EligibilityFacts } from "./readiness";
import type { WorklistSettings } from "./worklist-settings";

interface Ages {
  readonly sighting: EligibilitySighting | null;
  /** When the graph last learned of a change of the card's member. */
  readonly memberChangedAt: Date | null;
}

/** An answer with its age: how long it has been true, or how long a check has been without one. */
export function eligibilityFactsOf(
  { status, observation }: Eligibility,
  { sighting, memberChangedAt }: Ages,
  { checkMaxAgeHours, pendingMinutes }: WorklistSettings,
): EligibilityFacts {
  const isPending = observation !== null && "pendingJob" in observation.answer;
  if (isPending) {
    const sinceMs = ageOf(sighting?.pendingSince ?? null);
    return { status: EligibilityStatus.PENDING, isOutdated: false, isOverdue: sinceMs > pendingMinutes * 60_000 };
  }
  const checkedAt = sighting?.checkedAt ?? null;
  const isOld = ageOf(checkedAt) > checkMaxAgeHours * 3_600_000;
  const isOvertaken = [sighting?.cardChangedAt ?? null, memberChangedAt].some(
    (changedAt) => changedAt !== null && checkedAt !== null && changedAt > checkedAt,
  );
  return { status: valueOf(status), isOutdated: isOld || isOvertaken, isOverdue: false };
}

function ageOf(at: Date | null): number {
  return at === null ? 0 : clock.now() - at.getTime();
}
