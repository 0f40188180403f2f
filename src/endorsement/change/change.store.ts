import { randomUUID } from "node:crypto";
import { sql, type Selectable } from "kysely";
import type { LedgerDialect } from "../../ledger/database/ledger-engine";
import type { LedgerQueries } from "../../ledger/database/ledger-database";
import type { EndorsementChangesTable } from "../endorsement.tables";
import type { FeedTable } from "./change-feed";
import type { ChangeFilter, NewChange } from "./endorsement-change";

export type ChangeRow = Selectable<EndorsementChangesTable>;

/** Any number, the same for all processes: appending takes turns under it. */
const appendLock = 7_301_655;
/** Longest time between a webhook and the mutation that caused it. */
const twinWindowMs = 3_600_000;

/**
 * Appends within the caller's transaction. On Postgres appends take turns until the commit: a number is assigned only when
 * every lower one is visible or never will be, so a reader that remembers the highest number misses nothing. SQLite has one
 * writer at a time anyway.
 */
export async function appendChange(
  tx: LedgerQueries,
  dialect: LedgerDialect,
  change: NewChange,
): Promise<{ row: ChangeRow; isNew: boolean }> {
  if (dialect === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(appendLock)})`.execute(tx);
  const told =
    (await findByKey(tx, change.dedupeKey)) ?? (await findTwin(tx, change)) ?? (await findAddition(tx, change));
  if (!told) return { row: await insert(tx, change), isNew: true };
  if (told.source !== change.source && told.twin_key === null) await pair(tx, told.seq, change.dedupeKey);
  return { row: told, isNew: false };
}

function insert(tx: LedgerQueries, change: NewChange): Promise<ChangeRow> {
  return tx
    .insertInto("endorsement_changes")
    .values({
      id: randomUUID(),
      type: change.type,
      source: change.source,
      occurred_at: change.occurredAt.getTime(),
      member_id: change.memberId,
      policy_id: change.policyId,
      plan_id: change.planId,
      dedupe_key: change.dedupeKey,
      twin_key: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

function findByKey(tx: LedgerQueries, key: string): Promise<ChangeRow | undefined> {
  return tx
    .selectFrom("endorsement_changes")
    .selectAll()
    .where((row) => row.or([row("dedupe_key", "=", key), row("twin_key", "=", key)]))
    .executeTakeFirst();
}

/** The oldest equal change of the other source that has not been paired. */
function findTwin(tx: LedgerQueries, change: NewChange): Promise<ChangeRow | undefined> {
  const at = change.occurredAt.getTime();
  return sameChanges(tx, change)
    .where("source", "!=", change.source)
    .where("twin_key", "is", null)
    .where("occurred_at", ">=", at - twinWindowMs)
    .where("occurred_at", "<=", at + twinWindowMs)
    .orderBy("seq")
    .executeTakeFirst();
}

/** A member is added to a policy only once until they are removed, so another report means the same addition. */
async function findAddition(tx: LedgerQueries, change: NewChange): Promise<ChangeRow | undefined> {
  if (change.type !== "ADDITION") return undefined;
  const addition = await sameChanges(tx, change).orderBy("seq", "desc").executeTakeFirst();
  if (!addition) return undefined;
  const ended = await sameChanges(tx, { ...change, type: "TERMINATION" })
    .where("seq", ">", addition.seq)
    .executeTakeFirst();
  return ended ? undefined : addition;
}

/** Changes of this type, member and policy; an unknown policy matches every policy. */
function sameChanges(tx: LedgerQueries, { type, memberId, policyId }: NewChange) {
  const query = tx
    .selectFrom("endorsement_changes")
    .selectAll()
    .where("member_id", "=", memberId)
    .where("type", "=", type);
  if (policyId === null) return query;
  return query.where((row) => row.or([row("policy_id", "=", policyId), row("policy_id", "is", null)]));
}

async function pair(tx: LedgerQueries, seq: number, key: string): Promise<void> {
  await tx.updateTable("endorsement_changes").set({ twin_key: key }).where("seq", "=", seq).execute();
}

/** At most `limit` rows after a number, ascending. */
export function changesAfter(
  db: LedgerQueries,
  filter: ChangeFilter,
  after: number,
  limit: number,
): Promise<ChangeRow[]> {
  return filtered(db, filter).selectAll().where("seq", ">", after).orderBy("seq").limit(limit).execute();
}

/** Members a statement. */
const membersAtOnce = 500;

/** When each of the members last changed. */
export async function lastChangesOf(
  db: LedgerQueries,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const changes = new Map<string, Date>();
  for (let from = 0; from < memberIds.length; from += membersAtOnce) {
    const rows = await db
      .selectFrom("endorsement_changes")
      .select((row) => ["member_id", row.fn.max("occurred_at").as("last")])
      .where("member_id", "in", memberIds.slice(from, from + membersAtOnce))
      .groupBy("member_id")
      .execute();
    for (const { member_id: memberId, last } of rows) changes.set(memberId, new Date(Number(last)));
  }
  return changes;
}

export async function countChanges(db: LedgerQueries, filter: ChangeFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((row) => row.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** At most `limit` members behind `after`, ascending, that were taken off and not put back since. */
export async function terminatedMembers(db: LedgerQueries, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("endorsement_changes as taken")
    .select("taken.member_id")
    .distinct()
    .where("taken.type", "=", "TERMINATION")
    .where("taken.member_id", ">", after)
    .where((taken) =>
      taken.not(
        taken.exists(
          taken
            .selectFrom("endorsement_changes as later")
            .select("later.seq")
            .whereRef("later.member_id", "=", "taken.member_id")
            .whereRef("later.seq", ">", "taken.seq")
            .where("later.type", "in", ["ADDITION", "REINSTATEMENT"]),
        ),
      ),
    )
    .orderBy("taken.member_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.member_id);
}

/** The number of the newest change; 0 before the first. */
export async function lastChange(db: LedgerQueries): Promise<number> {
  const { last } = await db
    .selectFrom("endorsement_changes")
    .select((row) => row.fn.max("seq").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

function filtered(db: LedgerQueries, { memberIds, policyId, types }: ChangeFilter) {
  let query = db.selectFrom("endorsement_changes");
  // Postgres knows no empty list.
  if (memberIds?.length === 0) query = query.where(sql<boolean>`1 = 0`);
  else if (memberIds) query = query.where("member_id", "in", [...memberIds]);
  if (policyId !== undefined) query = query.where("policy_id", "=", policyId);
  if (types?.length === 0) query = query.where(sql<boolean>`1 = 0`);
  else if (types) query = query.where("type", "in", [...types]);
  return query;
}

/** The table as feeds read it. */
export const changeTable: FeedTable<ChangeRow> = {
  after: (db, seq, limit) => changesAfter(db, {}, seq, limit),
  last: lastChange,
};
