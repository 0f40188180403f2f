import { Gender, genderOf } from "../../src/patient/gender";

describe("a gender that an upstream writes", () => {
  it.each([
    [1, Gender.MALE],
    ["1", Gender.MALE],
    ["M", Gender.MALE],
    [" male ", Gender.MALE],
    [2, Gender.FEMALE],
    ["F", Gender.FEMALE],
    ["Female", Gender.FEMALE],
    ["other", Gender.OTHER],
    ["X", Gender.OTHER],
    ["Non-Binary", Gender.OTHER],
    [0, Gender.UNKNOWN],
    [9, Gender.UNKNOWN],
    ["?", Gender.UNKNOWN],
    [{}, Gender.UNKNOWN],
    ["", null],
    ["--", null],
    [null, null],
    [undefined, null],
  ])("%j is %s", (written, gender) => {
    expect(genderOf(written)).toBe(gender);
  });
});
