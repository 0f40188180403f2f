const quote = 0x22;
const backslash = 0x5c;

/** Raw texts of fields: strings without their quotes, other values as they are spelled. */
export type RecordFields = Pick<ReadonlyMap<string, string>, "get">;

/**
 * The record's own fields of these names, without nested ones. The record is one JSON object. A single loop that creates only
 * the wanted texts: most of a long list is skipped.
 */
export function fieldsOf(record: Buffer, names: readonly string[]): RecordFields {
  const found = new Map<string, string>();
  let depth = 0;
  /** The wanted field whose value is being read. */
  let name: string | undefined;
  let valueFrom = -1;
  for (let at = 1; at < record.length && found.size < names.length; at++) {
    const byte = record[at]!;
    if (byte === quote) {
      const from = at + 1;
      for (at = from; at < record.length && record[at] !== quote; at++) if (record[at] === backslash) at += 1;
      if (depth > 0 || valueFrom >= 0) continue;
      name = undefined;
      for (const wanted of names) {
        if (wanted.length === at - from && wanted === record.toString("latin1", from, at)) name = wanted;
      }
    } else if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (depth > 0) {
      if (byte === 0x7d || byte === 0x5d) depth -= 1;
    } else if (byte === 0x3a) valueFrom = at + 1;
    else if (byte === 0x2c || byte === 0x7d) {
      if (name !== undefined) found.set(name, textOf(record, valueFrom, at));
      name = undefined;
      valueFrom = -1;
    }
  }
  return found;
}

function textOf(record: Buffer, from: number, to: number): string {
  const text = record.toString("latin1", from, to).trim();
  return text.startsWith('"') ? text.slice(1, -1) : text;
}
