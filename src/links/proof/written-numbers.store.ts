import type { LedgerDatabase, LedgerQueries } from "../../ledger/database/ledger-database";

/** Different subscriber numbers that a patient may write within {@link numberPeriodMs}. */
export const mostNumbers = 5;
export const numberPeriodMs = 86_400_000;

/** Row that two writes of one caller wait for each other at. */
const turn = "";

/** Which subscriber numbers callers have written, as keyed hashes, so that nobody tries out numbers until one opens. */
export class WrittenNumbersStore {
  constructor(private readonly database: LedgerDatabase) {}

  /**
   * Counts numbers that a caller is about to write: all of them, or none where they are too many. Resolves to null, or to the
   * seconds after which they would be counted. Rejects with `LedgerUnavailableError`.
   */
  count(subject: string, numbers: readonly string[], now: number): Promise<number | null> {
    const { hash } = this.database;
    const caller = hash.of("caller", subject);
    const written = new Set(numbers.map((number) => hash.ofJson("written-number", [subject, number])));
    return this.database.use((db) => db.transaction().execute((tx) => countIn(tx, caller, written, now)));
  }
}

async function countIn(
  tx: LedgerQueries,
  caller: string,
  written: ReadonlySet<string>,
  now: number,
): Promise<number | null> {
  await keep(tx, caller, turn, now);
  const earlier = await tx
    .selectFrom("written_numbers")
    .select(["number_hash", "written_at"])
    .where("caller_hash", "=", caller)
    .where("number_hash", "!=", turn)
    .where("written_at", ">", now - numberPeriodMs)
    .execute();
  const others = earlier.filter(({ number_hash: number }) => !written.has(number)).map((row) => Number(row.written_at));
  const tooMany = others.length + written.size - mostNumbers;
  if (tooMany > 0) {
    const ends = others.sort((one, other) => one - other)[tooMany - 1] ?? now;
    // Rows of a clock that was ahead count, and nobody is told to wait for longer than the period.
    return Math.max(1, Math.ceil((Math.min(ends, now) + numberPeriodMs - now) / 1000));
  }
  for (const number of written) await keep(tx, caller, number, now);
  return null;
}

async function keep(tx: LedgerQueries, caller: string, number: string, now: number): Promise<void> {
  await tx
    .insertInto("written_numbers")
    .values({ caller_hash: caller, number_hash: number, written_at: now })
    .onConflict((conflict) => conflict.columns(["caller_hash", "number_hash"]).doUpdateSet({ written_at: now }))
    .execute();
}
