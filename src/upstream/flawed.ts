/**
 * A value that stands although part of it could not be read.
 *
 * For fields that are non-null and must not take their parent down: the caller gets `value`, and `error`
 * reaches it in the response's `errors` at the field's path. A resolver may return one, sync or promised,
 * also as an item of a list.
 */
export class Flawed<T> {
  constructor(
    readonly value: T,
    readonly error: Error,
  ) {}
}
