import { planFields, type PlanField, type PlanFieldName } from "../../upstream/vba/plan-fields";
import { isPublicUrl } from "../../input/public-url";
import { isText } from "../../input/text";

export type WireValue = string | number | boolean | null;

/** A value in the upstream's form, or what is wrong with it, in the caller's terms. */
export type CheckedValue = { readonly value: WireValue } | { readonly problem: string };

/** Digits that a double stores exactly; the upstream stores amounts as doubles. */
const keptDigits = 15;

/** Checks one value of a plan against the limits of the upstream's field. */
export function checkValue(name: PlanFieldName, value: unknown, allowPrivateUrls: boolean): CheckedValue {
  const field: PlanField = planFields[name];
  if (value === null) return field.required ? { problem: "This switch is on or off; it cannot be null." } : { value };
  if (field.type === "amount") return checkAmount(value as string);
  if (field.type === "moment") return { value: (value as Date).toISOString() };
  if (field.type === "text") return checkText(field, value as string, allowPrivateUrls);
  return { value: value as number | boolean };
}

function checkText({ maxLength, values, isUrl }: PlanField, text: string, allowPrivateUrls: boolean): CheckedValue {
  if (maxLength !== undefined && text.length > maxLength) {
    return { problem: `At most ${maxLength} characters are allowed; these are ${text.length}.` };
  }
  if (!isText(text, { lines: true })) return { problem: "It has characters that are no text." };
  if (values && !values.includes(text)) return { problem: `Allowed are: ${values.join(", ")}.` };
  if (isUrl && !isPublicUrl(text, allowPrivateUrls))
    return { problem: "A link must be https and lead to a public host, without a login." };
  return { value: text };
}

function checkAmount(text: string): CheckedValue {
  const digits = text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
  if (digits.length > keptDigits) return { problem: `At most ${keptDigits} digits can be stored exactly.` };
  return { value: Number(text) };
}
