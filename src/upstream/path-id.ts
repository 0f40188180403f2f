const idPattern = /^[A-Za-z0-9][A-Za-z0-9_:-]{0,127}$/;
/** Words that an upstream reads as more than an id where an id is expected in a path. */
const reservedWords = new Set(["current", "import"]);

/** Whether a caller's id can name anything. What cannot is answered as missing, and no upstream is asked. */
export function isId(id: string): boolean {
  return idPattern.test(id) && !reservedWords.has(id.toLowerCase());
}

/** Whether an id may become a segment of an upstream's path. */
export function isPathId(id: string): boolean {
  return isId(id) && !id.includes(":");
}
