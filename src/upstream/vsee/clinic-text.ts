import { isText } from "../../input/text";

/** Limits of the clinic's text fields. The clinic does not document any; these are the graph's own. */
export interface TextBound {
  /** Characters at most. */
  readonly most: number;
  /** May be empty, which the clinic uses for "none". */
  readonly mayBeEmpty?: true;
  /** May contain line breaks and tabs. */
  readonly lines?: true;
}

/** Names of people and places, lines of an address. */
export const nameBound: TextBound = { most: 100 };
/** Codes and numbers by which other systems identify a record. */
export const codeBound: TextBound = { most: 64 };
/** Free text. */
export const proseBound: TextBound = { most: 2000, mayBeEmpty: true, lines: true };

/** The problem of a text, as a message; null if the clinic accepts it. */
export function textFault(text: string, { most, mayBeEmpty, lines }: TextBound): string | null {
  if (text.length > most) return `It can have at most ${most} characters.`;
  if (!mayBeEmpty && text.trim() === "") return "It must not be empty.";
  return isText(text, { lines }) ? null : "It has characters that are no text.";
}

/** The problems of an input's texts by field, in the order of `bounds`. Omitted fields have none. */
export function textFaults<Field extends string>(
  input: { readonly [F in NoInfer<Field>]?: string | null },
  bounds: Readonly<Record<Field, TextBound>>,
): { field: Field; fault: string }[] {
  return (Object.keys(bounds) as Field[]).flatMap((field) => {
    const text = input[field];
    const fault = text == null ? null : textFault(text, bounds[field]);
    return fault === null ? [] : [{ field, fault }];
  });
}
