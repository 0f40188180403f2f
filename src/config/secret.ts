import { inspect } from "node:util";

/**
 * A value that only {@link Secret.reveal} returns: if it is printed, inspected or serialised, alone or within an object, it
 * shows as `[secret]`.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return "[secret]";
  }

  toJSON(): string {
    return "[secret]";
  }

  [inspect.custom](): string {
    return "[secret]";
  }
}
