import { createHash } from "node:crypto";
import { isRecord } from "../wire/wire-view";
import type { PreAuthWire } from "./preauth.wire";

/** What the upstream calls a record; without an id of its own, `x` and a hash of what the record says. */
export function recordKey({ raw }: PreAuthWire): string {
  const id = raw["pre_auth_id"];
  if (typeof id === "number" && Number.isSafeInteger(id)) return String(id);
  if (typeof id === "string" && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id)) return id;
  return `x${hashOf(raw)}`;
}

// The position in the provider's result says nothing of the record and moves as others come and go.
function hashOf({ index: _, ...record }: Readonly<Record<string, unknown>>): string {
  return createHash("sha256").update(canonical(record)).digest("hex").slice(0, 32);
}

/** JSON with its keys in order, so that the same record has the same text whichever way it was written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
  );
}
