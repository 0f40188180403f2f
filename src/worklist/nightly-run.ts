import { clock } from "../clock";
import type { GraphContext } from "../context";
import { checkEligibility } from "../insurance-card/check-eligibility";
import { cardClaimOf } from "../insurance-card/card-claim";
import { loadInsuranceCard } from "../insurance-card/load-insurance-cards";
import { CardType } from "../insurance-card/insurance-card.type";
import { coverageProofOf } from "../insurer/insurer-directory";
import { Flawed, valueOf } from "../upstream/flawed";
import { inTurns } from "../upstream/in-turns";
import { orFlawed } from "../upstream/or-flawed";
import { visitsIn } from "./load-worklist";
import type { WorklistRuns } from "./worklist-runs";

/** Patients looked at at once: the run is behind live traffic. */
const atOnce = 4;
const hourMs = 3_600_000;
/** How often it is looked whether it is time, and whether a run that was cut short can be taken up. */
const lookMs = 30_000;

export interface NightlyRunParts {
  /** Local time, `HH:MM`. */
  readonly checkAt: string;
  readonly checkMaxAgeHours: number;
  readonly runs: WorklistRuns;
  /** Runs the work in an operation of its own, with the service credential and the role of clinic staff. */
  readonly operate: <T>(work: (context: GraphContext) => Promise<T>) => Promise<T>;
  readonly onRun: (outcome: { readonly visits: number; readonly checks: number; readonly failed: number }) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Every night, at the deployment's local time, starts checks for the next day's visits that have no recent one. One of all
 * processes does it; an interrupted run is continued at the next look of any process that night.
 */
export class NightlyRun {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(private readonly parts: NightlyRunParts) {}

  start(): void {
    this.timer = setInterval(() => void this.look(), lookMs).unref();
    void this.look();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Runs tonight's checks if it is time and no process has done so. Never rejects. */
  look(): Promise<void> {
    this.running = this.running.then(() => this.runIfDue().catch(this.parts.onError));
    return this.running;
  }

  private async runIfDue(): Promise<void> {
    const now = clock.date();
    if (this.isClosed || localTime(now) < this.parts.checkAt) return;
    const tomorrow = startOfDay(now, 1);
    const night = dayName(tomorrow);
    if (!(await this.parts.runs.begin(night))) return;
    try {
      const checked = await this.checkDay(tomorrow, startOfDay(now, 2), night);
      if (this.isClosed) return await this.parts.runs.leave(night);
      await this.parts.runs.finish(night);
      this.parts.onRun(checked);
    } catch (error) {
      // If this fails too, the run's lease ends by itself.
      await this.parts.runs.leave(night).catch(() => undefined);
      throw error;
    }
  }

  private async checkDay(
    from: Date,
    to: Date,
    night: string,
  ): Promise<{ visits: number; checks: number; failed: number }> {
    const { operate, runs } = this.parts;
    const listed = await operate((context) => visitsIn({ from, to }, context));
    const visits = valueOf(listed);
    const patientIds = [...new Set(visits.map(({ patientId }) => patientId))];
    const outcomes = await inTurns(patientIds, atOnce, async (patientId) => {
      if (this.isClosed) return "left";
      await runs.extend(night);
      return operate((context) => this.checkPatient(patientId, context));
    });
    // A visit whose time cannot be read may be one of the day's.
    const unreadable = listed instanceof Flawed ? 1 : 0;
    const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
    return { visits: visits.length, checks: count("checked"), failed: count("failed") + unreadable };
  }

  private async checkPatient(patientId: string, context: GraphContext): Promise<"checked" | "spared" | "failed"> {
    const card = await orFlawed(null, loadInsuranceCard(patientId, CardType.PRIMARY, context));
    if (card instanceof Flawed) return "failed";
    const claim = card && cardClaimOf(card);
    if (!claim || coverageProofOf(context.insurers.find(claim.insurerCode)) === "member") return "spared";
    const since = new Date(clock.now() - this.parts.checkMaxAgeHours * hourMs);
    const isNew = await context.worklist.eligibility.isChecked({ patientId, card: claim }, since);
    if (isNew) return "spared";
    const begun = await orFlawed(null, checkEligibility({ patientId, waitSeconds: 0 }, context));
    return begun instanceof Flawed || begun.userErrors.length > 0 ? "failed" : "checked";
  }
}

function startOfDay(at: Date, daysLater: number): Date {
  const day = new Date(at);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() + daysLater);
  return day;
}

const two = (value: number): string => String(value).padStart(2, "0");
const localTime = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;
const dayName = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
