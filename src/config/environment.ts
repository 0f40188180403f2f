import { Secret } from "./secret";

export type Variables = Readonly<Record<string, string | undefined>>;

/** Can be sent in an HTTP header. */
const headerValue = /^[\x21-\x7e]+$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads variables and collects all problems. A problem names the variable and what is expected, never the value. An empty
 * variable counts as not set.
 */
export class Environment {
  readonly problems: string[] = [];

  constructor(private readonly variables: Variables) {}

  isSet(name: string): boolean {
    return (this.variables[name] ?? "") !== "";
  }

  problem(name: string, expected: string): void {
    this.problems.push(`${name}: expected ${expected}`);
  }

  optional(name: string): string | undefined {
    return this.isSet(name) ? this.variables[name] : undefined;
  }

  required(name: string, expected: string): string {
    const value = this.optional(name);
    if (value === undefined) this.problem(name, `${expected}, but it is not set`);
    return value ?? "";
  }

  /** A value for a header: visible ASCII without spaces. */
  token(name: string, expected: string): string {
    const value = this.required(name, expected);
    if (value !== "" && !headerValue.test(value))
      this.problem(name, `${expected}: visible ASCII characters, no spaces`);
    return value;
  }

  secretToken(name: string, expected: string): Secret {
    return new Secret(this.token(name, expected));
  }

  optionalSecretToken(name: string, expected: string): Secret | undefined {
    return this.isSet(name) ? this.secretToken(name, expected) : undefined;
  }

  secret(name: string, expected: string): Secret {
    return new Secret(this.required(name, expected));
  }

  optionalSecret(name: string): Secret | undefined {
    const value = this.optional(name);
    return value === undefined ? undefined : new Secret(value);
  }

  /** An absolute http or https URL without user, password and fragment; returned without a trailing slash. */
  url(name: string, expected: string): string {
    const value = this.required(name, expected);
    if (value === "") return value;
    const url = URL.canParse(value) ? new URL(value) : null;
    const fits = url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
    if (!fits || url.hash !== "") this.problem(name, `${expected}: an absolute http or https URL without credentials`);
    return value.replace(/\/+$/, "");
  }

  /** The root of an API, to which paths are appended, so it must not have a query. */
  rootUrl(name: string, expected: string): string {
    const value = this.url(name, expected);
    if (value.includes("?")) this.problem(name, `${expected}, without a query`);
    return value;
  }

  integer(name: string, range: { readonly from: number; readonly to: number; readonly otherwise: number }): number {
    const value = this.optional(name);
    if (value === undefined) return range.otherwise;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= range.from && number <= range.to) return number;
    this.problem(name, `a whole number from ${range.from} to ${range.to}`);
    return range.otherwise;
  }

  /** A number above zero, possibly with a fraction. */
  decimal(name: string, { to, otherwise }: { readonly to: number; readonly otherwise: number }): number {
    const value = this.optional(name);
    if (value === undefined) return otherwise;
    const number = /^\d{1,9}(\.\d{1,9})?$/.test(value) ? Number(value) : NaN;
    if (number > 0 && number <= to) return number;
    this.problem(name, `a number above 0 and up to ${to}`);
    return otherwise;
  }

  /** An ISO 8601 instant with a zone, on a day that exists. */
  optionalInstant(name: string): Date | undefined {
    const value = this.optional(name);
    if (value === undefined) return undefined;
    const day = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
    const isDay = !Number.isNaN(day) && new Date(day).toISOString().startsWith(value.slice(0, 10));
    const at = isoInstant.test(value) && isDay ? new Date(value) : undefined;
    if (at !== undefined && !Number.isNaN(at.getTime())) return at;
    this.problem(name, "an ISO 8601 instant such as 2026-11-30T08:00:00Z");
    return undefined;
  }

  /** Values separated by commas, each of which must fit. */
  list(name: string, fits: (part: string) => boolean, expected: string): readonly string[] {
    const parts = (this.optional(name) ?? "").split(",").map((part) => part.trim());
    const given = parts.filter((part) => part !== "");
    if (!given.every(fits)) this.problem(name, `${expected}, separated by commas`);
    return given;
  }

  /** `HH:MM`. */
  optionalTimeOfDay(name: string): string | undefined {
    const value = this.optional(name);
    if (value !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(value))
      this.problem(name, "a time of day such as 18:30");
    return value;
  }

  oneOf<const T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const value = this.optional(name);
    if (value === undefined) return otherwise;
    const choice = choices.find((known) => known === value);
    if (choice === undefined) this.problem(name, `one of ${choices.join(", ")}`);
    return choice ?? otherwise;
  }
}
