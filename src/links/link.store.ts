import { sql } from "kysely";
import type { LedgerDatabase, LedgerQueries } from "../ledger/database/ledger-database";
import type { KeyedHash } from "../ledger/keyed-hash";
import type { MemberPlace, SeenCard, SeenMatch, SeenMember } from "./links";

/** One thing that was observed. */
export type LinkFact =
  | { readonly kind: "cards"; readonly patientId: string; readonly cards: readonly SeenCard[] | null }
  | { readonly kind: "card"; readonly patientId: string; readonly card: SeenCard }
  | { readonly kind: "match"; readonly match: SeenMatch }
  | { readonly kind: "member"; readonly member: SeenMember }
  | { readonly kind: "missing"; readonly memberId: string };

/** Values of one `in (...)`: SQLite takes 32,766 parameters, and no plan gets better with more. */
const most = 500;

/** The tables of the link index. Every method rejects with `LedgerUnavailableError`. */
export class LinkStore {
  constructor(private readonly database: LedgerDatabase) {}

  hashOfMember(memberId: string): string {
    return this.database.hash.of("member", memberId);
  }

  hashOfNationalId(nationalId: string): string {
    return this.database.hash.of("national-code", nationalId);
  }

  write(facts: readonly LinkFact[], now: number): Promise<void> {
    const { hash } = this.database;
    return this.database.use((db) =>
      db.transaction().execute(async (tx) => {
        for (const fact of facts) await writeFact(tx, hash, fact, now);
      }),
    );
  }

  /** Cards that name one of these numbers, less those that are known to be somebody else's. */
  cardsNaming(numberHashes: readonly string[]) {
    return this.each(numberHashes, (db, some) =>
      db
        .selectFrom("patient_members")
        .select([
          "patient_id as patientId",
          "insurer_code as insurerCode",
          "member_hash as memberHash",
          "is_own as isOwn",
        ])
        .where("member_hash", "in", some)
        .where((where) => where.or([where("is_own", "is", null), where("is_own", "=", 1)]))
        .orderBy("patient_id")
        .execute(),
    );
  }

  /** Patients with a card of this number at one of these insurers, whoever the member is. */
  async patientsWithCard(numberHash: string, insurerCodes: readonly string[]): Promise<string[]> {
    const rows = await this.each(insurerCodes, (db, some) =>
      db
        .selectFrom("patient_members")
        .select("patient_id as patientId")
        .where("member_hash", "=", numberHash)
        .where("insurer_code", "in", some)
        .execute(),
    );
    return [...new Set(rows.map(({ patientId }) => patientId))].sort();
  }

  membersWith(nationalHashes: readonly string[]) {
    return this.each(nationalHashes, (db, some) =>
      db
        .selectFrom("link_members")
        .select(["member_id as memberId", "national_hash as nationalHash", "policy_id as policyId"])
        .where("national_hash", "in", some)
        .orderBy("member_id")
        .execute(),
    );
  }

  async membersOf({ policyId, planId }: MemberPlace): Promise<string[]> {
    const rows = await this.database.use((db) => {
      let query = db.selectFrom("link_members").select("member_id as memberId").orderBy("member_id");
      if (policyId !== null) query = query.where("policy_id", "=", policyId);
      if (planId !== null) query = query.where("plan_id", "=", planId);
      return query.execute();
    });
    return rows.map(({ memberId }) => memberId);
  }

  async counts(): Promise<{ readonly patients: number; readonly members: number }> {
    return this.database.use(async (db) => {
      const count = sql<number>`count(*)`.as("count");
      const patients = await db
        .selectFrom("link_patients")
        .select(count)
        .where("cards_read_at", "is not", null)
        .executeTakeFirst();
      const members = await db
        .selectFrom("link_members")
        .select(count)
        .where("status_read_at", "is not", null)
        .executeTakeFirst();
      return { patients: Number(patients?.count ?? 0), members: Number(members?.count ?? 0) };
    });
  }

  /** Patients whose cards were not read since, in the order of their ids. */
  async patientsReadBefore(instant: number, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.use((db) =>
      db
        .selectFrom("link_patients")
        .select("patient_id as id")
        .where("patient_id", ">", after)
        .where((where) => where.or([where("cards_read_at", "is", null), where("cards_read_at", "<", instant)]))
        .orderBy("patient_id")
        .limit(limit)
        .execute(),
    );
    return rows.map(({ id }) => id);
  }

  /** Members whose status was not read since, in the order of their ids. */
  async membersReadBefore(instant: number, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.use((db) =>
      db
        .selectFrom("link_members")
        .select("member_id as id")
        .where("member_id", ">", after)
        .where((where) => where.or([where("status_read_at", "is", null), where("status_read_at", "<", instant)]))
        .orderBy("member_id")
        .limit(limit)
        .execute(),
    );
    return rows.map(({ id }) => id);
  }

  private async each<Row>(
    keys: readonly string[],
    query: (db: LedgerQueries, some: readonly string[]) => Promise<Row[]>,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    for (let from = 0; from < keys.length; from += most) {
      const some = keys.slice(from, from + most);
      rows.push(...(await this.database.use((db) => query(db, some))));
    }
    return rows;
  }
}

function writeFact(tx: LedgerQueries, hash: KeyedHash, fact: LinkFact, now: number): Promise<void> {
  switch (fact.kind) {
    case "cards":
      return writeCards(tx, hash, fact.patientId, fact.cards, now);
    case "card":
      return writeCard(tx, hash, fact.patientId, fact.card, now);
    case "match":
      return writeMatch(tx, hash, fact.match, now);
    case "member":
      return writeMember(tx, hash, fact.member, now);
    case "missing":
      return forget(tx, fact.memberId);
  }
}

async function writeCards(
  tx: LedgerQueries,
  hash: KeyedHash,
  patientId: string,
  cards: readonly SeenCard[] | null,
  now: number,
): Promise<void> {
  const rows = (cards ?? []).map(({ insurerCode, number }) => ({ insurerCode, memberHash: hash.of("member", number) }));
  const known = await tx
    .selectFrom("patient_members")
    .select(["insurer_code", "member_hash"])
    .where("patient_id", "=", patientId)
    .execute();
  for (const old of known) {
    if (rows.some((row) => row.insurerCode === old.insurer_code && row.memberHash === old.member_hash)) continue;
    await tx
      .deleteFrom("patient_members")
      .where("patient_id", "=", patientId)
      .where("insurer_code", "=", old.insurer_code)
      .where("member_hash", "=", old.member_hash)
      .execute();
  }
  for (const card of cards ?? []) await writeCard(tx, hash, patientId, card, now);
  if (cards === null) {
    await tx.deleteFrom("link_patients").where("patient_id", "=", patientId).execute();
    return;
  }
  const read = { cards_read_at: now, seen_at: now };
  await tx
    .insertInto("link_patients")
    .values({ patient_id: patientId, ...read })
    .onConflict((conflict) => conflict.column("patient_id").doUpdateSet(read))
    .execute();
}

async function writeCard(
  tx: LedgerQueries,
  hash: KeyedHash,
  patientId: string,
  { insurerCode, number }: SeenCard,
  now: number,
): Promise<void> {
  const card = { patient_id: patientId, insurer_code: insurerCode, member_hash: hash.of("member", number) };
  await tx
    .insertInto("patient_members")
    .values({ ...card, seen_at: now, is_own: null })
    .onConflict((conflict) =>
      conflict.columns(["patient_id", "insurer_code", "member_hash"]).doUpdateSet({ seen_at: now }),
    )
    .execute();
}

/** Of cards that are known: what the card list no longer has is not brought back. */
async function writeMatch(
  tx: LedgerQueries,
  hash: KeyedHash,
  { patientId, insurerCode, number, isOwn }: SeenMatch,
  now: number,
): Promise<void> {
  await tx
    .updateTable("patient_members")
    .set({ is_own: isOwn ? 1 : 0, seen_at: now })
    .where("patient_id", "=", patientId)
    .where("insurer_code", "=", insurerCode)
    .where("member_hash", "=", hash.of("member", number))
    .execute();
}

async function writeMember(
  tx: LedgerQueries,
  hash: KeyedHash,
  { memberId, status, planId }: SeenMember,
  now: number,
): Promise<void> {
  const seen = {
    seen_at: now,
    ...(status && {
      national_hash: status.nationalId === null ? null : hash.of("national-code", status.nationalId),
      policy_id: status.policyId,
      is_removed: status.isRemoved ? 1 : 0,
      status_read_at: now,
    }),
    ...(planId !== undefined && { plan_id: planId }),
  };
  await tx
    .insertInto("link_members")
    .values({ member_id: memberId, is_removed: 0, ...seen })
    .onConflict((conflict) => conflict.column("member_id").doUpdateSet(seen))
    .execute();
}

async function forget(tx: LedgerQueries, memberId: string): Promise<void> {
  await tx.deleteFrom("link_members").where("member_id", "=", memberId).execute();
}
