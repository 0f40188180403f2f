/** A person's name as comparable words, one list for each way to read its hyphens. */
export interface NameWords {
  /** Every reading of the name; the first one reads hyphens as blanks. Empty where the name has no words. */
  readonly readings: readonly (readonly string[])[];
  /** Scripts that its letters belong to. */
  readonly scripts: ReadonlySet<string>;
}

/** More hyphens than this in one name are all read alike, so that no name takes long. */
const maxHyphensApart = 4;

const apostrophes = /['’‘‛`´ʼʻʹʽ′＇]/gu;
const hyphens = /[-‐‑‒–—―−﹣－]/gu;
// Accents, Arabic vowel signs and Hebrew points. Vowel signs of Indic scripts are letters to their readers and stay.
const diacriticRanges = [
  "\\u0300-\\u036f",
  "\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7",
  "\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670",
  "\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f",
];
// eslint-disable-next-line no-misleading-character-class -- the marks are meant, each by itself
const diacritics = new RegExp(`[${diacriticRanges.join("")}]`, "gu");
/** Marks of direction and joining, which nobody sees. */
const invisible = /\p{Cf}/gu;
const notInWords = /[^\p{L}\p{M}\p{N}-]+/u;
/** `Smith, Jr`, `Smith Jr.`: only where punctuation sets it off, because some family is called Jr. */
const suffix = /(?:,\s*(?:jr|sr|ii|iii|iv)\b\.?|\s\((?:jr|sr|ii|iii|iv)\.?\)|\s(?:jr|sr|ii|iii|iv)\.)(?=$|[\s,])/giu;

/** Letters that Unicode does not take apart into a base and an accent. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ħ", "h"],
  ["ŧ", "t"],
  ["ı", "i"],
  ["ς", "σ"],
  // One letter to their readers, two on their keyboards.
  ["ي", "ی"],
  ["ى", "ی"],
  ["ك", "ک"],
]);
const notPlain = new RegExp(`[${[...plainLetters.keys()].join("")}]`, "gu");

const scripts = [
  ["Latin", /\p{Script=Latin}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Han", /\p{Script=Han}/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Hiragana", /\p{Script=Hiragana}/u],
  ["Katakana", /\p{Script=Katakana}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Devanagari", /\p{Script=Devanagari}/u],
  ["Bengali", /\p{Script=Bengali}/u],
  ["Thai", /\p{Script=Thai}/u],
  ["Ethiopic", /\p{Script=Ethiopic}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Georgian", /\p{Script=Georgian}/u],
] as const;
const onlyLatin = /^[0-9a-z\u00df-\u024f\u1e00-\u1eff-]*$/u;

/** Whether two names share no script, so that their words cannot be compared. */
export function inOtherScripts(one: NameWords, other: NameWords): boolean {
  return (
    one.scripts.size > 0 && other.scripts.size > 0 && ![...one.scripts].some((script) => other.scripts.has(script))
  );
}

/** Whether both names are written in the same scripts. */
export function inSameScripts(one: NameWords, other: NameWords): boolean {
  return one.scripts.size === other.scripts.size && [...one.scripts].every((script) => other.scripts.has(script));
}

/** Whether, in some reading of both, every word of the shorter name is in the longer. A word counts as often as it occurs. */
export function agree(one: NameWords, other: NameWords, accept: (shorter: number, longer: number) => boolean): boolean {
  return one.readings.some((words) =>
    other.readings.some((others) => {
      const [shorter, longer] = words.length <= others.length ? [words, others] : [others, words];
      return accept(shorter.length, longer.length) && isWithin(shorter, longer);
    }),
  );
}

/** Whether the names have a word in common. */
export function shareWord(one: NameWords, other: NameWords): boolean {
  const words = new Set(one.readings.flat());
  return other.readings.some((reading) => reading.some((word) => words.has(word)));
}

function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  const left = [...longer];
  return shorter.every((word) => {
    const at = left.indexOf(word);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

/** Most names: nothing is left out of them, and nothing is read in more than one way. */
const plainWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Whether a name is words of Latin letters without accents, with one reading. */
export function isPlainName(name: string): boolean {
  return plainWords.test(name);
}

/** The words of a name. Digits and punctuation alone are no name. */
export function nameWords(name: string): NameWords {
  if (isPlainName(name)) return { readings: [name.toLowerCase().split(" ")], scripts: latin };
  // An accent that stands alone is typed as an apostrophe; NFKC would make a blank of it.
  const plain = name
    .replace(apostrophes, "")
    .normalize("NFKC")
    .replace(apostrophes, "")
    .replace(hyphens, "-")
    .replace(invisible, "")
    .replace(suffix, " ");
  const folded = foldCase(plain).normalize("NFD").replace(diacritics, "").normalize("NFC");
  const tokens = folded
    .replace(notPlain, (letter) => plainLetters.get(letter) ?? letter)
    .split(notInWords)
    .filter((token) => /\p{L}/u.test(token));
  return { readings: readingsOf(tokens), scripts: scriptsOf(tokens.join("")) };
}

// Upper case first: it is what makes ß two letters and a final sigma any sigma.
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase();
}

function readingsOf(tokens: readonly string[]): (readonly string[])[] {
  if (tokens.length === 0) return [];
  const hyphenated = tokens.filter((token) => token.includes("-")).length;
  if (hyphenated === 0) return [tokens];
  if (hyphenated > maxHyphensApart) {
    return [tokens.flatMap(split), tokens.map(joined)];
  }
  let readings: string[][] = [[]];
  for (const token of tokens) {
    const ways = token.includes("-") ? [split(token), [joined(token)]] : [[token]];
    readings = readings.flatMap((reading) => ways.map((way) => [...reading, ...way]));
  }
  return readings;
}

const split = (token: string): string[] => token.split("-").filter((part) => part !== "");
const joined = (token: string): string => token.replaceAll("-", "");

function scriptsOf(letters: string): ReadonlySet<string> {
  if (onlyLatin.test(letters)) return latin;
  const found = new Set<string>();
  for (const [script, pattern] of scripts) if (pattern.test(letters)) found.add(script);
  // A script without an entry is still another one than those that have one.
  return found.size > 0 ? found : other;
}

const latin: ReadonlySet<string> = new Set(["Latin"]);
const other: ReadonlySet<string> = new Set(["other"]);
