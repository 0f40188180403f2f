import fc from "fast-check";
import { matchMember, type MatchQuestion, type PersonRecord } from "../../../src/links/proof/member-match";

const born = "1984-03-09";
const person = (
  givenNames: string | null,
  familyName: string | null,
  more: Partial<PersonRecord> = {},
): PersonRecord => ({
  givenNames,
  familyName,
  birthDate: born,
  ...more,
});
const ask = (patient: PersonRecord, member: PersonRecord, more: Partial<MatchQuestion> = {}) =>
  matchMember({ patient, member, guarantor: null, isVouchedFor: false, isConfirmed: false, ...more });
const match = (patient: PersonRecord, member: PersonRecord, more?: Partial<MatchQuestion>) =>
  ask(patient, member, more).match;

describe("one person, written in two ways, is the patient", () => {
  it.each<[string, PersonRecord, PersonRecord]>([
    ["as they are", person("Ada", "Marlow"), person("Ada", "Marlow")],
    ["case", person("ADA", "marlow"), person("Ada", "Marlow")],
    ["diacritics", person("Zoë", "Müller"), person("Zoe", "Muller")],
    ["letters with a stroke", person("Łukasz", "Sørensen"), person("Lukasz", "Sorensen")],
    ["accents taken apart", person("Jose\u0301", "Pen\u0303a"), person("José", "Peña")],
    ["ß", person("Anna", "Weiß"), person("Anna", "WEISS")],
    ["apostrophes", person("Aoife", "O’Sullivan"), person("Aoife", "OSullivan")],
    ["an accent typed as an apostrophe", person("Aoife", "O´Sullivan"), person("Aoife", "O'Sullivan")],
    ["a hyphen as nothing", person("Ji-woo", "Park"), person("Jiwoo", "Park")],
    ["a hyphen as a blank", person("Ji-woo", "Park"), person("Ji woo", "Park")],
    ["a hyphen of another kind", person("Ji‑woo", "Park"), person("Ji–woo", "Park")],
    ["a double family name", person("Itzel", "Peña Ibáñez"), person("Itzel", "Peña")],
    ["a hyphenated family name", person("Itzel", "Peña-Ibáñez"), person("Itzel", "Peña")],
    ["a middle name", person("Ada", "Marlow"), person("Ada Lee", "Marlow")],
    ["another order", person("Marlow", "Ada"), person("Ada", "Marlow")],
    ["one name alone", person("Suharto", null), person(null, "Suharto")],
    ["Jr. with a full stop", person("John", "Marlow Jr."), person("John", "Marlow")],
    ["Jr after a comma", person("John", "Marlow, Jr"), person("John", "Marlow")],
    ["III in parentheses", person("John", "Marlow (III)"), person("John", "Marlow")],
    ["a right-to-left script", person("شیرین", "گلشیری"), person("شیرین", "گلشیری")],
    ["marks that nobody sees", person("شیرین\u200f", "گلشیری"), person("شیرین", "\u202bگلشیری\u202c")],
    ["Arabic and Persian keyboards", person("شيرين", "كريمي"), person("شیرین", "کریمی")],
    ["vowel signs", person("مُحَمَّد", "حسن"), person("محمد", "حسن")],
    ["full width", person("Ａｄａ", "Marlow"), person("Ada", "Marlow")],
    ["a full name alone", { ...person(null, null), fullName: "Ada Marlow" }, person("Ada", "Marlow")],
  ])("%s", (_, patient, member) => {
    expect(ask(patient, member)).toEqual({ match: "PATIENT", proof: "RECORDS" });
    expect(ask(member, patient)).toEqual({ match: "PATIENT", proof: "RECORDS" });
  });
});

describe("another person is none", () => {
  it.each<[string, PersonRecord, PersonRecord]>([
    ["twins", person("Ada", "Marlow"), person("Bea", "Marlow")],
    ["twins with a middle name in common", person("Ada Lee", "Marlow"), person("Bea Lee", "Marlow")],
    ["another birth date", person("Ada", "Marlow"), person("Ada", "Marlow", { birthDate: "1984-09-03" })],
    ["another sex", person("Ada", "Marlow", { sex: "female" }), person("Ada", "Marlow", { sex: "male" })],
    ["a name said twice", person("Ali", "Ali"), person("Ali", "Hassan")],
    ["vowel signs that are letters", person("कमल", "देव"), person("कमला", "देवी")],
    ["one name and another", person("Suharto", null), person("Sukarno", null)],
    ["an initial", person("J", "Marlow"), person("Jane", "Marlow")],
  ])("%s", (_, patient, member) => {
    expect(match(patient, member)).not.toBe("PATIENT");
    expect(match(member, patient)).not.toBe("PATIENT");
  });

  it.each<[string, PersonRecord, PersonRecord]>([
    ["twins", person("Ada", "Marlow"), person("Bea", "Marlow")],
    ["another birth date", person("Ada", "Marlow"), person("Ada", "Marlow", { birthDate: "1984-09-03" })],
    ["another sex", person("Ada", "Marlow", { sex: "female" }), person("Ada", "Marlow", { sex: "male" })],
    ["another birth date, and no name", person(null, null), person("Ada", "Marlow", { birthDate: "1984-09-03" })],
  ])("and the records say so: %s", (_, patient, member) => expect(match(patient, member)).toBe("MISMATCH"));
});

describe("what the records do not say is unknown", () => {
  it.each<[string, PersonRecord, PersonRecord]>([
    ["no birth date", person("Ada", "Marlow", { birthDate: null }), person("Ada", "Marlow")],
    ["no birth date and other names", person("Ada", "Marlow", { birthDate: null }), person("Bea", "Stone")],
    ["a placeholder", person("Ada", "Marlow", { birthDate: "1970-01-01" }), person("Ada", "Marlow")],
    [
      "two placeholders",
      person("Ada", "Marlow", { birthDate: "1900-01-01" }),
      person("Ada", "Marlow", { birthDate: "1900-01-01" }),
    ],
    ["no name", person(null, null), person("Ada", "Marlow")],
    ["a name without letters", person("--", "123"), person("Ada", "Marlow")],
    ["another script", person("شیرین", "گلشیری"), person("Shirin", "Golshiri")],
    ["letters of two scripts in one name", person("\u0410da", "Marlow"), person("Ada", "Marlow")],
    ["one name against several", person("Suharto", null), person("Haji", "Suharto")],
    ["a hyphenated name against several", person("Anne-Marie", null), person("Anne-Marie", "Stone")],
    ["a married name", person("Ada", "Marlow"), person("Ada", "Stone")],
    ["a married name, and the maiden name", person("Ada", "Marlow"), person("Ada", "Stone", { maidenName: "Marlow" })],
  ])("%s", (_, patient, member) => {
    expect(ask(patient, member)).toEqual({ match: "UNKNOWN", proof: null });
    expect(ask(member, patient)).toEqual({ match: "UNKNOWN", proof: null });
  });
});

describe("a dependant's card", () => {
  const child = person("Bea", "Marlow", { birthDate: "2015-05-05" });
  const holder = person("Ada", "Marlow");
  it("names its holder, where the guarantor is the member", () =>
    expect(ask(child, holder, { guarantor: holder })).toEqual({ match: "POLICY_HOLDER", proof: null }));
  it("names its holder, where the roster relates the two", () =>
    expect(match(child, holder, { guarantor: person(null, null, { birthDate: null }), isDependant: true })).toBe(
      "POLICY_HOLDER",
    ));
  it("is unknown before the roster was read, where nothing else decides", () => {
    const stranger = person("Eve", "Stone");
    expect(match(child, holder, { guarantor: stranger, isDependant: null })).toBe("UNKNOWN");
    expect(match(child, holder, { guarantor: stranger, isDependant: false })).toBe("MISMATCH");
    expect(match(child, holder, { guarantor: holder, isDependant: null })).toBe("POLICY_HOLDER");
    expect(match(child, holder, { isDependant: null })).toBe("MISMATCH");
  });
  it("is ignored on the patient's own card", () =>
    expect(match(child, holder, { isDependant: true })).toBe("MISMATCH"));
  it("proves nothing by a guarantor without a birth date", () =>
    expect(match(child, holder, { guarantor: { ...holder, birthDate: null } })).toBe("MISMATCH"));
  it("proves nothing by a placeholder", () => {
    const unborn = { ...holder, birthDate: "1970-01-01" };
    expect(match(child, unborn, { guarantor: unborn })).toBe("UNKNOWN");
  });
  it("is the patient's own where the member is the patient", () =>
    expect(match(holder, holder, { guarantor: holder })).toBe("PATIENT"));
});

describe("what others say", () => {
  const [one, other] = [person("Liz", "Marlow"), person("Elizabeth", "Stone")];
  it("is enough where birth dates do not contradict it", () => {
    expect(ask(one, other, { isVouchedFor: true })).toEqual({ match: "PATIENT", proof: "TOKEN" });
    expect(ask(one, other, { isConfirmed: true })).toEqual({ match: "PATIENT", proof: "STAFF" });
    expect(ask(one, other, { isConfirmed: true, isVouchedFor: true }).proof).toBe("TOKEN");
    expect(ask({ ...one, birthDate: null }, other, { isConfirmed: true }).match).toBe("PATIENT");
  });
  it("is nothing against birth dates: numbers are given again", () => {
    const reused = { ...other, birthDate: "1950-01-02" };
    expect(match(one, reused, { isVouchedFor: true, isConfirmed: true })).toBe("MISMATCH");
  });
});

describe("for whatever names", () => {
  const word = fc.oneof(
    fc.constantFrom("Ada", "Bea", "Ada-Lee", "O'Hara", "Müller", "شیرین", "गीता", "王", "Jr.", "", "-", "Ali Ali"),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const someone = fc.record({
    givenNames: fc.option(word),
    familyName: fc.option(word),
    fullName: fc.option(word),
    maidenName: fc.option(word),
    birthDate: fc.option(fc.constantFrom(born, "1984-09-03", "1970-01-01")),
    sex: fc.option(fc.constantFrom("male" as const, "female" as const)),
  });

  it("the answer does not depend on the side", () =>
    fc.assert(fc.property(someone, someone, (one, other) => expect(match(one, other)).toBe(match(other, one)))));

  it("a different birth date is never a match", () =>
    fc.assert(
      fc.property(someone, someone, fc.boolean(), fc.boolean(), (one, other, isVouchedFor, isConfirmed) => {
        if (one.birthDate === other.birthDate) return;
        expect(ask(one, other, { isVouchedFor: false, isConfirmed: false }).match).not.toBe("PATIENT");
        const contradict = [one, other].every(({ birthDate }) => birthDate !== null && birthDate !== "1970-01-01");
        if (contradict) expect(ask(one, other, { isVouchedFor, isConfirmed }).match).not.toBe("PATIENT");
      }),
    ));

  it("people whose given names share no word never match", () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-m]{2,9}$/),
        fc.stringMatching(/^[n-z]{2,9}$/),
        fc.stringMatching(/^[a-z]{2,9}$/),
        (one, other, family) => {
          if (family === one || family === other) return;
          expect(match(person(one, family), person(other, family))).toBe("MISMATCH");
        },
      ),
    ));

  it("a long name takes no longer than a short one, within reason", () => {
    const long = Array.from({ length: 200 }, (_, at) => `a${at}-b`).join(" ");
    expect(match(person(long, "Marlow"), person(long, "Marlow"))).toBe("PATIENT");
  });
});
