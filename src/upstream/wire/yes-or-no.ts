/**
 * An upstream's success flag: true or false in any clear spelling, undefined if there is none, `unclear` otherwise. After a
 * write only a clear no is a refusal.
 */
export type Answer = boolean | undefined | "unclear";

const yes = new Set(["true", "1", "yes", "y", "ok", "okay", "success", "successful", "succeeded"]);
const no = new Set(["false", "0", "no", "n", "error", "fail", "failed", "failure", "unsuccessful"]);

export function yesOrNo(mark: unknown): Answer {
  if (typeof mark === "boolean") return mark;
  if (mark === undefined || mark === null || mark === "") return undefined;
  const word = wordOf(mark);
  if (yes.has(word)) return true;
  return no.has(word) ? false : "unclear";
}

/** The same for an HTTP status, as a number or as text. A 5xx does not mean that nothing was done. */
export function statusCodeAnswer(code: unknown): Answer {
  if (code === undefined || code === null || code === "") return undefined;
  const word = wordOf(code);
  const status = /^\d{3}$/.test(word) ? Number(word) : NaN;
  if (status >= 200 && status < 300) return true;
  return status >= 400 && status < 500 ? false : "unclear";
}

function wordOf(mark: unknown): string {
  const isWord = typeof mark === "string" || typeof mark === "number" || typeof mark === "boolean";
  return isWord ? String(mark).trim().toLowerCase() : "";
}
