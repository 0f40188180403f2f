import fc from "fast-check";
import { composeId, isClinicId, partsOfId, textIdOf } from "../../src/input/ids";

describe("ids of the broker and the benefits side", () => {
  it.each([
    "HMO/2031/0007",
    "NH.0012.7",
    "PPO 500",
    "200000101",
    "Ünïcode-王",
    "a?b=c&d#e",
    "100%",
    "..a",
    "a\\b",
    "O'Brien;--",
    "x".repeat(128),
  ])("may be %s", (id) => {
    expect(textIdOf(id)).toBe(id);
  });

  it.each([" 200000101 ", "\t200000101\n", "\u00a0200000101"])("are trimmed: %j", (id) => {
    expect(textIdOf(id)).toBe("200000101");
  });

  it.each([
    "",
    " ",
    ".",
    "..",
    " .. ",
    "a\u0000b",
    "a\nb",
    "a\u007fb",
    "a\u0085b",
    "a\ud83d",
    "a\u2028b",
    "x".repeat(129),
  ])("may not be %j", (id) => {
    expect(textIdOf(id)).toBeNull();
  });

  it("are one segment of a path, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 140 }), (raw) => {
        const id = textIdOf(raw);
        if (id === null) return;
        const { pathname, search, hash } = new URL(`http://host/api/plans/${encodeURIComponent(id)}`);
        expect([search, hash]).toEqual(["", ""]);
        expect(pathname.split("/")).toHaveLength(4);
        expect(decodeURIComponent(pathname.split("/")[3]!)).toBe(id);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("ids that the graph composes", () => {
  it("give their parts back, whatever the parts are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 4 }), (parts) => {
        const id = composeId(...parts);
        expect(id.split(":")).toHaveLength(parts.length);
        expect(partsOfId(id, parts.length)).toEqual(parts);
      }),
      { numRuns: 3000 },
    );
  });

  it("leave ordinary parts as they are", () => {
    expect(composeId("ma", "20261103", "4711")).toBe("ma:20261103:4711");
    expect(composeId("a:b", "100%")).toBe("a%3Ab:100%25");
    expect(partsOfId("a:b", 3)).toBeNull();
  });
});

it.each(["current", "Import", "a/b", "..", "", "a:b", "-a", "x".repeat(129), "a b"])(
  "takes %j for no id of the clinic",
  (id) => {
    expect(isClinicId(id)).toBe(false);
  },
);
