import { inspect } from "node:util";

/**
 * A value that shows itself only to who asks for it by {@link Secret.reveal}: printing, inspecting or serialising an
 * object that holds one gives `[secret]`.
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
