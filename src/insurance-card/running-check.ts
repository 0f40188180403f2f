import { EligibilityStatus, type Eligibility } from "./eligibility.type";

/**
 * Whether a check has no outcome yet. A word that the clinic does not explain is an outcome, unless the clinic names the job
 * that still runs.
 */
export function isRunning({ status, jobId }: Pick<Eligibility, "status" | "jobId">): boolean {
  return status === EligibilityStatus.PENDING || (status === EligibilityStatus.UNKNOWN && typeof jobId === "string");
}
