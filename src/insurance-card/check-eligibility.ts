import { setTimeout as delay } from "node:timers/promises";
import type { GraphContext } from "../context";
import { orElse } from "../upstream/wire/lazy-mapper";
import { valueOf } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import type { StartedCheck } from "../upstream/vsee/eligibility-check";
import type { EligibilityWire } from "../upstream/vsee/vsee.wire";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden } from "../user-error/write-outcome";
import { toEligibility } from "./eligibility.mapper";
import { Eligibility, EligibilityStatus } from "./eligibility.type";
import { checkEligibilityCheck } from "./insurance-card-input.validation";
import type { CheckEligibilityInput } from "./insurance-card.input";
import { CheckEligibilityPayload } from "./insurance-card.payload";
import { isRunning } from "./running-check";

type Sightings = Pick<GraphContext["sightings"], "note">;

const pauseMs = { first: 250, growth: 1.6, most: 2_000 };
/** Time for a read that begins at the end of the wait. */
const lastLookMs = 500;
/** Reserved from the operation's time to answer with what is known by then. */
const answeringMs = 100;

/** Starts a check of the primary card, or joins the running one, and waits for its outcome as long as requested. */
export async function checkEligibility(
  input: CheckEligibilityInput,
  context: GraphContext,
): Promise<CheckEligibilityPayload> {
  const { patientId, waitSeconds } = input;
  if (!context.access.patient(patientId)) throw forbidden();
  const problems = checkEligibilityCheck(input);
  if (problems.length > 0) return refused(problems);
  const endsAt = performance.now() + (waitSeconds ?? 0) * 1000;
  const outcome = await attemptWrite(() => context.sources.vsee.writes.checkEligibility(patientId), ["patientId"]);
  if ("problem" in outcome) return refused([outcome.problem]);
  const startedAt = "begun" in outcome.done ? null : outcome.done.runningSince;
  return CheckEligibilityPayload.of({
    patientId,
    startedAt,
    outcome: await outcomeOf(outcome.done, patientId, endsAt, context),
  });
}

/** The state of a check, for the caller who started or joined it before. */
export async function readCheck(
  { patientId, startedAt }: Pick<CheckEligibilityPayload, "patientId" | "startedAt">,
  { access, sources, sightings }: GraphContext,
): Promise<Eligibility | null> {
  if (patientId === null || !access.patient(patientId)) return null;
  const wire = await sources.vsee.eligibilityOf(patientId);
  return wire && seen(wire, patientId, startedAt, sightings);
}

/** The check at its outcome, at the end of the wait, or at the end of the operation. */
async function outcomeOf(
  started: StartedCheck,
  patientId: string,
  endsAt: number,
  { sources, scope, sightings }: GraphContext,
): Promise<Eligibility> {
  const startedAt = "begun" in started ? null : started.runningSince;
  let known =
    "begun" in started ? seen(started.begun, patientId, null, sightings) : running(patientId, startedAt, sightings);
  const last = Math.min(endsAt, scope.deadlineAt - answeringMs);
  let pause = pauseMs.first;
  while (isRunning(known)) {
    const remaining = last - performance.now();
    if (remaining <= 0) return known;
    await delay(Math.min(pause, remaining), undefined, { signal: scope.cancellation.signal }).catch(() => undefined);
    if (scope.cancellation.isCancelled) return known;
    pause = Math.min(pause * pauseMs.growth, pauseMs.most);
    const until = Math.min(last + lastLookMs, scope.deadlineAt - answeringMs / 2);
    // A failed read says nothing about the check, which goes on; the next one may succeed.
    const latest = valueOf(await orFlawed(null, sources.vsee.latestEligibilityOf(patientId, until)));
    if (latest !== null) known = seen(latest, patientId, startedAt, sightings);
  }
  return known;
}

function seen(wire: EligibilityWire, patientId: string, startedAt: Date | null, sightings: Sightings): Eligibility {
  const answer = toEligibility({ wire, patientId, startedAt });
  const { status, rawStatus, observation } = answer;
  if (observation) sightings.note(observation);
  const jobId = orElse(null, () => wire.job_id);
  return Object.assign(new Eligibility(), { status, rawStatus, jobId, startedAt: answer.startedAt, observation });
}

/** A check that is running already, of which the clinic only gives the start. */
function running(patientId: string, startedAt: Date | null, sightings: Sightings): Eligibility {
  const observation = { patientId, answer: { pendingJob: null, since: startedAt } };
  sightings.note(observation);
  const { PENDING: status } = EligibilityStatus;
  return Object.assign(new Eligibility(), { status, rawStatus: "pending", jobId: null, startedAt, observation });
}

function refused(userErrors: readonly UserError[]): CheckEligibilityPayload {
  return Object.assign(new CheckEligibilityPayload(), {
    patientId: null,
    startedAt: null,
    userErrors: [...userErrors],
  });
}
