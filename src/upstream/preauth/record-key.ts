import { createHash } from "node:crypto";
import { textIdOf } from "../../input/ids";
import { id } from "../wire/wire-kind";
import { isRecord } from "../wire/wire-view";
import type { PreAuthWire } from "./preauth.wire";

/** The upstream's id of a record; without one, `x` and a hash of the record. */
export function recordKey({ raw }: PreAuthWire): string {
  const own = raw["pre_auth_id"];
  const text = own !== null && own !== undefined && id.check(own) ? id.decode(own as never) : null;
  return textIdOf(text ?? "") ?? `x${hashOf(raw)}`;
}

// The position in the provider's result is not part of the record: it changes as others come and go.
function hashOf({ index: _, ...record }: Readonly<Record<string, unknown>>): string {
  return createHash("sha256").update(canonical(record)).digest("hex").slice(0, 32);
}

/** JSON with its keys in order, so that the same record has the same text whichever way it was written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
  );
}
