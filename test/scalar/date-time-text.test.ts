import fc from "fast-check";
import { DateTimeScalar } from "../../src/scalar/date-time.scalar";

it("writes every instant as ISO 8601 does, whatever day came before", () => {
  fc.assert(
    fc.property(fc.array(fc.date({ noInvalidDate: true }), { minLength: 1, maxLength: 5 }), (instants) => {
      for (const at of [...instants, ...instants.map((one) => new Date(one.getTime() - 1))]) {
        if (!Number.isNaN(at.getTime())) expect(DateTimeScalar.serialize(at)).toBe(at.toISOString());
      }
    }),
    { numRuns: 1000 },
  );
});
