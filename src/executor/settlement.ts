import { FAILED } from "./level";
import { handleRejectionsIn } from "./unhandled";

export interface Rejection {
  readonly index: number;
  readonly reason: unknown;
}

/**
 * Waits for all promises of a batch and passes on their outcomes together.
 *
 * If that takes longer than a tick, promises inside values that came earlier are given a rejection handler: one of them may
 * reject before anything awaits it, which would end the process.
 */
export class Settlement {
  private readonly outcomes: unknown[];
  private readonly rejections: Rejection[] = [];
  private left: number;
  private takesLong = false;

  /** @param heldBack values that wait for the promises. */
  constructor(
    promises: readonly Promise<unknown>[],
    private readonly heldBack: readonly unknown[],
    private readonly onSettled: (outcomes: readonly unknown[], rejections: readonly Rejection[]) => void,
  ) {
    this.left = promises.length;
    this.outcomes = new Array<unknown>(promises.length);
    promises.forEach((promise, index) => {
      void promise.then(
        (value) => this.settle(index, value),
        (reason: unknown) => {
          this.rejections.push({ index, reason });
          this.settle(index, FAILED);
        },
      );
    });
    if (heldBack.length > 0) this.lookAfterATick();
  }

  private settle(index: number, outcome: unknown): void {
    this.outcomes[index] = outcome;
    const isFirst = this.left === this.outcomes.length;
    this.left--;
    if (this.left === 0) this.onSettled(this.outcomes, this.rejections);
    else if (this.takesLong) handleRejectionsIn(outcome);
    else if (isFirst) this.lookAfterATick();
  }

  private lookAfterATick(): void {
    process.nextTick(() => {
      if (this.left === 0 || this.takesLong) return;
      this.takesLong = true;
      this.heldBack.forEach(handleRejectionsIn);
      this.outcomes.forEach(handleRejectionsIn);
    });
  }
}
