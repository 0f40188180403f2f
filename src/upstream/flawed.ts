/**
 * A value that stands although part of it could not be read, for fields that must not be null: the caller gets `value`,
 * and `error` at the field's path.
 */
export class Flawed<T> {
  constructor(
    readonly value: T,
    readonly error: Error,
  ) {}
}
