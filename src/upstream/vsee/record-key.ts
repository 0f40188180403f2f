/** Whether a raw value can be a record's id. */
export function isKey(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || Number.isInteger(value);
}
