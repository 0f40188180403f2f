import { parse } from "lossless-json";
import { ExactNumber, isExact } from "./exact-number";

/** A double has 15 digits that are always exact; with a point, 16 characters. */
const longestSafeRun = 15;
const point = 0x2e;
const nine = 0x39;

/**
 * Parses JSON without loss: a number that a double cannot represent becomes an {@link ExactNumber}. Throws
 * {@link SyntaxError}.
 *
 * `JSON.parse` is several times as fast as any parser that keeps a number's text, so the latter is used only where the
 * text contains a long run of digits.
 */
export function parseJson(text: string): unknown {
  return hasLongNumber(text) ? parseWith(text, exactOrDouble) : JSON.parse(text);
}

/** The same, and every number that `JSON.stringify` would spell differently keeps its spelling, e.g. `1500.00`. */
export function parseJsonVerbatim(text: string): unknown {
  return parseWith(text, (spelled) => {
    const value = Number(spelled);
    return String(value) === spelled ? value : new ExactNumber(spelled);
  });
}

function exactOrDouble(spelled: string): number | ExactNumber {
  const value = Number(spelled);
  // As `hasLongNumber` counts, so that a number's value does not depend on what else is in the text.
  if (spelled.replace(/^-|e.*$/gi, "").length <= longestSafeRun) return value;
  // A greater integer would be written with an exponent some day, even if a double happens to have its value.
  const isKept = Number.isInteger(value) ? Number.isSafeInteger(value) : true;
  return isKept && isExact(spelled, value) ? value : new ExactNumber(spelled);
}

function parseWith(text: string, parseNumber: (spelled: string) => unknown): unknown {
  // The last of equal keys counts, as it does in `JSON.parse`.
  return parse(text, null, { parseNumber, onDuplicateKey: ({ newValue }) => newValue });
}

/**
 * Whether there is a run of more than 15 digits and points, be it in a string. Looks at every 16th character only, since
 * such a run contains one of them: a regular expression would take half the time that parsing does. One function for
 * the same reason.
 */
function hasLongNumber(text: string): boolean {
  for (let at = longestSafeRun; at < text.length; at += longestSafeRun + 1) {
    // The slash between the point and the digits costs a false alarm at most.
    let code = text.charCodeAt(at);
    if (code < point || code > nine) continue;
    let to = at;
    do code = text.charCodeAt(++to);
    while (code >= point && code <= nine);
    let from = at;
    do code = text.charCodeAt(--from);
    while (code >= point && code <= nine);
    if (to - from - 1 > longestSafeRun) return true;
  }
  return false;
}
