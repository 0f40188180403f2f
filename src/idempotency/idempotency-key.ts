/** 1 to 200 characters, none of them a control or format character, a line separator or half of a surrogate pair. */
const form = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u;

export const isIdempotencyKey = (key: string): boolean => form.test(key);

export const idempotencyKeyRule = "A key is 1 to 200 printable characters.";
