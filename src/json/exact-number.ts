import { rawJson } from "../internals/raw-json";

/** A JSON number that a double cannot represent exactly. `JSON.stringify` writes it as it was read. */
export class ExactNumber {
  /** @param text the number as the JSON text has it */
  constructor(readonly text: string) {}

  toJSON(): object {
    return rawJson(this.text);
  }

  toString(): string {
    return this.text;
  }
}

const numberPattern = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const plainPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A decimal longer than this is not expanded: its exponent is a mistake, or an attack. */
const maxDigits = 400;

/** A number without an exponent and without leading zeros; null if it is not a number or far too long. */
export function plainDecimal(text: string): string | null {
  if (text.length <= maxDigits && plainPattern.test(text)) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = numberPattern.exec(text) ?? [];
  const shift = Number(exponent);
  if (whole === "" || whole.length + fraction.length + Math.abs(shift) > maxDigits) return null;
  const digits = "0".repeat(Math.max(0, -shift)) + whole + fraction + "0".repeat(Math.max(0, shift));
  const point = Math.max(0, -shift) + whole.length + shift;
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const decimals = digits.slice(point);
  // An exponent may leave zeros behind the point that nobody wrote.
  const kept = shift > 0 ? decimals.slice(0, Math.max(0, fraction.length - shift)) : decimals;
  return `${sign}${integer || "0"}${kept === "" ? "" : `.${kept}`}`;
}

/** Whether a double has the same value as the number that the text spells. */
export function isExact(text: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  return significand(text) === significand(String(value));
}

/** The digits that matter and the place of the first, equal for equal numbers. */
function significand(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = numberPattern.exec(text) ?? [];
  const digits = whole + fraction;
  const first = digits.search(/[1-9]/);
  if (first < 0) return "0";
  return `${sign}${digits.slice(first).replace(/0+$/, "")}e${Number(exponent) + whole.length - first}`;
}
