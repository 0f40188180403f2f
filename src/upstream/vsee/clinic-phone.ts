import { parsePhoneNumberFromString } from "libphonenumber-js";

/** The longest spelling that is looked at: E.164 has 15 digits, and people group them. */
const longestSpelling = 40;

/** Digits as the clinic keeps them and the graph shows them: what was read is taken back as it is. */
const keptDigits = /^\d{7,15}$/;

/**
 * A phone number as the clinic keeps it, digits alone: ten of them for a number of the North American plan, the country's
 * code in front for every other. Null for what is no number, and for an extension, which digits alone would lose.
 */
export function toClinicPhone(spelled: string): string | null {
  const trimmed = spelled.trim();
  if (trimmed.length > longestSpelling) return null;
  const number = parsePhoneNumberFromString(trimmed, { defaultCountry: "US", extract: false });
  if (number === undefined || !number.isPossible() || number.ext !== undefined) {
    return keptDigits.test(trimmed) ? trimmed : null;
  }
  return number.countryCallingCode === "1"
    ? number.nationalNumber
    : `${number.countryCallingCode}${number.nationalNumber}`;
}
