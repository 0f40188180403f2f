import { isText } from "../input/text";
import { textIdOf } from "../input/ids";
import { invalid, type UserError } from "../user-error/user-error.type";

/** The problem of one field; null if it has none. */
export type Check = UserError | null;
export type Path = readonly string[];

/** Every problem that was found. */
export function problemsOf(...checks: readonly Check[]): UserError[] {
  return checks.filter((check) => check !== null);
}

export function checkThat(isRight: boolean, path: Path, message: string): Check {
  return isRight ? null : invalid(path, message);
}

/** Text that is not blank, has at most `longest` characters, and no control character. */
export function checkText(value: string, path: Path, longest: number): Check {
  if (value.trim() === "") return invalid(path, "This must not be blank.");
  return checkOptionalText(value, path, longest);
}

/** The same for an optional field; blank counts as omitted. */
export function checkOptionalText(value: string | null | undefined, path: Path, longest: number): Check {
  if (value == null) return null;
  if (value.trim().length > longest) return invalid(path, `This can have at most ${longest} characters.`);
  return checkThat(isText(value), path, "This must not contain line breaks or other control characters.");
}

/** The id of anything of the broker's. */
export function checkId(id: string, path: Path): Check {
  return checkThat(textIdOf(id) !== null, path, "This must be 1 to 128 characters without control characters.");
}

/** A measure that is possible for a person. */
export function checkMeasure(value: number | null | undefined, path: Path, least: number, most: number): Check {
  if (value == null) return null;
  return checkThat(value >= least && value <= most, path, `This is from ${least} to ${most}.`);
}
