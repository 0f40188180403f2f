import type { GraphQLError } from "graphql";
import type { Failure } from "./execution";
import { failureTree, toLocatedError, type FailedObject, type FailedPosition } from "./failure-tree";
import { allOf, Pending } from "./pending";

/**
 * The errors that graphql-js reports for these failures, in its order.
 *
 * Executing by levels meets failures in another order than graphql-js, which goes field by field down to the
 * leaves, stops at an error that a non-null field hands up, and drops what comes below a position that is null
 * already. So its walk is repeated here over the failed positions alone. Which of several errors graphql-js
 * reports may depend on the order in which promises settle: here it is the order they are made in.
 */
export function replayErrors(failures: readonly Failure[], isSerial: boolean): readonly GraphQLError[] {
  return new Replay().run(failureTree(failures), isSerial);
}

/**
 * As in graphql-js, what is done at once returns nothing or throws, and what has to wait returns a promise of
 * sorts. The failure itself is thrown; it becomes an error where it is reported.
 */
class Replay {
  private readonly errors: GraphQLError[] = [];
  private readonly nulled = new Set<FailedPosition | null>();
  private readonly waiting: (() => void)[] = [];

  run(root: FailedObject, isSerial: boolean): readonly GraphQLError[] {
    try {
      const running = isSerial ? this.executeSerially(root.fields, 0) : this.executeFields(root);
      running?.onSettled((failure) => failure && this.report(failure, null));
    } catch (failure) {
      this.report(failure as Failure, null);
    }
    // Going on adds to the end.
    for (const goOn of this.waiting) goOn();
    return this.errors;
  }

  private executeSerially(fields: readonly FailedPosition[], from: number): Pending | undefined {
    for (let index = from; index < fields.length; index++) {
      const running = this.execute(fields[index]!);
      if (running !== undefined) return running.andThen(() => this.executeSerially(fields, index + 1));
    }
    return undefined;
  }

  private executeFields(object: FailedObject): Pending | undefined {
    const running: Pending[] = [];
    for (const field of object.fields) {
      try {
        const completing = this.execute(field);
        if (completing !== undefined) running.push(completing);
      } catch (failure) {
        if (object.awaitsSoundBefore(field)) running.push(this.wait(1));
        if (running.length === 0) throw failure;
        // Fields before this one are promises: graphql-js hands the error up when they are done.
        const handsUp = new Pending();
        allOf(running).onSettled(() => handsUp.settle(failure as Failure));
        return handsUp;
      }
    }
    if (object.awaitsSoundBefore()) running.push(this.wait(1));
    return running.length === 0 ? undefined : allOf(running);
  }

  /** A field or a list item: an error ends here, or, where null may not stand, goes up. */
  private execute(position: FailedPosition): Pending | undefined {
    try {
      return this.complete(position)?.otherwise((failure) => this.handle(failure, position));
    } catch (failure) {
      this.handle(failure as Failure, position);
      return undefined;
    }
  }

  private complete(position: FailedPosition): Pending | undefined {
    const waits = position.column.waitsOf(position.entry);
    return waits === 0 ? this.completeValue(position) : this.wait(waits).andThen(() => this.completeValue(position));
  }

  private wait(turns: number): Pending {
    const turn = new Pending();
    this.waiting.push(() => turn.settle());
    return turns === 1 ? turn : turn.andThen(() => this.wait(turns - 1));
  }

  private completeValue(position: FailedPosition): Pending | undefined {
    for (const flaw of position.flaws) if (!this.isNulled(position)) this.errors.push(toLocatedError(flaw));
    const items = this.completeItems(position);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- see above
    if (position.failure !== undefined) throw position.failure;
    return position.object === undefined ? items : this.executeFields(position.object);
  }

  private completeItems(list: FailedPosition): Pending | undefined {
    const running: Pending[] = [];
    for (const item of list.items) {
      const completing = this.execute(item);
      if (completing !== undefined) running.push(completing);
    }
    if (list.awaitsSoundItem()) running.push(this.wait(1));
    return running.length === 0 ? undefined : allOf(running);
  }

  private handle(failure: Failure, position: FailedPosition): void {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- see above
    if (position.column.shape.nonNull) throw failure;
    this.report(failure, position);
  }

  private report(failure: Failure, position: FailedPosition | null): void {
    if (this.isNulled(position)) return;
    this.nulled.add(position);
    this.errors.push(toLocatedError(failure));
  }

  private isNulled(position: FailedPosition | null): boolean {
    for (let at = position; at !== null; at = at.above) if (this.nulled.has(at)) return true;
    return this.nulled.has(null);
  }
}
