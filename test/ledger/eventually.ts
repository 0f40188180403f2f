import { setTimeout as delay } from "node:timers/promises";

/** Repeats an expectation until it holds; fails as it failed last when it does not within the time. */
export async function eventually(expectation: () => unknown, withinMs = 8_000): Promise<void> {
  for (const end = performance.now() + withinMs; ;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await delay(20);
    }
  }
}
