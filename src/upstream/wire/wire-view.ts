import { ExactNumber } from "../../json/exact-number";
import { UpstreamError, type UpstreamName } from "../upstream-error";
import type { WireKind } from "./wire-kind";

type Kinds = Record<string, WireKind<unknown>>;
type Fields<K extends Kinds> = { readonly [F in keyof K]: K[F] extends WireKind<infer T> ? T | null : never };

/** A wire record whose fields are checked when they are read. */
export type WireView<K extends Kinds = Kinds> = Fields<K> & { readonly raw: Readonly<Record<string, unknown>> };

/** The shape of a vendor's record: reads records that have it. */
export interface WireShape<K extends Kinds> {
  readonly upstream: UpstreamName;
  readonly name: string;
  readonly kinds: K;
  /** A checked view of the record. Throws {@link UpstreamError} if `raw` is not a record. */
  view(raw: unknown): WireView<K>;
  /** A checked view of a record. */
  of(record: Record<string, unknown>): WireView<K>;
  /** The records of a list; other items are left out and reported to `dropped`. */
  views(raw: unknown, dropped?: (field: string) => void): WireView<K>[];
}

export type ViewOf<S> = S extends WireShape<infer K> ? WireView<K> : never;

/**
 * Describes a record of an upstream. Fields are checked when a mapper reads them: a field of a wrong type does not affect
 * others, and fields that are not selected cost nothing.
 */
export function wireShape<K extends Kinds>(upstream: UpstreamName, name: string, kinds: K): WireShape<K> {
  class View {
    constructor(readonly raw: Record<string, unknown>) {}
  }
  for (const [field, { check, decode, read }] of Object.entries(kinds)) {
    const path = `${name}.${field}`;
    Object.defineProperty(View.prototype, field, {
      get(this: View) {
        const raw = this.raw[field];
        if (raw === undefined || raw === null) return null;
        const value = read ? read(raw) : check(raw) ? decode(raw as never) : undefined;
        if (value === undefined) throw invalidField(upstream, path);
        return value;
      },
    });
  }
  const of = (record: Record<string, unknown>): WireView<K> => new View(record) as unknown as WireView<K>;
  const view = (raw: unknown): WireView<K> => {
    if (!isRecord(raw)) throw invalidField(upstream, name);
    return of(raw);
  };
  const views = (raw: unknown, dropped?: (field: string) => void): WireView<K>[] => {
    if (!Array.isArray(raw)) throw invalidField(upstream, `${name}[]`);
    const found: WireView<K>[] = [];
    for (const item of raw) {
      if (isRecord(item)) found.push(of(item));
      else dropped?.(name);
    }
    return found;
  };
  return { upstream, name, kinds, view, of, views };
}

/** A record within a record. */
export function nested<K extends Kinds>(shape: WireShape<K>): WireKind<WireView<K>> {
  return {
    check: isRecord,
    decode: (raw: unknown) => shape.view(raw),
    read: (raw) => (isRecord(raw) ? shape.of(raw) : undefined),
  };
}

/** A list of records within a record; `""` means none. */
export function nestedList<K extends Kinds>(shape: WireShape<K>): WireKind<WireView<K>[]> {
  return {
    check: (raw) => raw === "" || (Array.isArray(raw) && raw.every(isRecord)),
    decode: (raw: unknown) => (raw === "" ? [] : shape.views(raw)),
  };
}

/** A list of plain values; null items are left out. */
export function listOf<T>(item: WireKind<T>): WireKind<T[]> {
  return {
    check: (raw) => raw === "" || (Array.isArray(raw) && raw.every((one) => one === null || item.check(one))),
    decode: (raw: unknown) =>
      raw === ""
        ? []
        : (raw as never[]).map((one) => (one === null ? null : item.decode(one))).filter((one) => one !== null),
  };
}

export function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof ExactNumber);
}

/** The error for an answer that does not match the contract. */
export function invalidField(upstream: UpstreamName, field: string): UpstreamError {
  return new UpstreamError({ upstream, code: "UPSTREAM_INVALID_RESPONSE", sent: true, field });
}
