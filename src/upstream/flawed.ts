/**
 * A value part of which could not be read.
 *
 * For fields that must not be null, whose failure would otherwise null their parent: the caller gets `value`, and `error`
 * in the response's `errors` at the field's path. A resolver may return one, sync or promised, also as an item of a list.
 */
export class Flawed<T> {
  constructor(
    readonly value: T,
    readonly error: Error,
  ) {}
}

/** A field that answers something even where it could not be read. */
export type MaybeFlawed<T> = T | Flawed<T>;

/** The value alone, for code that goes on without what could not be read. */
export function valueOf<T>(read: MaybeFlawed<T>): T {
  return read instanceof Flawed ? read.value : read;
}
