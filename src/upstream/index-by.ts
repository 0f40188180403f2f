export interface IndexedRows<Key, Row> {
  /** One result for each key, in the order of the keys: its row, or `null` if there is none or more than one. */
  readonly rows: (Row | null)[];
  /** Keys that more than one row claimed. */
  readonly ambiguous: ReadonlySet<Key>;
}

/**
 * Assigns rows to the keys by the id that they contain, never by position: a missing row must not shift one person's data onto
 * another. Rows that were not asked for are omitted. Two different rows with the same id count as none, as it is not clear
 * which is right; the same row twice (one id asked for twice) is one.
 */
export function indexBy<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  idOf: (row: Row) => Key | null | undefined,
): IndexedRows<Key, Row> {
  const wanted = new Set(keys);
  const found = new Map<Key, Row>();
  const ambiguous = new Set<Key>();
  for (const row of rows) {
    const id = idOf(row);
    if (id === null || id === undefined || !wanted.has(id)) continue;
    const earlier = found.get(id);
    if (earlier === undefined) found.set(id, row);
    else if (!sameRow(earlier, row)) ambiguous.add(id);
  }
  return { rows: keys.map((key) => (ambiguous.has(key) ? null : (found.get(key) ?? null))), ambiguous };
}

function sameRow(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
