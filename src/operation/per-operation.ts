import type { GraphContext } from "../context";

/**
 * A memory that each operation has for itself, and that ends with it. Operations share upstream answers in flight: what a
 * caller may see of them must not depend on which object an answer happens to be.
 *
 * It is on the context: V8 keeps a WeakMap's values until it collects the whole heap.
 */
export function perOperation<Memory extends object>(create: () => Memory): (context: GraphContext) => Memory {
  const key = Symbol();
  return ({ memories }) => {
    let memory = memories.get(key) as Memory | undefined;
    if (memory === undefined) memories.set(key, (memory = create()));
    return memory;
  };
}
