/** The clinic's answer about a patient's primary card, and the card. */
export interface EligibilityObservation {
  readonly patientId: string;
  readonly answer: PendingAnswer | { readonly outcome: string };
  /** The card, if the same operation has read it. */
  readonly card?: { readonly insurerCode: string; readonly subscriberNumber: string };
}

export interface PendingAnswer {
  /** Null if the clinic gives none. */
  readonly pendingJob: string | null;
  /** When the check began, if known. */
  readonly since: Date | null;
}

/** How old an answer is. */
export interface EligibilitySighting {
  /** When the last outcome was first seen; null if there has been none. */
  readonly checkedAt: Date | null;
  /** Since when the running check has been running, as far as the graph knows. */
  readonly pendingSince: Date | null;
  /** When another insurer or number was first seen on the card. */
  readonly cardChangedAt: Date | null;
}

/** The clinic's answers have no time: the ledger stores when the graph first saw each of them. */
export interface EligibilitySightings {
  /**
   * Stores new observations, one per patient, and returns the age of each answer, by patient. An answer that follows a check is
   * new even if it is the same as before. Rejects with {@link LedgerUnavailableError}.
   */
  see(observations: readonly EligibilityObservation[]): Promise<ReadonlyMap<string, EligibilitySighting>>;
  /** The clinic's event says that a check of this patient has ended: the next answer is a new one. */
  expectAnswer(patientId: string): Promise<void>;
  /** Whether a check of this card has been started, first seen or reported since an instant. */
  isChecked(checked: Required<Omit<EligibilityObservation, "answer">>, since: Date): Promise<boolean>;
}

/** A patient's row, with the columns of its table. */
export interface SightingRow {
  readonly patient_id: string;
  readonly card_hash: string | null;
  readonly card_changed_at: number | null;
  readonly outcome: string | null;
  readonly checked_at: number | null;
  readonly pending_job: string | null;
  readonly pending_since: number | null;
  readonly updated_at: number;
}

export const unseen = (patientId: string): SightingRow => ({
  patient_id: patientId,
  card_hash: null,
  card_changed_at: null,
  outcome: null,
  checked_at: null,
  pending_job: null,
  pending_since: null,
  updated_at: 0,
});

/** The row after an observation; the same object if nothing is new. */
export function seenAgain(
  row: SightingRow,
  { answer }: EligibilityObservation,
  cardHash: string | null,
  now: number,
): SightingRow {
  const card = ofCard(row, cardHash, now);
  const check = "outcome" in answer ? ofOutcome(row, answer.outcome, now) : ofPending(row, answer, now);
  const next = { ...row, ...card, ...check };
  const names = Object.keys(next) as (keyof SightingRow)[];
  return names.every((name) => next[name] === row[name]) ? row : { ...next, updated_at: now };
}

type Change = Partial<SightingRow>;

function ofCard(row: SightingRow, cardHash: string | null, now: number): Change {
  if (cardHash === null || cardHash === row.card_hash) return {};
  return { card_hash: cardHash, ...(row.card_hash === null ? {} : { card_changed_at: now }) };
}

function ofOutcome(row: SightingRow, outcome: string, now: number): Change {
  if (row.outcome === outcome && row.pending_since === null) return {};
  return { outcome, checked_at: now, pending_job: null, pending_since: null };
}

function ofPending(row: SightingRow, { pendingJob, since }: PendingAnswer, now: number): Change {
  const job = pendingJob ?? "";
  const isKnown = row.pending_since !== null && (row.pending_job === job || row.pending_job === "" || job === "");
  if (!isKnown) return { pending_job: job, pending_since: since?.getTime() ?? now };
  return row.pending_job === "" && job !== "" ? { pending_job: job } : {};
}
