import { parsePhoneNumberFromString } from "libphonenumber-js";

/**
 * The number in E.164 form, e.g. `+2348031234567`, or null if it is not one. Only international numbers are accepted: a
 * national number could belong to several countries, and the broker has members in many.
 */
export function internationalPhoneNumber(phone: string): string | null {
  const written = phone.trim();
  if (!written.startsWith("+") || written.length > 40) return null;
  const number = parsePhoneNumberFromString(written, { extract: false });
  return number?.isValid() && number.ext === undefined ? number.number : null;
}
