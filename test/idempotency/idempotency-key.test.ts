import fc from "fast-check";
import { isIdempotencyKey } from "../../src/idempotency/idempotency-key";

describe("an idempotency key", () => {
  it.each(["a", " ", "order 7/2026-11", "ключ", "🩺", "x".repeat(200), "🩺".repeat(200)])("may be %j", (key) =>
    expect(isIdempotencyKey(key)).toBe(true),
  );

  it.each([
    "",
    "x".repeat(201),
    "🩺".repeat(201),
    "a\nb",
    "a\tb",
    "a\u0000",
    "\u200b",
    "\u202eabc",
    "\u2028",
    "\ud800",
  ])("may not be %j", (key) => expect(isIdempotencyKey(key)).toBe(false));

  it("may be any printable ASCII text of up to 200 characters, and no longer one", () => {
    const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: printable, maxLength: 400 }), (key) => {
        expect(isIdempotencyKey(key)).toBe(key.length >= 1 && key.length <= 200);
      }),
    );
  });
});
