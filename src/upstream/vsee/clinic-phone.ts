import { parsePhoneNumberFromString } from "libphonenumber-js";

/** The longest text that is parsed: E.164 has 15 digits, and people group them. */
const longestSpelling = 40;

/** Digits as the clinic stores them and the graph shows them: a value that was read can be sent back. */
const keptDigits = /^\d{7,15}$/;

/**
 * A phone number as the clinic stores it, digits only: ten digits for a North American number, otherwise with the country code
 * in front. Null if it is not a number, or has an extension, which would be lost.
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
