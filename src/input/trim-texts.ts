/**
 * An input without leading and trailing spaces, at every depth. Values of the keys in `kept` are not changed: JSON that is
 * passed on belongs to its author.
 */
export function trimTexts<T>(input: T, kept: ReadonlySet<string> = new Set()): T {
  if (typeof input === "string") return input.trim() as T;
  if (Array.isArray(input)) return input.map((item: unknown) => trimTexts(item, kept)) as T;
  if (typeof input !== "object" || input === null || input instanceof Date) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, kept.has(key) ? (value as unknown) : trimTexts(value, kept)]),
  ) as T;
}
