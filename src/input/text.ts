/** Control characters and halves of surrogate pairs: people do not type them, and other programs fail on them. */
const noText = /[\p{Cc}\p{Cs}]/u;
const noTextInLines = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** Whether `value` contains only text; with `lines`, line breaks and tabs are allowed too. */
export function isText(value: string, { lines = false }: { readonly lines?: boolean | undefined } = {}): boolean {
  return !(lines ? noTextInLines : noText).test(value);
}
