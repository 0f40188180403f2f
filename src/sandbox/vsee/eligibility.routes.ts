import { randomUUID } from "node:crypto";
import type { ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { ClinicContext, clinicRoutes, ok } from "./clinic-access";
import type { EligibilityJob } from "./card.records";
import { clock } from "../../clock";

/** The clinic writes times in its own zone, not in UTC. */
const ZONE_HOURS = 7;

/** RFC 2822, `Tue, 14 Nov 2023 12:05:00 +0700`: whole seconds. */
export function toRfc2822(at: number): string {
  const local = new Date(at + ZONE_HOURS * 3_600_000).toUTCString();
  return local.replace("GMT", `+${String(ZONE_HOURS).padStart(2, "0")}00`);
}

/** Checks of a primary card's eligibility: an asynchronous job that is polled. */
export function eligibilityRoutes(context: ClinicContext): ApiRoute[] {
  const { clinic, access, eligibilityJobMs } = context;
  const route = clinicRoutes(context);
  const path = "/users/{user_id}/insurances/primary/eligibility";

  const demandPrimaryCard = (userId: string): void => {
    if (!clinic.cards.get(userId)?.primary) throw new Refusal(404, "No primary card.");
  };
  const startJob = (userId: string): EligibilityJob => {
    const now = clock.now();
    const outcome = clinic.eligibilityOutcomes.get(userId) ?? "active";
    return { jobId: randomUUID(), startedAt: now, endsAt: now + eligibilityJobMs, outcome };
  };

  return [
    route("GET", path, ({ params }, caller) => {
      const userId = access.userId(caller, params["user_id"]);
      demandPrimaryCard(userId);
      const job = clinic.eligibility.get(userId);
      if (!job) throw new Refusal(404, "No check was asked for.");
      return ok(clock.now() < job.endsAt ? { job_id: job.jobId, status: "pending" } : { status: job.outcome });
    }),
    route("POST", `${path}/check`, ({ params }, caller) => {
      const userId = access.userId(caller, params["user_id"]);
      demandPrimaryCard(userId);
      const running = clinic.eligibility.get(userId);
      if (running && clock.now() < running.endsAt) throw new Refusal(429, `Started at ${toRfc2822(running.startedAt)}`);
      const job = startJob(userId);
      clinic.eligibility.set(userId, job);
      return ok({ job_id: job.jobId, status: "pending" });
    }),
  ];
}
