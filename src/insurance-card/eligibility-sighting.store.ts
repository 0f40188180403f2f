import { clock } from "../clock";
import type { LedgerDatabase, LedgerQueries } from "../ledger/database/ledger-database";
import {
  seenAgain,
  unseen,
  type EligibilityObservation,
  type EligibilitySighting,
  type EligibilitySightings,
  type SightingRow,
} from "./eligibility-sighting";

/** Rows per statement: fewer parameters than SQLite's limit. */
const batchSize = 500;
/** How much the clocks of two processes may differ. */
const clockToleranceMs = 3_600_000;

/** The table `eligibility_sightings`. */
export class EligibilitySightingStore implements EligibilitySightings {
  /** @param onNews called with patients whose answer or card has changed since it was last seen. */
  constructor(
    private readonly database: LedgerDatabase,
    private readonly onNews: (patientIds: readonly string[]) => void,
  ) {}

  async see(observations: readonly EligibilityObservation[]): Promise<ReadonlyMap<string, EligibilitySighting>> {
    const seen = new Map<string, EligibilitySighting>();
    for (const batch of batches(observations)) {
      for (const row of await this.seeBatch(batch)) seen.set(row.patient_id, toSighting(row));
    }
    return seen;
  }

  async expectAnswer(patientId: string): Promise<void> {
    const now = clock.now();
    const row = { ...unseen(patientId), pending_job: "", pending_since: now, updated_at: now };
    await this.database.use((db) => save(db, [row], ["pending_job", "pending_since", "updated_at"]));
  }

  async isChecked(
    { patientId, card }: Required<Omit<EligibilityObservation, "answer">>,
    since: Date,
  ): Promise<boolean> {
    const [row] = await this.rowsOf([patientId]);
    if (row === undefined) return false;
    // What is dated later was seen while the clock was ahead: nobody knows when.
    const latest = clock.now() + clockToleranceMs;
    const isRecent = (at: number | null): at is number => at !== null && at >= since.getTime() && at <= latest;
    if (isRecent(row.pending_since)) return true;
    const isOfCard = row.card_hash === null || row.card_hash === this.hashOf({ card });
    return isOfCard && isRecent(row.checked_at) && (row.card_changed_at ?? 0) <= row.checked_at;
  }

  private async seeBatch(observations: readonly EligibilityObservation[]): Promise<SightingRow[]> {
    const known = new Map((await this.rowsOf(observations.map(({ patientId }) => patientId))).map(withKey));
    const now = clock.now();
    const changed: SightingRow[] = [];
    const rows = observations.map((observation) => {
      const row = known.get(observation.patientId) ?? unseen(observation.patientId);
      const next = seenAgain(row, observation, this.hashOf(observation), now);
      if (next !== row) changed.push(next);
      return next;
    });
    if (changed.length === 0) return rows;
    await this.database.use((db) => save(db, changed, columns));
    const news = changed.filter(({ patient_id: id }) => known.has(id)).map(({ patient_id: id }) => id);
    if (news.length > 0) this.onNews(news);
    return rows;
  }

  private hashOf({ card }: Pick<EligibilityObservation, "card">): string | null {
    return card ? this.database.hash.ofJson("member", [card.insurerCode, card.subscriberNumber]) : null;
  }

  private async rowsOf(patientIds: readonly string[]): Promise<SightingRow[]> {
    const rows: SightingRow[] = [];
    for (const batch of batches(patientIds)) {
      const query = (db: LedgerQueries) =>
        db.selectFrom("eligibility_sightings").selectAll().where("patient_id", "in", batch).execute();
      rows.push(...(await this.database.use(query)));
    }
    return rows;
  }
}

const columns = [
  "card_hash",
  "card_changed_at",
  "outcome",
  "checked_at",
  "pending_job",
  "pending_since",
  "updated_at",
] as const;

async function save(
  db: LedgerQueries,
  rows: readonly SightingRow[],
  changed: readonly (typeof columns)[number][],
): Promise<void> {
  await db
    .insertInto("eligibility_sightings")
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .column("patient_id")
        .doUpdateSet((row) => Object.fromEntries(changed.map((name) => [name, row.ref(`excluded.${name}`)]))),
    )
    .execute();
}

function toSighting(row: SightingRow): EligibilitySighting {
  const at = (ms: number | null): Date | null => (ms === null ? null : new Date(Number(ms)));
  return {
    checkedAt: at(row.checked_at),
    pendingSince: at(row.pending_since),
    cardChangedAt: at(row.card_changed_at),
  };
}

const withKey = (row: SightingRow): [string, SightingRow] => [row.patient_id, row];

function batches<T>(items: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) found.push(items.slice(from, from + batchSize));
  return found;
}
