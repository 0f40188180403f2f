import fc from "fast-check";
import { decodePiecewise, decodeText } from "../../../src/upstream/http/decode-text";

const filler = fc.nat({ max: 5000 }).map((length) => Buffer.alloc(length, "a"));
const bytes = fc.uint8Array({ maxLength: 12 }).map((some) => Buffer.from(some));
const characters = fc.string({ unit: "binary", maxLength: 12 }).map((text) => Buffer.from(text));

it("decodes any bytes as Node.js does, invalid ones too, wherever they are", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(filler, bytes, characters), { maxLength: 8 }), (parts) => {
      const whole = Buffer.concat(parts);
      expect(decodePiecewise(whole)).toBe(whole.toString("utf8"));
    }),
    { numRuns: 2000 },
  );
});

it.each([2046, 2047, 2048, 2049])("keeps characters whole that are %d bytes after the start", (length) => {
  for (const character of ["é", "€", "😀", "\ufeff"]) {
    const text = "a".repeat(length) + character + "b";
    expect(decodePiecewise(Buffer.from(text))).toBe(text);
  }
});

it("decodes UTF-8 as Node.js does, with lone surrogates for what is invalid", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(filler, bytes, characters), { maxLength: 6 }), (parts) => {
      const whole = Buffer.concat([Buffer.from("{"), ...parts]);
      const text = decodeText(whole, undefined);
      const isValid = Buffer.from(whole.toString("utf8")).equals(whole);
      expect(text.isWellFormed()).toBe(isValid);
      const withoutInvalid = text.replace(/[\p{Cs}\ufffd]/gu, "");
      if (isValid) expect(text).toBe(whole.toString("utf8"));
      // Nothing but the invalid bytes is lost, and nothing is added.
      else expect(withoutInvalid).toBe(whole.toString("utf8").replaceAll("\ufffd", ""));
    }),
    { numRuns: 2000 },
  );
});
