/** The stored part of a payload: ids, user errors and plain values; entities by their key only. */
export type Recorded = null | boolean | number | string | readonly Recorded[] | { readonly [field: string]: Recorded };

/** Key field of every entity type. */
export type EntityKeys = Readonly<Record<string, string>>;

/** Reads an entity again, with the current caller's access. */
export type ReadEntity = (typename: string, key: string) => Promise<object | null>;

const entityMark = "$entity";
const dateMark = "$date";

/** The part of a payload that is stored to answer repetitions. */
export function toStoredPayload(payload: unknown, keys: EntityKeys): Recorded {
  if (payload === null || payload === undefined) return null;
  if (payload instanceof Date) return { [dateMark]: payload.toISOString() };
  if (Array.isArray(payload)) return payload.map((item) => toStoredPayload(item, keys));
  if (typeof payload !== "object") return payload as boolean | number | string;
  const entity = entityOf(payload, keys);
  if (entity) return entity;
  return Object.fromEntries(
    Object.entries(payload).map(([field, value]) => [field, toStoredPayload(value, keys)] as const),
  );
}

/** The payload of a stored record, with entities as they are now. */
export async function fromStoredPayload(recorded: Recorded, read: ReadEntity): Promise<unknown> {
  if (Array.isArray(recorded)) return Promise.all(recorded.map((item: Recorded) => fromStoredPayload(item, read)));
  if (typeof recorded !== "object" || recorded === null) return recorded;
  const fields = recorded as { readonly [field: string]: Recorded };
  const { [entityMark]: typename, [dateMark]: date, key } = fields;
  if (typeof typename === "string" && typeof key === "string") return read(typename, key);
  if (typeof date === "string") return new Date(date);
  const entries = Object.entries(fields).map(
    async ([field, value]) => [field, await fromStoredPayload(value, read)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function entityOf(value: object, keys: EntityKeys): Recorded {
  const typename = typeNames(value).find((name) => Object.hasOwn(keys, name));
  const keyField = typename && keys[typename];
  if (!keyField) return null;
  return { [entityMark]: typename, key: String((value as Record<string, unknown>)[keyField]) };
}

// Mapped objects are instances of subclasses of the graph's classes.
function typeNames(value: object): string[] {
  const names: string[] = [];
  for (let at: unknown = Object.getPrototypeOf(value); at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    names.push((at as { constructor: { name: string } }).constructor.name);
  }
  return names;
}
