const clinicPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
/** Words with a special meaning to the clinic in the place of an id in a path. */
const clinicWords = new Set(["current", "import"]);
const maxLength = 128;
/** Nearly every id: nothing to trim and nothing to refuse. */
const plainTextId = /^[A-Za-z0-9_-]{1,128}$/;
const controlCharacter = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Whether it can be an id of the clinic. If not, it is answered as missing, without a call. */
export function isClinicId(id: string): boolean {
  return clinicPattern.test(id) && !clinicWords.has(id.toLowerCase());
}

/**
 * An id of the broker, the benefits side or the pre-authorization list, trimmed: text of 1 to 128 characters without
 * control characters. Null for an id that cannot be sent, `.` and `..` among them, which a path would swallow.
 */
export function textIdOf(raw: string): string | null {
  if (plainTextId.test(raw)) return raw;
  const id = raw.trim();
  const isSendable = id !== "" && id !== "." && id !== ".." && id.length <= maxLength && !controlCharacter.test(id);
  return isSendable ? id : null;
}

/** Joins the parts of an id that the graph composes by `:`, which is escaped within a part. */
export function composeId(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[%:]/g, encodeURIComponent)).join(":");
}

/** The parts of a composed id; null if it has another number of parts. */
export function partsOfId(id: string, count: number): readonly string[] | null {
  const parts = id.split(":");
  if (parts.length !== count) return null;
  return parts.map((part) => part.replace(/%3A/gi, ":").replaceAll("%25", "%"));
}
