import { LedgerUnavailableError } from "../ledger/ledger-error";
import { BatchLoader } from "../upstream/batch-loader";
import type { EligibilityObservation, EligibilitySighting, EligibilitySightings } from "./eligibility-sighting";

declare module "../context" {
  interface GraphContext {
    /** When the graph first saw the clinic's answers about eligibility. */
    readonly sightings: OperationSightings;
  }
}

/** Patients whose last answer this process has stored, so that it need not be stored again. */
const maxKept = 20_000;

/** What one operation sees of eligibility: all answers of a tick are one query to the ledger. */
export class OperationSightings {
  private readonly loader: BatchLoader<EligibilityObservation, EligibilitySighting | null, string>;

  /** @param kept shared by all operations of a process. */
  constructor(
    sightings: EligibilitySightings,
    private readonly kept: Map<string, string>,
  ) {
    this.loader = new BatchLoader(
      async (observations) => {
        // Two answers of one operation about one patient: the later counts.
        const latest = new Map(observations.map((observation) => [observation.patientId, observation]));
        const seen = await sightings.see([...latest.values()]);
        for (const observation of latest.values()) this.keep(observation);
        return observations.map(({ patientId }) => seen.get(patientId) ?? null);
      },
      { name: "ledger.sightings", cacheKeyFn: (observation) => JSON.stringify(observation) },
    );
  }

  /** How old this answer is. Null while the ledger is away. */
  async of(observation: EligibilityObservation): Promise<EligibilitySighting | null> {
    try {
      return await this.loader.load(observation);
    } catch (error) {
      if (error instanceof LedgerUnavailableError) return null;
      throw error;
    }
  }

  /** Stores the observation for later readers, without waiting. */
  note(observation: EligibilityObservation): void {
    if (this.kept.get(observation.patientId) !== JSON.stringify(observation))
      void this.of(observation).catch(() => undefined);
  }

  private keep(observation: EligibilityObservation): void {
    if (this.kept.size >= maxKept) this.kept.clear();
    this.kept.set(observation.patientId, JSON.stringify(observation));
  }
}
