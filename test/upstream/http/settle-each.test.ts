import { settleEach } from "../../../src/upstream/settle-each";

describe("settleEach", () => {
  it("gives each key its own outcome, in the keys' order", async () => {
    const outcomes = await settleEach([30, 10, 20], async (ms) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return ms * 2;
    });
    expect(outcomes).toEqual([60, 20, 40]);
  });

  it("does not let a failing key fail the others, whether it throws now or later", async () => {
    const outcomes = await settleEach(["now", "fine", "later"], (key) => {
      if (key === "now") throw new TypeError(key);
      return key === "later" ? Promise.reject(new RangeError(key)) : key;
    });
    expect(outcomes).toEqual([new TypeError("now"), "fine", new RangeError("later")]);
    expect(outcomes[0]).toBeInstanceOf(TypeError);
  });

  it("makes an error of whatever else is thrown, so that it cannot pass for a value", async () => {
    const [outcome] = await settleEach(["a"], () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw "text";
    });
    expect(outcome).toBeInstanceOf(Error);
  });
});
