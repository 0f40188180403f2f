import { setTimeout as delay } from "node:timers/promises";
import type { GraphContext } from "../context";
import { EventWithheld } from "../subscription/event-withheld";
import { UpstreamError } from "../upstream/upstream-error";
import type { EligibilityWire } from "../upstream/vsee/vsee.wire";
import { toEligibility } from "./eligibility.mapper";
import type { Eligibility } from "./eligibility.type";
import { isRunning } from "./running-check";

const pauseMs = { first: 500, growth: 1.5, most: 15_000 };
/** Consecutive polls that may fail before the subscriber gets an error. */
const maxFailures = 3;
/** After this time the check is no longer watched. */
const longestWatchMs = 3_600_000;

/** One subscriber's watch of a patient's running check. */
export class EligibilityWatch {
  private last: string | undefined;
  private failures = 0;
  private over = false;

  constructor(private readonly patientId: string) {}

  get isOver(): boolean {
    return this.over;
  }

  /**
   * Reads the check with the caller's current rights. Throws {@link EventWithheld} if nothing is new, or nothing that the
   * caller may see. The watch ends when the check has an outcome, or if there is none.
   */
  async look({ access, sources, scope, sightings }: GraphContext): Promise<Eligibility> {
    const wire = access.patient(this.patientId)
      ? await this.poll(() => sources.vsee.latestEligibilityOf(this.patientId, scope.deadlineAt))
      : null;
    if (wire === null) {
      this.over = true;
      throw new EventWithheld();
    }
    const eligibility = toEligibility({ wire, patientId: this.patientId });
    const { rawStatus, jobId, observation } = eligibility;
    if (observation) sightings.note(observation);
    this.over = !isRunning(eligibility);
    const seen = JSON.stringify([rawStatus, jobId]);
    if (seen === this.last) throw new EventWithheld();
    this.last = seen;
    return eligibility;
  }

  private async poll(read: () => Promise<EligibilityWire | null>): Promise<EligibilityWire | null> {
    try {
      const wire = await read();
      this.failures = 0;
      return wire;
    } catch (error) {
      if (error instanceof UpstreamError && error.retryable && ++this.failures < maxFailures) throw new EventWithheld();
      this.over = true;
      throw error;
    }
  }
}

/** A look at once, then looks with growing pauses, until the watch is over or the signal ends it. */
export async function* looksAt(watch: EligibilityWatch, signal: AbortSignal): AsyncGenerator<EligibilityWatch, void> {
  const endsAt = performance.now() + longestWatchMs;
  for (let pause = pauseMs.first; performance.now() < endsAt; pause = Math.min(pause * pauseMs.growth, pauseMs.most)) {
    yield watch;
    if (watch.isOver) return;
    await delay(pause, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
  }
}
