import { Kind } from "graphql";
import fc from "fast-check";
import { DateTimeScalar } from "../../src/scalar/date-time.scalar";

const min = new Date("0001-01-01T00:00:00Z");
const max = new Date("9999-12-31T23:59:59.999Z");

it("writes every instant as ISO 8601 does, whatever day came before", () => {
  fc.assert(
    fc.property(fc.array(fc.date({ noInvalidDate: true, min, max }), { minLength: 1, maxLength: 5 }), (instants) => {
      for (const at of [...instants, ...instants.map((one) => new Date(one.getTime() - 1))]) {
        if (at >= min) expect(DateTimeScalar.serialize(at)).toBe(at.toISOString());
      }
    }),
    { numRuns: 1000 },
  );
});

it.each([new Date(min.getTime() - 1), new Date(max.getTime() + 1), new Date(NaN), "2030-01-01T00:00:00Z"])(
  "does not write %s, which RFC 3339 cannot spell",
  (value) => {
    expect(() => DateTimeScalar.serialize(value)).toThrow("DateTime cannot represent this value.");
  },
);

it.each([
  ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
  ["2016-12-31T23:59:60.5Z", "2017-01-01T00:00:00.000Z"],
  ["2017-01-01T05:29:60+05:30", "2017-01-01T00:00:00.000Z"],
  ["2030-06-01T10:00:00.123456789+02:00", "2030-06-01T08:00:00.123Z"],
  ["9999-12-31T23:59:59z", "9999-12-31T23:59:59.000Z"],
])("reads %s, in a variable and in the document", (text, instant) => {
  expect(DateTimeScalar.parseValue(text).toISOString()).toBe(instant);
  expect(DateTimeScalar.parseLiteral({ kind: Kind.STRING, value: text }).toISOString()).toBe(instant);
});

it.each([
  "2030-02-30T00:00:00Z",
  "9999-12-31T23:59:60Z",
  "2030-01-01T00:00:61Z",
  "2030-01-01",
  "2030-13-01T00:00:00Z",
  17,
])("refuses %s", (value) => {
  expect(() => DateTimeScalar.parseValue(value)).toThrow("DateTime must be");
});
