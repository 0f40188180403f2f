import type { WireKind } from "./wire-kind";
import { integer } from "./wire-kind";

/** A whole number that also fits GraphQL's `Int`, which has 32 bits; a greater one is not valid. */
export const int32: WireKind<number> = {
  check: (raw) => integer.check(raw) && Math.abs(Number(raw)) <= 2_147_483_647,
  decode: (raw) => integer.decode(raw),
};
