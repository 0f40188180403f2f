import fc from "fast-check";
import { parseJson } from "../../../src/json/parse-json";
import { int32 } from "../../../src/upstream/wire/int32";
import * as kinds from "../../../src/upstream/wire/wire-kind";
import { wireShape } from "../../../src/upstream/wire/wire-view";

const invalid = "invalid";
/** What a field of that kind is read as; `invalid` where the field alone is in error. */
function read(kind: kinds.WireKind<unknown>, json: string): unknown {
  const view = wireShape("vsee", "record", { field: kind }).view(parseJson(`{"field":${json}}`));
  try {
    const value = view.field;
    return value instanceof Date ? value.toISOString() : value;
  } catch (error) {
    expect(error).toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE", field: "record.field" });
    return invalid;
  }
}

describe("exact numbers", () => {
  it.each([
    ["9007199254740993", "9007199254740993"],
    ["12345678901234567890123", "12345678901234567890123"],
    ["1000000000000000000000", "1000000000000000000000"],
    ["-7", "-7"],
    ['"007"', "007"],
    ['"HMO/2031/0007"', "HMO/2031/0007"],
    ["1.5", invalid],
    ["9007199254740993.5", invalid],
    ["1e400", invalid],
    ["true", invalid],
    ['"a\\ud83d"', invalid],
  ])("as ids: %s is %s", (json, id) => {
    expect(read(kinds.id, json)).toBe(id);
  });

  it.each([
    ["90071992547409931.25", "90071992547409931.25"],
    ["9007199254740993", "9007199254740993"],
    ["0.10000000000000000001", "0.10000000000000000001"],
    ["12.5", "12.5"],
    ["1e21", "1000000000000000000000"],
    ["1.5e-7", "0.00000015"],
    ['"00.00"', "0.00"],
    ['"90071992547409931.25"', "90071992547409931.25"],
    ['""', null],
    ['"--"', null],
    ["1e400", invalid],
    ['"1,5"', invalid],
    ['"1e5"', invalid],
    ["{}", invalid],
  ])("as amounts: %s is %s", (json, amount) => {
    expect(read(kinds.decimal, json)).toBe(amount);
  });

  it.each([
    ["9007199254740991", 9007199254740991],
    ["9007199254740993", invalid],
    ['"9007199254740993"', invalid],
    ['"12"', 12],
    ["1.5", invalid],
  ])("as whole numbers: %s is %s", (json, value) => {
    expect(read(kinds.integer, json)).toBe(value);
  });

  it("as the range of GraphQL's Int", () => {
    expect(read(int32, "2147483647")).toBe(2147483647);
    expect(read(int32, "2147483648")).toBe(invalid);
    expect(read(int32, "-2147483648")).toBe(-2147483648);
    expect(read(int32, "-2147483649")).toBe(invalid);
    expect(read(int32, "12345678901234567890")).toBe(invalid);
  });

  it("as coordinates: the nearest double", () => {
    expect(read(kinds.number, "6.52437930000000000001")).toBe(6.5243793);
    expect(read(kinds.number, '"3.37"')).toBe(3.37);
    expect(read(kinds.number, "1e400")).toBe(invalid);
  });

  it("never read as another number", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (whole) => {
        expect(read(kinds.id, String(whole))).toBe(String(whole));
        expect(read(kinds.decimal, String(whole))).toBe(String(whole));
        const integer = read(kinds.integer, String(whole));
        if (integer !== invalid) expect(BigInt(integer as number)).toBe(whole);
      }),
      { numRuns: 2000 },
    );
  });

  it("in JSON that is passed on keep every digit; what JSON cannot write is refused", () => {
    const form = '{"claimNo":9007199254740993,"deep":[{"x":0.10000000000000000001}]}';
    expect(JSON.stringify(read(kinds.jsonObject, form))).toBe(form);
    expect(JSON.stringify(read(kinds.anything, form))).toBe(form);
    expect(read(kinds.jsonObject, '{"x":1e400}')).toBe(invalid);
    expect(read(kinds.jsonObject, "12345678901234567890")).toBe(invalid);
  });
});

describe("text", () => {
  it.each([
    ["text", kinds.text],
    ["text with dashes", kinds.dashedText],
    ["JSON", kinds.anything],
  ])("that is not well-formed costs its field: %s", (_, kind) => {
    expect(read(kind, '"Ada \\ud83d"')).toBe(invalid);
    expect(read(kind, '"\\ude00Ada"')).toBe(invalid);
    expect(read(kind, '"Ada \\ud83d\\ude00"')).toBe("Ada 😀");
  });

  it("in JSON is looked at in every value and key", () => {
    expect(read(kinds.jsonObject, '{"a":[{"b":"x\\ud83d"}]}')).toBe(invalid);
    expect(read(kinds.jsonObject, '{"a\\ud83d":1}')).toBe(invalid);
  });
});

describe("times", () => {
  it.each([
    ["1790000000", "2026-09-21T14:13:20.000Z"],
    ["1790000000.25", "2026-09-21T14:13:20.250Z"],
    ["1790000000123", "2026-09-21T14:13:20.123Z"],
    ['"1790000000123"', "2026-09-21T14:13:20.123Z"],
    ["-86400", "1969-12-31T00:00:00.000Z"],
    ["0", null],
    ['"0"', null],
    ['"000"', null],
    ['"--"', null],
    ["253402300799", "9999-12-31T23:59:59.000Z"],
    ["253402300800", "1978-01-11T21:31:40.800Z"],
    ["-62135596800", "0001-01-01T00:00:00.000Z"],
    ["1767312345678901234", invalid],
    ["1767312345678901", invalid],
    ["1e400", invalid],
    ['"yesterday"', invalid],
  ])("as unix seconds: %s is %s", (json, instant) => {
    expect(read(kinds.unixSeconds, json)).toBe(instant);
    expect(read(kinds.secondsObject, json)).toBe(instant);
  });

  it.each([
    ['{"sec":1790000000,"usec":250999}', "2026-09-21T14:13:20.250Z"],
    ['{"sec":1790000000}', "2026-09-21T14:13:20.000Z"],
    ['{"sec":"1790000000","usec":null}', "2026-09-21T14:13:20.000Z"],
    ['{"sec":1790000000123,"usec":0}', "2026-09-21T14:13:20.123Z"],
    ['{"sec":0,"usec":0}', null],
    ['{"usec":5}', invalid],
    ['{"sec":"soon"}', invalid],
    ["[]", invalid],
  ])("as seconds and microseconds: %s is %s", (json, instant) => {
    expect(read(kinds.secondsObject, json)).toBe(instant);
  });

  it.each([
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
    ["2016-12-31T23:59:60", "2017-01-01T00:00:00.000Z"],
    ["2016-12-31 23:59:60.75+00:00", "2017-01-01T00:00:00.000Z"],
    ["2030-06-01T10:00", "2030-06-01T10:00:00.000Z"],
    ["2030-06-01T10:00:00.1234567-0530", "2030-06-01T15:30:00.123Z"],
    ["2030-06-01T10:00:00+02", "2030-06-01T08:00:00.000Z"],
    ["2030-06-01", "2030-06-01T00:00:00.000Z"],
    ["0001-01-01T00:00:00", null],
    ["0000-00-00 00:00:00", null],
    ["", null],
    ["2026-02-31T10:00:00Z", invalid],
    ["2026-02-28T10:00:61Z", invalid],
    ["9999-12-31T23:59:60Z", invalid],
    ["0000-05-01T00:00:00Z", invalid],
    ["+057981-03-10T00:00:00Z", invalid],
    ["tomorrow", invalid],
  ])("as ISO 8601: %s is %s", (text, instant) => {
    expect(read(kinds.isoDateTime, JSON.stringify(text))).toBe(instant);
  });

  it("are of the years 1 to 9999, or none, or in error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })), (value) => {
        const spelled = typeof value === "number" && !Number.isFinite(value) ? "1e999" : String(value);
        const instant = read(kinds.unixSeconds, spelled);
        if (instant !== null && instant !== invalid) expect(instant).toMatch(/^(?!0000)\d{4}-/);
      }),
      { numRuns: 3000 },
    );
  });
});
