import { isText, kind, type WireKind } from "../wire/wire-kind";

const yes = new Set<unknown>([true, 1, "true", "1"]);
const spellings = new Set<unknown>([true, false, 0, 1, "true", "false", "0", "1", "", "--"]);

/** A boolean of the clinic, which also writes 0 and 1, as numbers and as text. */
export const clinicFlag = kind<boolean>(
  (raw) => spellings.has(raw),
  (raw: boolean | number | string) => (raw === "" || raw === "--" ? null : yes.has(raw)),
);

/** A text; the clinic writes `false` if there is none. */
export const textOrFalse: WireKind<string> = {
  check: (raw) => raw === false || isText(raw),
  decode: (raw: string | false) => (raw === false || raw === "" ? null : raw),
};
