const quote = 0x22;
const backslash = 0x5c;

/** Raw texts of fields: strings without their quotes, other values as they are spelled. */
export type RecordFields = ReadonlyMap<string, string>;

/** The record's own fields of these names, nested ones left out. The record is one JSON object. */
export function fieldsOf(record: Buffer, names: readonly string[]): RecordFields {
  const found = new Map<string, string>();
  for (let at = 1; at < record.length && found.size < names.length;) {
    if (record[at] !== quote) {
      at += 1;
      continue;
    }
    const nameEnd = endOfString(record, at);
    const name = record.toString("latin1", at + 1, nameEnd - 1);
    const valueFrom = startOfValue(record, nameEnd);
    const valueEnd = endOfValue(record, valueFrom);
    if (names.includes(name)) found.set(name, textOf(record, valueFrom, valueEnd));
    at = valueEnd;
  }
  return found;
}

function textOf(record: Buffer, from: number, to: number): string {
  return record[from] === quote
    ? record.toString("latin1", from + 1, to - 1)
    : record.toString("latin1", from, to).trim();
}

/** Behind the colon and blanks. */
function startOfValue(record: Buffer, from: number): number {
  let at = from;
  while (at < record.length && (record[at] === 0x3a || record[at]! <= 0x20)) at += 1;
  return at;
}

function endOfValue(record: Buffer, from: number): number {
  const first = record[from];
  if (first === quote) return endOfString(record, from);
  if (first === 0x7b || first === 0x5b) return endOfNested(record, from);
  let at = from;
  while (at < record.length && record[at] !== 0x2c && record[at] !== 0x7d) at += 1;
  return at;
}

function endOfNested(record: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < record.length; at++) {
    const byte = record[at]!;
    if (byte === quote) at = endOfString(record, at) - 1;
    else if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return record.length;
}

/** Behind the quote that ends the string. */
function endOfString(record: Buffer, from: number): number {
  for (let at = from + 1; at < record.length; at++) {
    const byte = record[at]!;
    if (byte === backslash) at += 1;
    else if (byte === quote) return at + 1;
  }
  return record.length;
}
