import { randomUUID } from "node:crypto";

/** Text of this process alone: no JSON from outside contains it. */
const mark = `${randomUUID()}:`;
const candidate = /[-\d.][\d.eE+-]{14,}/g;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A JSON text with those of its numbers as marked strings that are `isLong`. Jumps over strings, so that it costs little
 * beside parsing. What is no JSON before is none afterwards.
 */
export function markNumbers(text: string, isLong: (spelled: string) => boolean): string {
  const parts: string[] = [];
  let taken = 0;
  for (let at = 0; at < text.length;) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    // Shorter than any number that is looked for, as most of what is between two strings.
    if (end - at > 14) {
      candidate.lastIndex = 0;
      for (const { 0: spelled, index } of text.slice(at, end).matchAll(candidate)) {
        const from = at + index;
        const to = from + spelled.length;
        if (!jsonNumber.test(spelled) || !isLong(spelled) || isKey(text, to)) continue;
        parts.push(text.slice(taken, from), `"${mark}${spelled}"`);
        taken = to;
      }
    }
    at = quote < 0 ? text.length : endOfString(text, quote + 1);
  }
  return taken === 0 ? text : parts.join("") + text.slice(taken);
}

/** Puts what `make` makes of each marked number in its place, in the value itself. */
export function replaceMarked(value: unknown, make: (spelled: string) => unknown): unknown {
  if (typeof value === "string") return value.startsWith(mark) ? make(value.slice(mark.length)) : value;
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    const replaced = replaceMarked(field, make);
    // Assigned, `__proto__` would not be a field.
    if (replaced !== field)
      Object.defineProperty(fields, key, { value: replaced, writable: true, enumerable: true, configurable: true });
  }
  return value;
}

/** A number in the place of a key is a mistake, and a marked one would be none. */
function isKey(text: string, at: number): boolean {
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return text[at] === ":";
}

/** The place behind the quote that ends the string, or the end of a text where none does. */
function endOfString(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return text.length;
}
