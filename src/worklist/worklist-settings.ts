import type { EligibilitySightings } from "../insurance-card/eligibility-sighting";
import type { CoverageHints } from "./hint";
import type { CoverageSettlements } from "./settlement";

declare module "../services" {
  interface Services {
    readonly worklist: WorklistContext;
  }
}

declare module "../context" {
  interface GraphContext {
    readonly worklist: WorklistContext;
  }
}

/** The worklist's stores and settings. */
export interface WorklistContext {
  readonly settings: WorklistSettings;
  readonly settlements: CoverageSettlements;
  readonly eligibility: EligibilitySightings;
  readonly hints: CoverageHints;
}

/** How the worklist judges checks. */
export interface WorklistSettings {
  /** An older answer is outdated. */
  readonly checkMaxAgeHours: number;
  /** A check that has been pending for longer has no answer. */
  readonly pendingMinutes: number;
  /** Whether the clinic's test insurers are to be expected. */
  readonly sandbox: boolean;
}
