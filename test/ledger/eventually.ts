import { setTimeout as delay } from "node:timers/promises";

/** Repeats an expectation until it is met. After the time, which only a failing test or a very busy machine needs, fails as it failed last. */
export async function eventually(expectation: () => unknown, withinMs = 30_000): Promise<void> {
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
