import { parsePhoneNumberFromString } from "libphonenumber-js";

/**
 * The number in the E.164 form, e.g. `+2348031234567`, or null where it is none. Only international numbers are taken: a
 * national one could be several countries', and the broker serves members of any.
 */
export function internationalPhoneNumber(phone: string): string | null {
  const written = phone.trim();
  if (!written.startsWith("+") || written.length > 40) return null;
  const number = parsePhoneNumberFromString(written, { extract: false });
  return number?.isValid() && number.ext === undefined ? number.number : null;
}
