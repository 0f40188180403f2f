import { ExactNumber } from "./exact-number";

/** Deeper JSON is nobody's record, and looking through it must not exhaust the stack. */
const maxDepth = 100;

/** Whether JSON can be passed on as it is: no text with half a surrogate pair, no number beyond what JSON can write. */
export function isWellFormedJson(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null || value instanceof ExactNumber) return true;
  if (depth >= maxDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isWellFormedJson(item, depth + 1));
  return Object.entries(value).every(([key, item]) => key.isWellFormed() && isWellFormedJson(item, depth + 1));
}
