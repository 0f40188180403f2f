import { sql } from "kysely";
import type { LedgerDatabase, LedgerQueries } from "../../ledger/database/ledger-database";
import { fromCursor, toCursor } from "./change-cursor";
import type { ChangeFeed } from "./change-feed";
import { changeChannel } from "./change-notices";
import {
  appendChange,
  changesAfter,
  countChanges,
  lastChangesOf,
  terminatedMembers,
  type ChangeRow,
} from "./change.store";
import type {
  AppendedChange,
  ChangeEdge,
  ChangeFilter,
  ChangeListener,
  ChangePage,
  Changes,
  NewChange,
} from "./endorsement-change";

type Append = (change: NewChange) => Promise<AppendedChange>;

/** The table `endorsement_changes`, and the feed of its new rows. */
export class ChangeLog implements Changes {
  constructor(
    private readonly database: LedgerDatabase,
    private readonly feed: ChangeFeed<ChangeRow>,
  ) {}

  append(change: NewChange): Promise<AppendedChange> {
    return this.inTransaction((_tx, append) => append(change));
  }

  /** Work that appends and does something else, both or neither. Rejects with {@link LedgerUnavailableError}. */
  async inTransaction<T>(work: (tx: LedgerQueries, append: Append) => Promise<T>): Promise<T> {
    const result = await this.database.use((db) =>
      db.transaction().execute((tx) => work(tx, (change) => this.appendIn(tx, change))),
    );
    this.feed.wake();
    return result;
  }

  async page(filter: ChangeFilter, first: number, after?: string): Promise<ChangePage> {
    const seq = after === undefined ? 0 : fromCursor(after);
    const rows = await this.database.use((db) => changesAfter(db, filter, seq, first + 1));
    return {
      edges: rows.slice(0, first).map(toEdge),
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== undefined,
    };
  }

  terminatedMembers({ after = "", first }: { after?: string; first: number }): Promise<readonly string[]> {
    return this.database.use((db) => terminatedMembers(db, after, first));
  }

  lastOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    return this.database.use((db) => lastChangesOf(db, memberIds));
  }

  count(filter: ChangeFilter): Promise<number> {
    return this.database.use((db) => countChanges(db, filter));
  }

  subscribe(listener: ChangeListener): Promise<() => void> {
    return this.feed.subscribe((row) => listener(toEdge(row)));
  }

  private async appendIn(tx: LedgerQueries, change: NewChange): Promise<AppendedChange> {
    const dedupeKey = this.database.hash.of("change-origin", change.dedupeKey);
    const { row, isNew } = await appendChange(tx, this.database.dialect, { ...change, dedupeKey });
    // Delivered at the commit, and not at all without one.
    if (isNew && this.database.dialect === "postgres") await sql`select pg_notify(${changeChannel}, '')`.execute(tx);
    return { ...toEdge(row), isNew };
  }
}

function toEdge(row: ChangeRow): ChangeEdge {
  const { id, type, source, member_id: memberId, policy_id: policyId, plan_id: planId } = row;
  const change = { id, type, source, occurredAt: new Date(row.occurred_at), memberId, policyId, planId };
  return { cursor: toCursor(row.seq), change };
}
