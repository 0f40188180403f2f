import fc from "fast-check";
import { cardInput } from "./card-input";
import { CardBench, codes, own, type Mutation } from "./card-bench";
import { clock } from "../../src/clock";

const runs = process.env.LONG_TESTS === "1" ? 1_000 : 200;

/** A change that makes a card invalid, and the path below the card at which it does. */
interface Fault {
  readonly path: readonly string[];
  readonly value: unknown;
}

const control = fc.constantFrom("\u0000", "\u0007", "\u001b", "\u007f", "\u009f", "\ud800", "\udfff");
const withControl = fc
  .tuple(fc.string({ maxLength: 20 }), control, fc.string({ maxLength: 20 }))
  .map((parts) => parts.join(""))
  // A high half and a low half would be a whole character.
  .filter((text) => /[\p{Cc}\p{Cs}]/u.test(text));
const blank = fc.stringMatching(/^[ \t]{0,5}$/);
const badText = (most: number) =>
  fc.oneof(
    // White space around a text is not part of it.
    fc.string({ minLength: most + 1, maxLength: most + 200 }).filter((text) => text.trim().length > most),
    withControl,
    blank,
  );

const texts = (most: number, ...paths: string[][]): fc.Arbitrary<Fault> =>
  fc.record({ path: fc.constantFrom(...paths), value: badText(most) });
const guarantor = (...path: string[]) => ["guarantor", ...path];
const address = (field: string) => guarantor("address", field);

const fault: fc.Arbitrary<Fault> = fc.oneof(
  texts(64, ["subscriberNumber"], ["groupNumber"], address("postalCode")),
  texts(
    100,
    ["insurerCode"],
    ...["firstName", "middleName", "lastName"].map((field) => guarantor(field)),
    ...["line1", "line2", "city", "state"].map(address),
  ),
  fc.record({
    path: fc.constant(guarantor("birthDate")),
    value: fc
      .date({ min: new Date(clock.now() + 3 * 86_400_000), max: new Date("9999-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  }),
);

/** A few faults of one card, no two at one path. */
const faults = fc.uniqueArray(fault, { minLength: 1, maxLength: 4, selector: ({ path }) => path.join(".") });

function spoil(card: Record<string, unknown>, { path, value }: Fault): Record<string, unknown> {
  const [field = "", ...below] = path;
  if (below.length === 0) return { ...card, [field]: value };
  return { ...card, [field]: spoil(card[field] as Record<string, unknown>, { path: below, value }) };
}

describe("cards of any shape", () => {
  let bench: CardBench;
  beforeAll(async () => {
    bench = await CardBench.start();
  });
  afterAll(() => bench.graph.stop());
  beforeEach(() => bench.reset());

  const refusedAt = async (mutation: Mutation, input: object, paths: readonly (readonly string[])[]): Promise<void> => {
    const { payload, errors } = await bench.write(mutation, { patientId: own, ...input });
    expect(errors).toBeUndefined();
    expect(new Set(codes(payload).map((code) => JSON.stringify(code)))).toEqual(
      new Set(paths.map((path) => JSON.stringify(["INVALID", path]))),
    );
  };

  it("refuses every fault of a saved card at its path, and sends nothing", async () => {
    await fc.assert(
      fc.asyncProperty(faults, (drawn) =>
        refusedAt(
          "saveInsuranceCard",
          { card: drawn.reduce(spoil, cardInput()) },
          drawn.map(({ path }) => ["card", ...path]),
        ),
      ),
      { numRuns: runs },
    );
    expect(bench.calls()).toEqual([]);
  });

  it("refuses every fault of the imported card that has it, and the other card with it", async () => {
    await fc.assert(
      fc.asyncProperty(faults, fc.nat({ max: 1 }), (drawn, position) => {
        const cards = [cardInput(), cardInput({ type: "SECONDARY" })];
        cards[position] = drawn.reduce(spoil, cards[position] ?? {});
        const paths = drawn.map(({ path }) => ["cards", String(position), ...path]);
        return refusedAt("importInsuranceCards", { cards }, paths);
      }),
      { numRuns: runs },
    );
    expect(bench.calls()).toEqual([]);
  });

  it("refuses any wait outside 0 to 20 seconds", async () => {
    const outside = fc.oneof(fc.integer({ min: 21, max: 2 ** 31 - 1 }), fc.integer({ min: -(2 ** 31), max: -1 }));
    await fc.assert(
      fc.asyncProperty(outside, (waitSeconds) => refusedAt("checkEligibility", { waitSeconds }, [["waitSeconds"]])),
      { numRuns: runs },
    );
    expect(bench.calls()).toEqual([]);
  });

  it("finds no patient for an invalid id, whatever is to be written", async () => {
    const impossible = fc
      .string({ unit: "grapheme", maxLength: 200 })
      .filter((id) => !/^[A-Za-z0-9][\w-]{0,127}$/.test(id.trim()));
    await fc.assert(
      fc.asyncProperty(impossible, async (patientId) => {
        const input = { patientId, type: "PRIMARY" };
        const { payload, errors } = await bench.write("deleteInsuranceCard", input, { role: "CLINIC_STAFF" });
        expect({ errors, codes: codes(payload) }).toEqual({ errors: undefined, codes: [["NOT_FOUND", ["patientId"]]] });
      }),
      { numRuns: runs },
    );
    expect(bench.calls()).toEqual([]);
  });
});
