import type { GraphContext } from "../context";

/**
 * A memory that each operation has for itself, and that ends with it. Operations share upstream answers in flight: what a
 * caller may see of them must not depend on which object an answer happens to be.
 */
export function perOperation<Memory extends object>(create: () => Memory): (context: GraphContext) => Memory {
  const memories = new WeakMap<GraphContext, Memory>();
  return (context) => {
    let memory = memories.get(context);
    if (memory === undefined) memories.set(context, (memory = create()));
    return memory;
  };
}
