/**
 * A value, part of which could not be read.
 *
 * For fields that must not be null, whose failure would otherwise null their parent: the caller gets `value`, and `error` in
 * the response's `errors` at the field's path. A resolver may return one, directly or as a promise, also as an item of a list. One
 * around another carries both errors.
 */
export class Flawed<T> {
  constructor(
    readonly value: MaybeFlawed<T>,
    readonly error: Error,
  ) {}
}

/** A field that has a value even if it could not be read. */
export type MaybeFlawed<T> = T | Flawed<T>;

/** The value, with the error of what it was made from, if that could not be read as a whole. */
export function flawedAs<T>(source: MaybeFlawed<unknown>, value: T): MaybeFlawed<T> {
  return source instanceof Flawed ? new Flawed(value, source.error) : value;
}

/** What could not be read at all, with the error. */
export type Unread = Flawed<null>;

/** The value; throws the error of what could not be read. */
export function soundOf<T>(read: T | Unread): T {
  if (read instanceof Flawed) throw read.error;
  return read;
}

/** The value only, for code that continues without the part that could not be read. */
export function valueOf<T>(read: MaybeFlawed<T>): T {
  return read instanceof Flawed ? valueOf(read.value) : read;
}
