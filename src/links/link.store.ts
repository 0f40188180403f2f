import { sql } from "kysely";
import type { LedgerDatabase, LedgerQueries } from "../ledger/database/ledger-database";
import { writeFact } from "./link-fact";
import type { LinkFact, MemberPlace } from "./links";

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

  /** Cards with one of these numbers, except those that are known to be another person's. */
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

  /** Patients with a card of this number at one of these insurers, whichever member it names. */
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

  dependantsOf(holderIds: readonly string[]) {
    return this.each(holderIds, (db, some) =>
      db
        .selectFrom("link_members")
        .select(["member_id as memberId", "holder_id as holderId"])
        .where("holder_id", "in", some)
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

  /** Patients whose cards have not been read since, in the order of their ids. */
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

  /** Adds members that a list names; what is known about them is kept. */
  async addMembers(memberIds: readonly string[], now: number): Promise<void> {
    for (let from = 0; from < memberIds.length; from += most) {
      const rows = memberIds.slice(from, from + most).map((id) => ({ member_id: id, is_removed: 0, seen_at: now }));
      await this.database.use((db) =>
        db
          .insertInto("link_members")
          .values(rows)
          .onConflict((conflict) => conflict.column("member_id").doUpdateSet({ seen_at: now }))
          .execute(),
      );
    }
  }

  /** Members whose status or plan has not been read since, in the order of their ids. */
  async membersReadBefore(instant: number, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.use((db) =>
      db
        .selectFrom("link_members")
        .select("member_id as id")
        .where("member_id", ">", after)
        .where((where) =>
          where.or([
            where("status_read_at", "is", null),
            where("status_read_at", "<", instant),
            where("plan_read_at", "is", null),
            where("plan_read_at", "<", instant),
          ]),
        )
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
