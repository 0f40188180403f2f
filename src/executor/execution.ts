import type { GraphQLFieldResolver, GraphQLTypeResolver } from "graphql";
import type { Failure } from "./errors-of";
import type { Batch, Level } from "./level";
import type { OperationPlan } from "./operation-plan";
import type { PendingValues } from "./pending-values";
import { Settlement } from "./settlement";
import { handleRejectionsIn } from "./unhandled";

/** The input of one execution. */
export interface ExecutionInput {
  readonly plan: OperationPlan;
  readonly variableValues: Record<string, unknown>;
  readonly rootValue: unknown;
  readonly contextValue: unknown;
  readonly fieldResolver: GraphQLFieldResolver<unknown, unknown>;
  readonly typeResolver: GraphQLTypeResolver<unknown, unknown>;
}

/** Levels with at most this many objects in total run in one tick even on a slow machine, so that batches stay full. */
const objectsInOneTick = 500;
/** A wide operation yields to the event loop after this time. */
const sliceMs = 10;

/**
 * One execution: levels that are ready to run, batches that are awaited, and failures.
 *
 * Ready levels run first in, first out, so that all resolvers that can be called are called in one tick; very wide levels
 * take several.
 */
export class Execution {
  readonly failures: Failure[] = [];
  /** Set when a failure has reached the root: `data` is null, and pending work is ignored. */
  rootFailed = false;
  private readonly ready: Level[] = [];
  private awaited = 0;
  private steps: readonly (() => void)[] = [];
  private nextStep = 0;
  private finished = false;
  private isPaused = false;
  private answer: (() => void) | undefined = undefined;
  private refuse: ((reason: unknown) => void) | undefined = undefined;

  constructor(
    readonly input: ExecutionInput,
    private readonly runLevel: (execution: Execution, level: Level) => void,
  ) {}

  /**
   * Runs the steps one after the other, each when all work of the previous one is done. Returns a promise only if
   * something is awaited; it rejects only for faults of the executor itself.
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
   * Calls back once all promises have settled, with the value of each, or `FAILED`.
   *
   * @param heldBack values that wait for the promises.
   */
  settle(
    batch: Batch,
    { entries, promises }: PendingValues,
    heldBack: readonly unknown[],
    onSettled: (outcomes: readonly unknown[]) => void,
  ): void {
    this.awaited++;
    new Settlement(promises, heldBack, (outcomes, rejections) => {
      if (this.finished) return outcomes.forEach(handleRejectionsIn);
      this.resume(() => {
        this.awaited--;
        for (const { index, reason } of rejections) this.fail(batch, entries[index]!, reason);
        onSettled(outcomes);
      });
    });
  }

  /** Records an error and nulls the nearest nullable position at or around it. */
  fail(batch: Batch, entry: number, error: unknown): void {
    this.failures.push({ batch, entry, error, isFlaw: false });
    let at = batch;
    let position = entry;
    for (;;) {
      if (!at.shape.nonNull) return at.write(position, null);
      if (at.parent !== null) {
        position = at.owners[position]!;
        at = at.parent;
        continue;
      }
      at.level.drop(position);
      const { batch: above, entries } = at.level;
      if (above === null) break;
      position = entries[position]!;
      at = above;
    }
    this.rootFailed = true;
  }

  /** Records an error that accompanies a value. */
  reportFlaw(batch: Batch, entry: number, error: Error): void {
    this.failures.push({ batch, entry, error, isFlaw: true });
  }

  private resume(work: () => void): void {
    try {
      work();
      this.advance();
    } catch (error) {
      this.finished = true;
      this.refuse?.(error);
    }
  }

  private advance(): void {
    if (this.isPaused) return;
    for (;;) {
      this.runReadyLevels();
      if (this.rootFailed || (this.awaited === 0 && !this.isPaused && this.nextStep === this.steps.length)) {
        this.finished = true;
        return this.answer?.();
      }
      if (this.awaited > 0 || this.isPaused) return;
      this.steps[this.nextStep++]!();
    }
  }

  private runReadyLevels(): void {
    const startedAt = performance.now();
    let objects = 0;
    let done = 0;
    // Running a level may add levels to the end.
    for (const level of this.ready) {
      if (objects >= objectsInOneTick && performance.now() - startedAt > sliceMs) {
        this.pause();
        break;
      }
      this.runLevel(this, level);
      objects += level.sources.length;
      done++;
    }
    this.ready.splice(0, done);
  }

  private pause(): void {
    this.isPaused = true;
    setImmediate(() => {
      this.isPaused = false;
      if (!this.finished) this.resume(() => undefined);
    });
  }
}
