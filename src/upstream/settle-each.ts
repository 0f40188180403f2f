/**
 * DataLoader's contract for batches that are single reads: a result for each key, in order, so that one failing key does not
 * affect the others. Anything that is thrown becomes that key's error.
 */
export async function settleEach<Key, Value>(
  keys: readonly Key[],
  load: (key: Key) => Value | Promise<Value>,
): Promise<(Value | Error)[]> {
  return Promise.all(keys.map((key) => settle(key, load)));
}

async function settle<Key, Value>(key: Key, load: (key: Key) => Value | Promise<Value>): Promise<Value | Error> {
  try {
    return await load(key);
  } catch (error) {
    return error instanceof Error ? error : new Error("A load was rejected without an error.", { cause: error });
  }
}
