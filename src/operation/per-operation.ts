import type { GraphContext } from "../context";

/**
 * Memory of its own for each operation, which ends with it. Operations share upstream responses in flight: what a caller may
 * see must not depend on which object a response is.
 *
 * It is on the context, because V8 keeps a WeakMap's values until it collects the whole heap.
 */
export function perOperation<Memory extends object>(create: () => Memory): (context: GraphContext) => Memory {
  const key = Symbol();
  return ({ memories }) => {
    let memory = memories.get(key) as Memory | undefined;
    if (memory === undefined) memories.set(key, (memory = create()));
    return memory;
  };
}
