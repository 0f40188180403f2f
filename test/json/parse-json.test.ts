import fc from "fast-check";
import { ExactNumber, isExact, plainDecimal } from "../../src/json/exact-number";
import { parseJson, parseJsonVerbatim } from "../../src/json/parse-json";
import { isWellFormedJson } from "../../src/json/well-formed";

const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${min - 1},${max - 1}}$`));
const anyNumber = fc
  .oneof(
    digits(1, 40),
    fc.tuple(digits(1, 25), fc.stringMatching(/^[0-9]{1,25}$/)).map(([whole, fraction]) => `${whole}.${fraction}`),
    fc.tuple(digits(1, 20), fc.integer({ min: -300, max: 300 })).map(([whole, exponent]) => `${whole}e${exponent}`),
    fc.constantFrom("0", "-0", "0.10", "1500.00", "1E+2", "9007199254740992", "9007199254740993", "5e-324"),
  )
  .chain((text) => fc.constantFrom(text, text.startsWith("-") ? text : `-${text}`));

describe("JSON numbers", () => {
  it.each([
    "9007199254740993",
    "-9007199254740993",
    "90071992547409931.25",
    "0.1000000000000000055511151231257827",
    "12345678901234567890",
    "1000000000000000000000",
    "1.00000000000000000001",
  ])("that no double has keep every digit: %s", (text) => {
    const parsed = parseJson(`{"a":[${text}]}`);
    expect(parsed).toEqual({ a: [new ExactNumber(text)] });
    expect(JSON.stringify(parsed)).toBe(`{"a":[${text}]}`);
  });

  it.each(["1", "0.1", "12.5", "1790000000", "1790000000123", "9007199254740991", "0.30000000000000004"])(
    "that a double has are doubles: %s",
    (text) => {
      expect(parseJson(`[${text}]`)).toEqual([Number(text)]);
    },
  );

  it("never change their value, whatever JSON they are in", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 6 }), fc.string(), fc.boolean(), (numbers, text, spaced) => {
        const gap = spaced ? " \n" : "";
        const source = `{${gap}${JSON.stringify(text)}:[${gap}${numbers.join(`,${gap}`)}${gap}]}`;
        const [found] = Object.values(parseJson(source) as Record<string, unknown[]>);
        found!.forEach((value, at) => {
          const spelled = numbers[at]!;
          if (value instanceof ExactNumber) expect(value.text).toBe(spelled);
          // Few digits with a huge exponent are a double as everywhere; many digits are exact, or kept as text.
          else if (/[\d.]{16}/.test(spelled)) expect(isExact(spelled, value as number)).toBe(true);
          else expect(value).toBe(Number(spelled));
        });
      }),
      { numRuns: 3000 },
    );
  });

  it("are written back as the same bytes where they were read verbatim", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 6 }), (numbers) => {
        const source = `{"rows":[${numbers.join(",")}]}`;
        expect(JSON.stringify(parseJsonVerbatim(source))).toBe(source);
      }),
      { numRuns: 3000 },
    );
  });
});

it("keeps long numbers next to any text, and never mistakes text for one", () => {
  const long = "12345678901234567890.5";
  const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom("\\", '"', long, `\\"${long}`, `:${long},`)), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(texts, (strings) => {
      const source = `{"__proto__": ${long},"rows":[${strings.map((text) => `${JSON.stringify(text)},${long}`).join(" , ")}]}`;
      const parsed = parseJson(source) as { rows: unknown[] };
      expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
      expect(Object.entries(parsed)[0]).toEqual(["__proto__", new ExactNumber(long)]);
      expect(parsed.rows).toEqual(strings.flatMap((text) => [text, new ExactNumber(long)]));
    }),
    { numRuns: 500 },
  );
});

it("parses what JSON.parse parses, to the same value", () => {
  fc.assert(
    fc.property(fc.json(), (source) => {
      expect(JSON.stringify(parseJsonVerbatim(source))).toBe(JSON.stringify(JSON.parse(source)));
      expect(JSON.parse(JSON.stringify(parseJson(source)))).toEqual(JSON.parse(source));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  '{"a":1,}',
  "01",
  "1.",
  ".5",
  "+1",
  "NaN",
  '"\u0001"',
  "[1 2]",
  "",
  "12345678901234567890x",
  "{12345678901234567890:1}",
  "{12345678901234567890 :1}",
  "[012345678901234567890]",
  "[12345678901234567890.]",
  "[-12345678901234567890-1]",
  "[--12345678901234567890]",
  '["12345678901234567890',
  '["a"12345678901234567890]',
  "[.12345678901234567890]",
])("refuses %j", (source) => {
  expect(() => parseJson(source)).toThrow(SyntaxError);
  expect(() => parseJsonVerbatim(source)).toThrow(SyntaxError);
});

it("takes the last of equal keys and no meaning from any key", () => {
  const source = '{"a":1,"a":12345678901234567890,"__proto__":{"b":2},"constructor":3}';
  const parsed = parseJson(source) as Record<string, unknown>;
  expect(parsed["a"]).toEqual(new ExactNumber("12345678901234567890"));
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)["b"]).toBeUndefined();
});

describe("a plain decimal", () => {
  it.each([
    ["1500.00", "1500.00"],
    ["007.50", "7.50"],
    ["-00.10", "-0.10"],
    ["1e3", "1000"],
    ["1.25e1", "12.5"],
    ["1.25E-3", "0.00125"],
    ["12e-2", "0.12"],
    ["90071992547409931.25", "90071992547409931.25"],
  ])("of %s is %s", (text, decimal) => {
    expect(plainDecimal(text)).toBe(decimal);
  });

  it.each(["", "1,5", "1e999999", "abc", "Infinity", "0x10", `${"9".repeat(401)}`])("is not made of %j", (text) => {
    expect(plainDecimal(text)).toBeNull();
  });

  it("has the value of what was spelled", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: -60, max: 60 }),
        (whole, exponent) => {
          const decimal = plainDecimal(`${whole}e${exponent}`)!;
          expect(decimal).toMatch(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/);
          const [integer = "", fraction = ""] = decimal.split(".");
          const scaled =
            BigInt(integer.replace("-", "") + fraction.padEnd(60, "0")) * (decimal.startsWith("-") ? -1n : 1n);
          expect(scaled).toBe(whole * 10n ** BigInt(60 + exponent));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it("knows JSON that cannot be passed on as it is", () => {
  for (const bad of ["\ud83d", { "\ude00": 1 }, [{ a: "x\ud83dy" }], [Infinity], JSON.parse("[1e400]")]) {
    expect(isWellFormedJson(bad)).toBe(false);
  }
  for (const good of ["😀", { a: [1, null, true, "é"] }, [new ExactNumber("1e400")]])
    expect(isWellFormedJson(good)).toBe(true);
  expect(isWellFormedJson(JSON.parse("[".repeat(50_000) + "]".repeat(50_000)))).toBe(false);
});
