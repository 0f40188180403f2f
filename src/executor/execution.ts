import type { GraphQLFieldResolver, GraphQLTypeResolver } from "graphql";
import type { Column, Level } from "./level";
import type { OperationPlan } from "./operation-plan";
import { Settlement } from "./settlement";
import { handleRejectionsIn } from "./unhandled";
import type { Waiting } from "./waiting";

/** An error at a position of the response, or, as a flaw, one beside a value that stands. */
export interface Failure {
  readonly column: Column;
  readonly entry: number;
  readonly error: unknown;
  readonly isFlaw: boolean;
}

/** What a request brings. */
export interface ExecutionInput {
  readonly plan: OperationPlan;
  readonly variableValues: Record<string, unknown>;
  readonly rootValue: unknown;
  readonly contextValue: unknown;
  readonly fieldResolver: GraphQLFieldResolver<unknown, unknown>;
  readonly typeResolver: GraphQLTypeResolver<unknown, unknown>;
}

/**
 * One request under way: levels that are ready to run, columns that are awaited, and failures.
 *
 * Ready levels run first in, first out, so all resolvers that can be called are called in one tick before
 * anything is awaited, whatever part of the selection they belong to.
 */
export class Execution {
  readonly failures: Failure[] = [];
  /** Set once a failure has reached the root: `data` is null, and no further root field of a mutation runs. */
  rootFailed = false;
  private rootFailedAtOnce = false;
  private rootFailedLate = false;
  private readonly ready: Level[] = [];
  private awaited = 0;
  /** Columns among the awaited in which graphql-js would be further: it does not wait with what is there. */
  private heldBack = 0;
  private steps: readonly (() => void)[] = [];
  private nextStep = 0;
  private finished = false;
  private answer: (() => void) | undefined = undefined;
  private refuse: ((reason: unknown) => void) | undefined = undefined;

  constructor(
    readonly input: ExecutionInput,
    private readonly runLevel: (execution: Execution, level: Level) => void,
  ) {}

  /**
   * Runs the steps one after the other, each when all work of the one before is done. Returns a promise if, and
   * only if, something had to be awaited; it rejects only where the executor itself is at fault.
   */
  run(steps: readonly (() => void)[]): Promise<void> | undefined {
    this.steps = steps;
    this.advance();
    if (this.finished) return undefined;
    return new Promise((resolve, reject) => {
      this.answer = resolve;
      this.refuse = reject;
    });
  }

  enqueue(level: Level): void {
    this.ready.push(level);
  }

  /**
   * Calls back once, when all the promises have settled: with the value of each, or `FAILED`.
   *
   * @param heldBack the values, if any, that were there at once and wait for the promises.
   */
  settle(
    column: Column,
    { entries, promises }: Waiting,
    heldBack: readonly unknown[],
    onSettled: (outcomes: readonly unknown[]) => void,
  ): void {
    this.awaited++;
    if (heldBack.length > 0) this.heldBack++;
    for (const entry of entries) column.countWait(entry);
    new Settlement(promises, heldBack, (outcomes, rejections) => {
      if (this.finished) return outcomes.forEach(handleRejectionsIn);
      this.resume(() => {
        if (heldBack.length > 0) this.heldBack--;
        for (const { index, reason } of rejections) this.fail(column, entries[index]!, reason);
        onSettled(outcomes);
      });
    });
  }

  /** Records an error and nulls the nearest nullable position at or around it. */
  fail(column: Column, entry: number, error: unknown): void {
    this.failures.push({ column, entry, error, isFlaw: false });
    let at = column;
    let position = entry;
    let isOwnField = true;
    let waited = false;
    for (;;) {
      waited ||= isOwnField && at.waitsOf(position) > 0;
      if (!at.shape.nonNull) return at.write(position, null);
      if (at.parent !== null) {
        position = at.owners[position]!;
        at = at.parent;
        continue;
      }
      if (isOwnField && !waited) at.level.kill(position);
      isOwnField = false;
      const { column: above, entries } = at.level;
      if (above === null) break;
      position = entries[position]!;
      at = above;
    }
    this.rootFailed = true;
    if (waited) this.rootFailedLate = true;
    else this.rootFailedAtOnce = true;
  }

  /** Records an error whose value stands. */
  reportFlaw(column: Column, entry: number, error: Error): void {
    this.failures.push({ column, entry, error, isFlaw: true });
  }

  private resume(work: () => void): void {
    try {
      this.awaited--;
      work();
      this.advance();
    } catch (error) {
      this.finished = true;
      this.refuse?.(error);
    }
  }

  private advance(): void {
    for (;;) {
      this.runReadyLevels();
      const isDone = this.awaited === 0 && (this.rootFailed || this.nextStep === this.steps.length);
      if (isDone || this.answersEarly) {
        this.finished = true;
        return this.answer?.();
      }
      if (this.awaited > 0) return;
      this.steps[this.nextStep++]!();
    }
  }

  /**
   * Whether graphql-js answers without waiting for what is still under way: all fields from the root to the failure
   * are promises, and the first rejection is the answer. After an error that was not awaited it waits for the fields
   * before that one.
   */
  private get answersEarly(): boolean {
    return this.rootFailedLate && !this.rootFailedAtOnce && this.heldBack === 0;
  }

  private runReadyLevels(): void {
    // Running a level may add levels to the end.
    for (const level of this.ready) this.runLevel(this, level);
    this.ready.length = 0;
  }
}
