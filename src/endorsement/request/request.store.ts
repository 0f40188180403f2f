import { sql, type Expression, type SqlBool } from "kysely";
import { clock } from "../../clock";
import type { LedgerQueries } from "../../ledger/database/ledger-database";
import type { EndorsementRequestState, StoredEndorsementRequest } from "./endorsement-request";

/** A request that is younger than this and says SENDING may still be running. */
const leaseMs = 120_000;

export interface RequestFilter {
  readonly callerHash: string;
  readonly states?: readonly EndorsementRequestState[];
  readonly actions?: readonly string[];
  readonly since?: number;
}

export interface RequestRow extends Omit<StoredEndorsementRequest, "createdAt" | "updatedAt"> {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The newest state of a row: of the request itself or of the write's entry in the ledger. */
function withEntries(db: LedgerQueries) {
  return db
    .selectFrom("endorsement_requests as request")
    .leftJoin("idempotency_entries as entry", "entry.id", "request.id");
}

/** The entry takes precedence over the request: it also knows about proofs, and about processes that died. */
function stateNow() {
  const now = clock.now();
  return sql<EndorsementRequestState>`case
    when entry.state = 'done' then 'DONE'
    when entry.state = 'refused' then 'REFUSED'
    when entry.state = 'unknown' then 'OUTCOME_UNKNOWN'
    when entry.state = 'sending' and entry.lease_until >= ${now} then 'SENDING'
    when entry.state = 'sending' then 'OUTCOME_UNKNOWN'
    when request.state = 'SENDING' and request.updated_at < ${now - leaseMs} then 'OUTCOME_UNKNOWN'
    else request.state end`;
}

function filtered(db: LedgerQueries, { callerHash, states, actions, since }: RequestFilter) {
  const conditions: Expression<SqlBool>[] = [sql<boolean>`request.caller_hash = ${callerHash}`];
  if (since !== undefined) conditions.push(sql<boolean>`request.created_at >= ${since}`);
  if (states) conditions.push(isIn(stateNow(), states));
  if (actions) conditions.push(isIn(sql.ref("request.action"), actions));
  return withEntries(db).where((rows) => rows.and(conditions));
}

function isIn(expression: Expression<unknown>, values: readonly string[]): Expression<SqlBool> {
  return values.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`${expression} in (${sql.join([...values])})`;
}

function selected(query: ReturnType<typeof withEntries>) {
  return query.select([
    "request.id",
    "request.request_key as key",
    "request.reference",
    "request.action",
    "request.member_id as memberId",
    "request.policy_id as policyId",
    "request.plan_id as planId",
    "request.code",
    "request.created_at as createdAt",
    "request.updated_at as updatedAt",
    "entry.result",
    "entry.updated_at as settledAt",
    stateNow().as("state"),
  ]);
}

type SelectedRow = Awaited<ReturnType<ReturnType<typeof selected>["execute"]>>[number];

/** At most `limit` requests older than a place, the newest first. */
export async function requestsBefore(
  db: LedgerQueries,
  filter: RequestFilter,
  before: { readonly createdAt: number; readonly id: string } | undefined,
  limit: number,
): Promise<RequestRow[]> {
  let query = filtered(db, filter);
  if (before) {
    const { createdAt, id } = before;
    query = query.where(
      sql<boolean>`(request.created_at < ${createdAt} or (request.created_at = ${createdAt} and request.id < ${id}))`,
    );
  }
  const newestFirst = selected(query).orderBy("request.created_at", "desc").orderBy("request.id", "desc");
  return (await newestFirst.limit(limit).execute()).map(toRow);
}

export async function countRequests(db: LedgerQueries, filter: RequestFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((row) => row.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findRequest(db: LedgerQueries, id: string): Promise<RequestRow | undefined> {
  const row = await selected(withEntries(db).where("request.id", "=", id)).executeTakeFirst();
  return row && toRow(row);
}

function toRow({ result, settledAt, ...row }: SelectedRow): RequestRow {
  const said =
    result === null ? {} : (JSON.parse(result) as { memberId?: string; userErrors?: { code?: string }[] } | null);
  return {
    ...row,
    action: row.action,
    memberId: row.memberId ?? said?.memberId ?? null,
    code: row.code ?? said?.userErrors?.[0]?.code ?? (row.state === "OUTCOME_UNKNOWN" ? "OUTCOME_UNKNOWN" : null),
    createdAt: Number(row.createdAt),
    updatedAt: Math.max(Number(row.updatedAt), Number(settledAt ?? 0)),
  };
}
