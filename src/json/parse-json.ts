import { parse } from "lossless-json";
import { ExactNumber, isExact } from "./exact-number";
import { markNumbers, replaceMarked } from "./long-numbers";

/** A double has 15 digits that are always exact; with a point, 16 characters. */
const longestSafeRun = 15;
const halfRun = 8;
const space = 0x20;
const comma = 0x2c;
const minus = 0x2d;
const point = 0x2e;
const nine = 0x39;
const colon = 0x3a;
const bracket = 0x5b;

/**
 * Parses JSON without loss: a number that a double cannot represent becomes an {@link ExactNumber}. Throws
 * {@link SyntaxError}.
 *
 * `JSON.parse` is ten times as fast as any parser that keeps a number's text, and a large body must not hold up the event
 * loop: so it parses here too, and gets such numbers as strings.
 */
export function parseJson(text: string): unknown {
  if (!hasLongNumber(text)) return JSON.parse(text);
  const marked = markNumbers(text, isInexact);
  const value: unknown = JSON.parse(marked);
  return marked === text ? value : replaceMarked(value, (spelled) => new ExactNumber(spelled));
}

/** The same, and every number that `JSON.stringify` would spell differently keeps its spelling, e.g. `1500.00`. */
export function parseJsonVerbatim(text: string): unknown {
  return parseWith(text, (spelled) => {
    const value = Number(spelled);
    return String(value) === spelled ? value : new ExactNumber(spelled);
  });
}

function isInexact(spelled: string): boolean {
  const value = Number(spelled);
  // As `hasLongNumber` counts, so that a number's value does not depend on what else is in the text.
  if (spelled.replace(/^-|e.*$/gi, "").length <= longestSafeRun) return false;
  // A greater integer would be written with an exponent some day, even if a double happens to have its value.
  const isKept = Number.isInteger(value) ? Number.isSafeInteger(value) : true;
  return !isKept || !isExact(spelled, value);
}

function parseWith(text: string, parseNumber: (spelled: string) => unknown): unknown {
  // The last of equal keys counts, as it does in `JSON.parse`.
  return parse(text, null, { parseNumber, onDuplicateKey: ({ newValue }) => newValue });
}

/**
 * Whether a run of more than 15 digits and points begins where a number can begin, be it in a string; the digits of an identifier such as
 * `a9f31…` do not. Looks at every 16th character only, since such a run contains one of them: a regular expression would take
 * half the time that parsing does. One function for the same reason.
 */
function hasLongNumber(text: string): boolean {
  for (let at = longestSafeRun; at < text.length; at += longestSafeRun + 1) {
    // The slash between the point and the digits costs a false alarm at most.
    let code = text.charCodeAt(at);
    if (code < point || code > nine) continue;
    // Such a run extends eight characters to one side at least; dates and short identifiers do not.
    code = text.charCodeAt(at + halfRun);
    if (!(code >= point && code <= nine)) {
      code = text.charCodeAt(at - halfRun);
      if (code < point || code > nine) continue;
    }
    let to = at;
    do code = text.charCodeAt(++to);
    while (code >= point && code <= nine);
    let from = at;
    do code = text.charCodeAt(--from);
    while (code >= point && code <= nine);
    if (to - from - 1 <= longestSafeRun) continue;
    if (code === minus) code = text.charCodeAt(from - 1);
    if (code <= space || code === comma || code === colon || code === bracket || Number.isNaN(code)) return true;
  }
  return false;
}
