import { EligibilityStatus, type Eligibility } from "./eligibility.type";

/** Whether a check has no outcome yet. An unknown value is an outcome, unless the clinic names the job that is still running. */
export function isRunning({ status, jobId }: Pick<Eligibility, "status" | "jobId">): boolean {
  return status === EligibilityStatus.PENDING || (status === EligibilityStatus.UNKNOWN && typeof jobId === "string");
}
