/**
 * Adds rejection handlers to promises in a value that is not looked at yet or never again: the value itself, items of lists
 * and own properties of objects, but not getters. Code that awaits such a promise later still gets its rejection.
 */
export function handleRejectionsIn(value: unknown): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  if (value instanceof Promise) void value.then(handleRejectionsIn, () => undefined);
  else if (Array.isArray(value) || value instanceof Set) value.forEach(handleRejectionsIn);
  else
    for (const { value: property } of Object.values(Object.getOwnPropertyDescriptors(value))) handlePromised(property);
}

function handlePromised(property: unknown): void {
  if (property instanceof Promise || Array.isArray(property)) handleRejectionsIn(property);
}
