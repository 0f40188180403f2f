export interface IndexedRows<Key, Row> {
  /** One outcome for each key, in the keys' order: its row, or `null` where there is none or more than one. */
  readonly rows: (Row | null)[];
  /** Keys that more than one row claimed. */
  readonly ambiguous: ReadonlySet<Key>;
}

/**
 * Brings rows to the keys they were asked for by the id they carry, never by position: a missing row must not shift
 * one person's data onto another. Rows nobody asked for are left out. Two different rows under one id are none,
 * because there is no telling which is right; the very same row twice (one id asked for twice) is one.
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
