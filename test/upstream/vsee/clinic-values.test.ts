import fc from "fast-check";
import { jsonBound, jsonFaults } from "../../../src/upstream/vsee/clinic-json";
import { toClinicPhone } from "../../../src/upstream/vsee/clinic-phone";
import { codeBound, nameBound, proseBound, textFault, textFaults } from "../../../src/upstream/vsee/clinic-text";
import { runningSince } from "../../../src/upstream/vsee/eligibility-check";
import { numericId, toUnixSeconds } from "../../../src/upstream/vsee/vsee.bodies";

describe("texts for the clinic", () => {
  it("takes a text of the longest length and none beyond", () => {
    expect(textFault("x".repeat(64), codeBound)).toBeNull();
    expect(textFault("x".repeat(65), codeBound)).toMatch("64");
  });

  it("takes any script, and no control character or half of a character", () => {
    expect(textFault("Óscar 王 😀 O’Brien", nameBound)).toBeNull();
    for (const text of ["a\u0000b", "a\nb", "a\ud83d", "\ude00b"]) expect(textFault(text, nameBound)).not.toBeNull();
  });

  it("takes lines and nothing at all where people write sentences", () => {
    expect(textFault("first\r\n\tsecond", proseBound)).toBeNull();
    expect(textFault("", proseBound)).toBeNull();
    expect(textFault("a\u0000b", proseBound)).not.toBeNull();
    expect(textFault(" \t", nameBound)).not.toBeNull();
  });

  it("finds the faults of the fields that are given, in order", () => {
    const found = textFaults(
      { a: "", b: undefined, c: null, d: "x".repeat(200) },
      { d: nameBound, c: nameBound, b: nameBound, a: nameBound },
    );
    expect(found.map(({ field }) => field)).toEqual(["d", "a"]);
  });
});

describe("phone numbers for the clinic", () => {
  it.each([
    ["+14155550123", "4155550123"],
    ["(415) 555-0123", "4155550123"],
    ["415.555.0123", "4155550123"],
    ["7123456789", "7123456789"],
    ["+44 20 7183 8750", "442071838750"],
    ["+1 876 555 0123", "8765550123"],
  ])("writes %s as digits", (spelled, digits) => {
    expect(toClinicPhone(spelled)).toBe(digits);
  });

  it.each([
    "",
    "911",
    "nobody",
    "555-0123",
    "call 4155550123",
    "+1 415 555 0123 ext 5",
    "+99912345678",
    "4".repeat(41),
  ])("takes %j for no number", (spelled) => {
    expect(toClinicPhone(spelled)).toBeNull();
  });

  it("gives digits or null whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (spelled) => {
        const digits = toClinicPhone(spelled);
        return digits === null || /^\d{4,17}$/.test(digits);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("JSON for the clinic", () => {
  const paths = (json: object) => jsonFaults(json as Record<string, unknown>).map(({ path }) => path.join("."));
  const nested = (depth: number): object => (depth === 1 ? {} : { below: nested(depth - 1) });

  it("accepts values within the bounds, including the bounds", () => {
    const keys = Object.fromEntries(Array.from({ length: jsonBound.keys }, (_, index) => [`k${index}`, index]));
    expect(paths(keys)).toEqual([]);
    expect(paths(nested(jsonBound.depth))).toEqual([]);
    expect(paths({ a: "x".repeat(jsonBound.bytes - '{"a":""}'.length) })).toEqual([]);
  });

  it("names the whole where it is too large, too deep or has too many keys at whatever depth", () => {
    const items = Array.from({ length: jsonBound.keys }, (_, index) => ({ [`k${index}`]: index }));
    expect(paths({ items })).toEqual([""]);
    expect(paths(nested(jsonBound.depth + 1))).toEqual([""]);
    expect(paths({ a: "é".repeat(jsonBound.bytes / 2) })).toEqual([""]);
  });

  it("survives a depth at which recursion would not", () => {
    expect(paths(nested(5_000))).toEqual([""]);
  });

  it("names every treacherous key, at any depth and inside lists", () => {
    const json = JSON.parse('{"__proto__": {"constructor": 1}, "list": [{"prototype": 2}], "fine": {"proto": 3}}');
    expect(paths(json)).toEqual(["__proto__", "__proto__.constructor", "list.0.prototype"]);
  });

  it("takes no key without a name and none that is longer than a name", () => {
    expect(paths({ "": 1, [`k${"x".repeat(jsonBound.keyLength)}`]: 1 })).toHaveLength(2);
  });
});

describe("the beginning of a running check", () => {
  const since = (message: unknown) => runningSince({ code: 429, message })?.toISOString() ?? null;

  it.each([
    ["Started at Tue, 14 Nov 2023 12:05:00 +0700", "2023-11-14T05:05:00.000Z"],
    ["Started at Tue, 14 Nov 2023 12:05:00 -0330", "2023-11-14T15:35:00.000Z"],
    ["Started at 4 Nov 2023 12:05 GMT", "2023-11-04T12:05:00.000Z"],
    ["started at Wed, 31 Dec 2025 23:59:59 EST", "2026-01-01T04:59:59.000Z"],
  ])("is read from %s in its own zone", (message, instant) => {
    expect(since(message)).toBe(instant);
  });

  it.each([
    "Started at Tue, 14 Nov 2023 12:05:00",
    "Started at Fri, 31 Feb 2023 12:05:00 +0700",
    "Started at Tue, 14 Nov 2023 25:05:00 +0700",
    "Started at Tue, 14 Nov 2023 12:05:00 +9900",
    "Started at Tue, 14 Foo 2023 12:05:00 +0000",
    "Started at 2023-11-14T12:05:00Z",
    "Started at Tue, 14 Nov 2023 12:05:00 JST",
    "Too many requests",
    "",
    17,
    null,
  ])("is not guessed from %j", (message) => {
    expect(since(message)).toBeNull();
  });

  it("is null for an answer of any shape", () => {
    fc.assert(fc.property(fc.anything(), (body) => runningSince(body) === null));
    fc.assert(fc.property(fc.string(), (text) => since(`Started at ${text}`) === null));
  });
});

describe("ids and times in the clinic's bodies", () => {
  it("writes an id as a number only where the number is the same id", () => {
    expect(["7007", "0", "007", "9".repeat(16), "7a", "-7"].map(numericId)).toEqual([
      7007,
      "0",
      "007",
      "9".repeat(16),
      "7a",
      "-7",
    ]);
  });

  it("writes a moment in whole seconds, rounded down", () => {
    expect(toUnixSeconds(new Date("2030-01-07T10:00:00.999Z"))).toBe(Date.parse("2030-01-07T10:00:00Z") / 1000);
  });
});
