import fc from "fast-check";
import { readTraceparent, writeTraceparent } from "../../src/observability/trace-context";

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const some = (digits: string): boolean => /[1-9a-f]/.test(digits);

describe("a traceparent", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(hex(32).filter(some), hex(16).filter(some), fc.constantFrom(0, 1), (traceId, spanId, flags) => {
        const context = { traceId, spanId, flags };
        expect(readTraceparent(writeTraceparent(context))).toEqual(context);
      }),
    );
  });

  it.each([
    undefined,
    "",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
    "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
    "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nx: y",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  ])("is none: %s", (header) => {
    expect(readTraceparent(header)).toBeUndefined();
  });

  it("of a later version gives what the first version knows", () => {
    expect(readTraceparent("01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-03-more")).toEqual({
      traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
      spanId: "00f067aa0ba902b7",
      flags: 1,
    });
  });
});
