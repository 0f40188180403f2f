import type { Execution } from "./execution";
import { FAILED, type Batch } from "./level";
import { isThenable, PendingValues } from "./pending-values";

/** Non-null values of a batch, with their entries. */
export class Candidates {
  readonly entries: number[] = [];
  readonly values: unknown[] = [];

  add(entry: number, value: unknown): void {
    this.entries.push(entry);
    this.values.push(value);
  }
}

/**
 * Calls `ask` for every candidate and passes on all answers together, synchronously if none is a promise. A failure is
 * recorded, and `FAILED` takes the place of its answer.
 */
export function askEach(
  execution: Execution,
  batch: Batch,
  { entries, values }: Candidates,
  ask: (entry: number, value: unknown) => unknown,
  onAnswered: (answers: readonly unknown[]) => void,
): void {
  const answers: unknown[] = [];
  const promised: number[] = [];
  const pending = new PendingValues();
  for (let index = 0; index < entries.length; index++) {
    try {
      const answer = ask(entries[index]!, values[index]);
      if (isThenable(answer)) {
        pending.add(entries[index]!, answer);
        promised.push(index);
      }
      answers.push(answer);
    } catch (error) {
      execution.fail(batch, entries[index]!, error);
      answers.push(FAILED);
    }
  }
  if (promised.length === 0) return onAnswered(answers);
  // Reserves the key's place in response order.
  for (const entry of entries) batch.write(entry, null);
  execution.settle(batch, pending, promised.length < entries.length ? values : [], (outcomes) => {
    outcomes.forEach((outcome, index) => (answers[promised[index]!] = outcome));
    onAnswered(answers);
  });
}
