import type { LedgerDatabase } from "../../ledger/database/ledger-database";
import type { PersonRecord } from "./member-match";

/** A card of a patient. */
export interface CardKey {
  readonly patientId: string;
  readonly cardType: string;
}

/** What a confirmation is about: it is void as soon as any of it changes. */
export interface ConfirmedFacts {
  readonly memberId: string;
  readonly patient: PersonRecord;
  readonly member: PersonRecord;
}

export interface Confirmation extends CardKey {
  readonly memberHash: string;
  readonly recordsHash: string;
}

/**
 * What clinic staff has confirmed of whose member a card names: keyed hashes of number, names and birth dates. Every method
 * rejects with `LedgerUnavailableError`.
 */
export class CardConfirmationStore {
  constructor(private readonly database: LedgerDatabase) {}

  /** The confirmations of these patients' cards. One query. */
  async of(patientIds: readonly string[]): Promise<Confirmation[]> {
    const rows = await this.database.use((db) =>
      db.selectFrom("card_confirmations").selectAll().where("patient_id", "in", patientIds).execute(),
    );
    return rows.map((row) => ({
      patientId: row.patient_id,
      cardType: row.card_type,
      memberHash: row.member_hash,
      recordsHash: row.records_hash,
    }));
  }

  async confirm({ patientId, cardType }: CardKey, facts: ConfirmedFacts, now: number): Promise<void> {
    const confirmed = { member_hash: this.memberHash(facts), records_hash: this.recordsHash(facts), confirmed_at: now };
    await this.database.use((db) =>
      db
        .insertInto("card_confirmations")
        .values({ patient_id: patientId, card_type: cardType, ...confirmed })
        .onConflict((conflict) => conflict.columns(["patient_id", "card_type"]).doUpdateSet(confirmed))
        .execute(),
    );
  }

  /** Takes a confirmation back, or makes it void. One that is void does not revive. */
  async remove({ patientId, cardType }: CardKey, onlyHash?: string): Promise<void> {
    await this.database.use((db) => {
      const found = db
        .deleteFrom("card_confirmations")
        .where("patient_id", "=", patientId)
        .where("card_type", "=", cardType);
      return (onlyHash === undefined ? found : found.where("records_hash", "=", onlyHash)).execute();
    });
  }

  holds({ recordsHash }: Confirmation, facts: ConfirmedFacts): boolean {
    return recordsHash === this.recordsHash(facts);
  }

  isAbout({ memberHash }: Confirmation, memberId: string | null): boolean {
    return memberId !== null && memberHash === this.memberHash({ memberId });
  }

  private memberHash({ memberId }: Pick<ConfirmedFacts, "memberId">): string {
    return this.database.hash.of("member", memberId);
  }

  private recordsHash({ memberId, patient, member }: ConfirmedFacts): string {
    return this.database.hash.ofJson("card-confirmation", [memberId, namesOf(patient), namesOf(member)]);
  }
}

function namesOf({ givenNames, familyName, fullName = null, birthDate }: PersonRecord): (string | null)[] {
  return givenNames === null && familyName === null ? [null, fullName, birthDate] : [givenNames, familyName, birthDate];
}
