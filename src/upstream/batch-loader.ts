import DataLoader from "dataloader";

/**
 * A DataLoader that is created when it is first used: every operation has one for each kind of read, and most operations use
 * few of them.
 */
export class BatchLoader<Key, Value, CacheKey = Key> {
  private made: DataLoader<Key, Value, CacheKey> | undefined;

  constructor(
    private readonly readAll: DataLoader.BatchLoadFn<Key, Value>,
    private readonly options: DataLoader.Options<Key, Value, CacheKey>,
  ) {}

  load(key: Key): Promise<Value> {
    return this.loader.load(key);
  }

  /** Makes the next load of the key read again. */
  clear(key: Key): void {
    this.made?.clear(key);
  }

  clearAll(): void {
    this.made?.clearAll();
  }

  /** Answers the key from now on, unless it was loaded. */
  prime(key: Key, value: Value): void {
    this.loader.prime(key, value);
  }

  private get loader(): DataLoader<Key, Value, CacheKey> {
    return (this.made ??= new DataLoader(this.readAll, this.options));
  }
}
