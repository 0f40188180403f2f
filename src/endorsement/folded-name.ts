/** Letters that Unicode does not take apart into a base and an accent. */
const plainLetters: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };
const notPlain = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "g");

/**
 * A name as words to compare: without case, diacritics and punctuation, with one space between words. The result is not cached,
 * as names may not be stored.
 */
export function foldedName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/['’‘ʼ`´]/g, "")
    .replace(notPlain, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
