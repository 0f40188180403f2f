import { clock } from "../../src/clock";
import { isBirthDate, latestDate } from "../../src/input/birth-date";

describe("a birth date", () => {
  afterEach(() => jest.restoreAllMocks());
  const at = (instant: string) => jest.spyOn(clock, "now").mockReturnValue(Date.parse(instant));

  it.each([
    // Half past midnight in Lagos.
    ["2026-11-29T23:30:00Z", "2026-11-30", true],
    // The day begins in Kiritimati.
    ["2026-11-29T10:00:00Z", "2026-11-30", true],
    ["2026-11-29T09:59:59Z", "2026-11-30", false],
    ["2026-12-31T10:00:00Z", "2027-01-01", true],
    ["2028-02-28T12:00:00Z", "2028-02-29", true],
    ["2026-11-29T23:30:00Z", "2026-12-01", false],
    ["2026-11-29T23:30:00Z", "1850-01-01", true],
    ["2026-11-29T23:30:00Z", "1849-12-31", false],
  ])("at %s: %s is one, %j", (now, day, isOne) => {
    at(now);
    expect(isBirthDate(day)).toBe(isOne);
  });

  it("is today wherever it is today already", () => {
    at("2026-11-29T23:30:00Z");
    expect(latestDate()).toBe("2026-11-30");
  });
});
