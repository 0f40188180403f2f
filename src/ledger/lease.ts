import { sql, type RawBuilder } from "kysely";

/**
 * A lease ends by itself when its process dies. One that would last for longer than any lease does was taken while a clock was
 * ahead, and has ended too: otherwise it would lock every process out until that time has come. Clocks of two processes may
 * differ by the length of a lease.
 */
export function hasLeaseEnded(leaseUntil: number, now: number, leaseMs: number): boolean {
  return leaseUntil < now || leaseUntil > now + 2 * leaseMs;
}

/** {@link hasLeaseEnded} of a column, as a condition of SQL. */
export function leaseHasEnded(column: string, now: number, leaseMs: number): RawBuilder<boolean> {
  const until = sql.ref(column);
  return sql<boolean>`(${until} < ${now} or ${until} > ${now + 2 * leaseMs})`;
}
