/** Numbers that look random and are a function of their key: the same key decides the same in every run. */
export class Chance {
  constructor(private readonly seed: number) {}

  /** In [0, 1). */
  of(key: string): number {
    let hash = 2166136261 ^ this.seed;
    for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 16777619);
    hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  }

  below(limit: number, key: string): number {
    return Math.floor(this.of(key) * limit);
  }

  pick<T>(choices: readonly T[], key: string): T {
    return choices[this.below(choices.length, key)]!;
  }
}
