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

/** What the worklist keeps and how it judges. */
export interface WorklistContext {
  readonly settings: WorklistSettings;
  readonly settlements: CoverageSettlements;
  readonly eligibility: EligibilitySightings;
  readonly hints: CoverageHints;
}

/** How the worklist judges checks. */
export interface WorklistSettings {
  /** An answer that is older says nothing any more. */
  readonly checkMaxAgeHours: number;
  /** A check that has been pending for longer has no answer. */
  readonly pendingMinutes: number;
  /** Whether the clinic's test insurers are to be expected. */
  readonly sandbox: boolean;
}
