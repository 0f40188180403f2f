import type { KeyedHash } from "../ledger/keyed-hash";
import type { MatchAttributes, WriteEntryId } from "./idempotency";

/** The entry's id: a hash of caller, mutation and key. */
export function entryHash(hash: KeyedHash, { caller, mutation, key }: WriteEntryId): string {
  return hash.ofJson("idempotency-entry", [caller, mutation, key]);
}

/** A hash of the attributes that proofs are matched by; null if there are none. */
export function matchHash(hash: KeyedHash, mutation: string, match: MatchAttributes | undefined): string | null {
  if (!match) return null;
  const attributes = Object.fromEntries(
    Object.entries(match)
      .map(([name, value]) => [name, spelling(value)] as const)
      .filter(([, value]) => value !== ""),
  );
  return hash.ofJson("idempotency-match", [mutation, attributes]);
}

function spelling(value: string | number | null | undefined): string {
  return String(value ?? "")
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}
