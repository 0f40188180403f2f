import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { clock } from "../../clock";
import { entryHash } from "../../idempotency/write-hash";
import type { LedgerDatabase, LedgerQueries } from "../../ledger/database/ledger-database";
import { InvalidCursorError } from "../../ledger/ledger-error";
import type {
  ClaimHolder,
  EndorsementRequestOutcome,
  EndorsementRequestPage,
  EndorsementRequestQuery,
  EndorsementRequests,
  NewEndorsementRequest,
} from "./endorsement-request";
import { countRequests, findRequest, requestsBefore, type RequestFilter, type RequestRow } from "./request.store";

/** The tables `endorsement_requests` and `enrolment_claims`. */
export class RequestLog implements EndorsementRequests {
  constructor(private readonly database: LedgerDatabase) {}

  async begin({ caller, mutation, key, ...request }: NewEndorsementRequest): Promise<string> {
    const { hash } = this.database;
    const id = key === null ? randomUUID() : entryHash(hash, { caller, mutation, key });
    const now = clock.now();
    const callerHash = hash.of("caller", caller);
    const row = {
      id,
      caller_hash: callerHash,
      request_key: key === null ? id : uniqueKey(key, { id, callerHash, action: request.action }),
      reference: request.reference,
      action: request.action,
      state: "SENDING" as const,
      member_id: request.memberId,
      policy_id: request.policyId,
      plan_id: request.planId,
      created_at: now,
      updated_at: now,
    };
    await this.database.use((db) =>
      db
        .insertInto("endorsement_requests")
        .values(row)
        // One that was not sent before is sent now.
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ state: "SENDING", code: null, updated_at: now }))
        .execute(),
    );
    return id;
  }

  async end(id: string, { state, memberId, code = null }: EndorsementRequestOutcome): Promise<void> {
    const made = memberId == null ? {} : { member_id: memberId };
    await this.database.use((db) =>
      db
        .updateTable("endorsement_requests")
        .set({ state, code, updated_at: clock.now(), ...made })
        .where("id", "=", id)
        .execute(),
    );
  }

  async forget(id: string): Promise<void> {
    await this.database.use((db) =>
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom("enrolment_claims").where("request_id", "=", id).execute();
        await tx.deleteFrom("endorsement_requests").where("id", "=", id).execute();
      }),
    );
  }

  async page(query: EndorsementRequestQuery, first: number, after?: string): Promise<EndorsementRequestPage> {
    const before = after === undefined ? undefined : fromCursor(after);
    const rows = await this.database.use((db) => requestsBefore(db, this.filterOf(query), before, first + 1));
    const edges = rows.slice(0, first).map((row) => ({ cursor: toCursor(row), request: toRequest(row) }));
    return { edges, hasNextPage: rows.length > first };
  }

  count(query: EndorsementRequestQuery): Promise<number> {
    return this.database.use((db) => countRequests(db, this.filterOf(query)));
  }

  async claim(id: string, person: readonly string[]): Promise<ClaimHolder | null> {
    const hashes = this.personHashes(person);
    const holder = await this.database.use((db) => db.transaction().execute((tx) => claimAll(tx, id, hashes)));
    if (holder === null) return null;
    const request = await this.database.use((db) => findRequest(db, holder));
    const { state = "NOT_SENT", memberId = null } = request ?? {};
    return { requestId: holder, state, memberId };
  }

  async takeOver(id: string, person: readonly string[], holder?: string): Promise<boolean> {
    const row = { request_id: id, claimed_at: clock.now() };
    const hashes = this.personHashes(person);
    return this.database.use((db) =>
      db.transaction().execute(async (tx) => {
        for (const person_hash of hashes) {
          const known = await heldBy(tx, person_hash);
          if (holder !== undefined && known !== undefined && known !== holder && known !== id) return false;
          await tx
            .insertInto("enrolment_claims")
            .values({ person_hash, ...row })
            .onConflict((conflict) => conflict.column("person_hash").doUpdateSet(row))
            .execute();
        }
        return true;
      }),
    );
  }

  /** In one order everywhere, so that two processes cannot lock each other out. */
  private personHashes(person: readonly string[]): string[] {
    return person.map((fact) => this.database.hash.of("person", fact)).sort();
  }

  private filterOf({ caller, states, actions, since }: EndorsementRequestQuery): RequestFilter {
    return {
      callerHash: this.database.hash.of("caller", caller),
      ...(states && { states }),
      ...(actions && { actions }),
      ...(since && { since: since.getTime() }),
    };
  }
}

/** The caller's key, followed by the action if another write of the caller has the same key. */
function uniqueKey(key: string, { id, callerHash, action }: Readonly<Record<"id" | "callerHash" | "action", string>>) {
  return sql<string>`case when exists (
    select 1 from endorsement_requests as other
    where other.caller_hash = ${callerHash} and other.request_key = ${key} and other.id <> ${id}
  ) then ${`${key}:${action}`} else ${key} end`;
}

/** The request that has one of the claims; null if this one has all of them now. */
async function claimAll(tx: LedgerQueries, id: string, hashes: readonly string[]): Promise<string | null> {
  for (const person_hash of hashes) {
    await tx
      .insertInto("enrolment_claims")
      .values({ person_hash, request_id: id, claimed_at: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const holder = await heldBy(tx, person_hash);
    if (holder === undefined || holder === id) continue;
    await tx.deleteFrom("enrolment_claims").where("request_id", "=", id).execute();
    return holder;
  }
  return null;
}

async function heldBy(tx: LedgerQueries, personHash: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("enrolment_claims")
    .select("request_id")
    .where("person_hash", "=", personHash)
    .executeTakeFirst();
  return row?.request_id;
}

function toRequest({ id: _, createdAt, updatedAt, ...row }: RequestRow) {
  return { ...row, createdAt: new Date(createdAt), updatedAt: new Date(updatedAt) };
}

function toCursor({ createdAt, id }: RequestRow): string {
  return Buffer.from(`${createdAt} ${id}`, "utf8").toString("base64url");
}

function fromCursor(cursor: string): { readonly createdAt: number; readonly id: string } {
  const [, createdAt, id] = /^(\d{1,15}) ([\w-]{1,64})$/.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  if (createdAt === undefined || id === undefined) throw new InvalidCursorError();
  return { createdAt: Number(createdAt), id };
}
