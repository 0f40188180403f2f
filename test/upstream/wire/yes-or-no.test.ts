import { statusCodeAnswer, yesOrNo } from "../../../src/upstream/wire/yes-or-no";

describe("a mark of success", () => {
  it.each([1, true, "1", "true", "TRUE", " True ", "ok", "Success", "succeeded", "yes", "Y"])("%j is a yes", (mark) => {
    expect(yesOrNo(mark)).toBe(true);
  });

  it.each([0, false, "0", "false", "No", "FAILED", "error", "failure"])("%j is a no", (mark) => {
    expect(yesOrNo(mark)).toBe(false);
  });

  it.each([2, -1, "2", "01", "yes, but", "pending", "perhaps", {}, [], [true], { success: true }, NaN, " "])(
    "%j says neither",
    (mark) => {
      expect(yesOrNo(mark)).toBe("unclear");
    },
  );

  it.each([undefined, null, ""])("%j is none", (mark) => {
    expect(yesOrNo(mark)).toBeUndefined();
  });

  it.each([
    [200, true],
    ["201", true],
    [422, false],
    ["404", false],
    [500, "unclear"],
    [302, "unclear"],
    ["2OO", "unclear"],
    [null, undefined],
  ])("of a status %j is %j: what crashed may have been done", (code, answer) => {
    expect(statusCodeAnswer(code)).toBe(answer);
  });
});
