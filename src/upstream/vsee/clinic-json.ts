import { isText } from "../../input/text";
import { ExactNumber } from "../../json/exact-number";

export interface JsonBound {
  readonly keys: number;
  readonly bytes: number;
  readonly depth: number;
  /** Characters of a key. */
  readonly keyLength: number;
}

/** Limit of all of a form's own fields, or of a consultation. */
export const jsonBound: JsonBound = { keys: 100, bytes: 20_000, depth: 10, keyLength: 100 };

/** Names that already have a meaning on objects of many languages. */
const treacherousKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const noText = "It has characters that are no text.";

export interface JsonFault {
  /** Keys from the top down to the one at fault; empty for the whole. */
  readonly path: readonly string[];
  readonly fault: string;
}

/**
 * Values that must not be sent to the clinic, each problem at its key. Its own work is limited: it does not look deeper than the
 * limit, and stops at the first problem of size.
 */
export function jsonFaults(json: Readonly<Record<string, unknown>>, bound: JsonBound = jsonBound): JsonFault[] {
  const faults: JsonFault[] = [];
  const keys = new KeyCount(bound.keys);
  const isShallow = look(json, [], { bound, faults, keys });
  if (keys.isExceeded)
    faults.push({ path: [], fault: `It may have ${bound.keys} keys at most, counted at all depths.` });
  if (!isShallow) faults.push({ path: [], fault: `It may be ${bound.depth} levels deep at most.` });
  else if (Buffer.byteLength(JSON.stringify(json)) > bound.bytes) {
    faults.push({ path: [], fault: `It may be ${bound.bytes} bytes of JSON at most.` });
  }
  return faults;
}

class KeyCount {
  private count = 0;

  constructor(private readonly most: number) {}

  get isExceeded(): boolean {
    return this.count > this.most;
  }

  add(): void {
    this.count += 1;
  }
}

interface Search {
  readonly bound: JsonBound;
  readonly faults: JsonFault[];
  readonly keys: KeyCount;
}

/** Whether a value's depth is within the limit. */
function look(value: unknown, path: readonly string[], search: Search): boolean {
  if (typeof value === "string" && !isText(value, { lines: true })) search.faults.push({ path, fault: noText });
  if (typeof value !== "object" || value === null || value instanceof ExactNumber) return true;
  if (path.length >= search.bound.depth) return false;
  const isList = Array.isArray(value);
  return Object.entries(value).every(([key, below]) => {
    const at = [...path, key];
    if (!isList) {
      search.keys.add();
      if (search.keys.isExceeded) return true;
      const fault = keyFault(key, search.bound);
      if (fault !== null) search.faults.push({ path: at, fault });
    }
    return look(below, at, search);
  });
}

function keyFault(key: string, { keyLength }: JsonBound): string | null {
  if (key === "" || key.length > keyLength) return `A key must have 1 to ${keyLength} characters.`;
  if (!isText(key, { lines: true })) return noText;
  return treacherousKeys.has(key) ? "This key cannot be used: it has a meaning of its own in programs." : null;
}
