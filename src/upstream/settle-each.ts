/**
 * DataLoader's contract for batches that are single reads: a result for each key, in order, so that one failing key does not
 * affect the others. Anything that is thrown becomes that key's error.
 */
export function settleEach<Key, Value>(
  keys: readonly Key[],
  load: (key: Key) => Value | Promise<Value>,
): Promise<(Value | Error)[]> {
  return Promise.all(keys.map((key) => settle(key, load)));
}

function settle<Key, Value>(key: Key, load: (key: Key) => Value | Promise<Value>): Promise<Value | Error> {
  try {
    return Promise.resolve(load(key)).catch(toError);
  } catch (error) {
    return Promise.resolve(toError(error));
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error("A load was rejected without an error.", { cause: error });
}
