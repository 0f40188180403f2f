import { Flawed, type MaybeFlawed } from "../flawed";
import { UpstreamError } from "../upstream-error";

/** Key of a mapped object's source. */
const sourceOf = Symbol("source");

/** A function for every field of the target that reads it from the source. */
export type FieldReaders<Target, Source> = { readonly [F in keyof Target]-?: (source: Source) => Target[F] };

/**
 * Makes a mapper whose objects read fields lazily. A reader that throws affects its own field only, and fields that are not
 * selected are neither checked nor mapped. Objects are instances of `type`.
 */
export function lazyMapper<Target extends object, Source>(
  type: abstract new () => Target,
  readers: FieldReaders<Target, Source>,
): (source: Source) => Target {
  const Base = type as unknown as new () => object;
  class Mapped extends Base {
    readonly [sourceOf]: Source;

    constructor(source: Source) {
      super();
      this[sourceOf] = source;
    }
  }
  for (const [field, read] of Object.entries<(source: Source) => unknown>(readers)) {
    Object.defineProperty(Mapped.prototype, field, {
      get(this: Mapped) {
        return read(this[sourceOf]);
      },
    });
  }
  return (source) => new Mapped(source) as unknown as Target;
}

/** The reader's value, or `fallback` together with the reader's error: for fields that must not be null. */
export function orElse<T>(fallback: T, read: () => MaybeFlawed<T>): MaybeFlawed<T> {
  try {
    return read();
  } catch (error) {
    if (error instanceof UpstreamError) return new Flawed(fallback, error);
    throw error;
  }
}

/** The items that can be read, together with the first error; null is left out. */
export function readEach<Item, T>(items: readonly Item[], read: (item: Item) => T | null): MaybeFlawed<T[]> {
  const values: T[] = [];
  let failure: UpstreamError | undefined;
  for (const item of items) {
    try {
      const value = read(item);
      if (value !== null) values.push(value);
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      failure ??= error;
    }
  }
  return failure ? new Flawed(values, failure) : values;
}

/** Whether a row has a name. An unreadable name counts: its field reports the error. */
export function isNamed(read: () => string | null): boolean {
  try {
    return read() !== null;
  } catch (error) {
    if (error instanceof UpstreamError) return true;
    throw error;
  }
}
