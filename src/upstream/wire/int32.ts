import type { WireKind } from "./wire-kind";
import { integer } from "./wire-kind";

/** A whole number that also fits GraphQL's `Int`, which has 32 bits; a greater one is not valid. */
export const int32: WireKind<number> = {
  check: (raw) => read(raw) !== undefined,
  decode: read as WireKind<number>["decode"],
  read,
};

function read(raw: unknown): number | null | undefined {
  const value = integer.read?.(raw);
  return value != null && value !== (value | 0) ? undefined : value;
}
