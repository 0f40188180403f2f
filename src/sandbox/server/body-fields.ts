import { Refusal } from "./api-route";

/** A request body as named fields; 400 unless it is an object. */
export function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Refusal(400, "A body is required.");
  return body as Record<string, unknown>;
}

/** Absent in any way that clients use. */
export const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === "";

/** Text, or a number as text, the way form bodies blur them; undefined where absent. */
export function optionalText(fields: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = fields[name];
  if (isAbsent(value)) return undefined;
  if (typeof value !== "string" && typeof value !== "number") throw new Refusal(400, `${name} must be text.`);
  return String(value);
}

export function requiredText(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = optionalText(fields, name);
  if (value === undefined) throw new Refusal(400, `${name} is required.`);
  return value;
}

/** Whole number, as a number or as digits; undefined where absent. */
export function optionalInt(value: unknown, name: string): number | undefined {
  if (isAbsent(value)) return undefined;
  const isWhole = (typeof value === "number" && Number.isInteger(value)) || /^-?\d{1,15}$/.test(String(value));
  if (!isWhole) throw new Refusal(400, `${name} must be a whole number.`);
  return Number(value);
}

export function requiredInt(value: unknown, name: string): number {
  const number = optionalInt(value, name);
  if (number === undefined) throw new Refusal(400, `${name} is required.`);
  return number;
}
