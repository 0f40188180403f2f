/** Control characters and halves of surrogate pairs: nobody writes them, and programs behind this one trip over them. */
const noText = /[\p{Cc}\p{Cs}]/u;
const noTextInLines = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** Whether all that `value` holds is text; with `lines`, line breaks and tabs are text too. */
export function isText(value: string, { lines = false }: { readonly lines?: boolean | undefined } = {}): boolean {
  return !(lines ? noTextInLines : noText).test(value);
}
