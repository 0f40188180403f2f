/**
 * DataLoader's contract for batches that are single reads: a result for each key, in order, so that one failing key does not
 * affect the others. Anything that is thrown becomes that key's error.
 */
export async function settleEach<Key, Value>(
  keys: readonly Key[],
  load: (key: Key) => Value | Promise<Value>,
): Promise<(Value | Error)[]> {
  const started = keys.map((key) => settle(key, load));
  const settled: (Value | Error)[] = [];
  for (const result of started) settled.push(await result);
  return settled;
}

async function settle<Key, Value>(key: Key, load: (key: Key) => Value | Promise<Value>): Promise<Value | Error> {
  try {
    return await load(key);
  } catch (error) {
    return toError(error);
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error("A load was rejected without an error.", { cause: error });
}
