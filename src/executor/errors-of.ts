import { locatedError, type GraphQLError } from "graphql";
import { pathToArray } from "../internals/graphql-js";
import type { Batch } from "./level";
import { withoutStack } from "./without-stack";

/** An error at a position of the response, or, as a flaw, one beside a value that is answered all the same. */
export interface Failure {
  readonly batch: Batch;
  readonly entry: number;
  readonly error: unknown;
  readonly isFlaw: boolean;
}

/**
 * The errors of an answer, in the order in which their positions come in the response. Of several that make one position
 * null the first is reported, and none below a position that is null: the specification leaves both open, and this does not
 * depend on which promise settles first.
 */
export function errorsOf(failures: readonly Failure[]): readonly GraphQLError[] {
  const located = failures.map(locate).sort(byPosition);
  const nulled = new PositionTree();
  for (const { failure, order, nulledDepth } of located) if (!failure.isFlaw) nulled.add(order, nulledDepth);
  const reported = new PositionTree();
  return located
    .filter(({ failure, order, nulledDepth }) => {
      if (nulled.coversAbove(order, nulledDepth)) return false;
      if (failure.isFlaw) return true;
      return reported.add(order, nulledDepth);
    })
    .map(({ failure }) => toLocatedError(failure));
}

interface Located {
  readonly failure: Failure;
  /** From the root: positions of fields in their selections, indexes of items in their lists. */
  readonly order: readonly number[];
  /** How many of them lead to the position that is null; for a flaw, to the flaw itself. */
  readonly nulledDepth: number;
}

function locate(failure: Failure): Located {
  const order: number[] = [];
  let nulledDepth: number | undefined;
  let { batch, entry }: { batch: Batch | null; entry: number } = failure;
  let depthFromEnd = 0;
  while (batch !== null) {
    if (nulledDepth === undefined && (failure.isFlaw || !batch.shape.nonNull)) nulledDepth = depthFromEnd;
    depthFromEnd++;
    if (batch.parent !== null) {
      order.push(batch.indexes[entry]!);
      entry = batch.owners[entry]!;
      batch = batch.parent;
    } else {
      order.push(batch.field.position);
      const { level }: Batch = batch;
      entry = level.entries[entry] ?? 0;
      batch = level.batch;
    }
  }
  return { failure, order: order.reverse(), nulledDepth: nulledDepth === undefined ? 0 : order.length - nulledDepth };
}

function byPosition(one: Located, other: Located): number {
  const common = Math.min(one.order.length, other.order.length);
  for (let at = 0; at < common; at++) {
    if (one.order[at] !== other.order[at]) return one.order[at]! - other.order[at]!;
  }
  // A list whose iterator fails does so after the items that came before.
  const upper = one.order.length < other.order.length ? one : other;
  const deeperFirst = other.order.length - one.order.length;
  return upper.failure.isFlaw ? -deeperFirst : deeperFirst;
}

/** Positions of the response. */
class PositionTree {
  private readonly below = new Map<number, PositionTree>();
  private isIn = false;

  /** Adds the position to which the first `depth` steps lead. False where it is in already. */
  add(order: readonly number[], depth: number): boolean {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the walk begins here
    let at: PositionTree = this;
    for (let step = 0; step < depth; step++) {
      let next = at.below.get(order[step]!);
      if (next === undefined) at.below.set(order[step]!, (next = new PositionTree()));
      at = next;
    }
    const isNew = !at.isIn;
    at.isIn = true;
    return isNew;
  }

  /** Whether a position above that to which the first `depth` steps lead is in. */
  coversAbove(order: readonly number[], depth: number): boolean {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the walk begins here
    let at: PositionTree | undefined = this;
    for (let step = 0; step < depth && at !== undefined; step++) {
      if (at.isIn) return true;
      at = at.below.get(order[step]!);
    }
    return false;
  }
}

/**
 * What a caller gets for a failure. Its stack is the original error's, so none is taken here: stacks are most of
 * what an error costs, and an outage brings many.
 */
function toLocatedError({ batch, entry, error }: Failure): GraphQLError {
  return withoutStack(() => locatedError(error, batch.field.nodes, pathToArray(batch.pathOf(entry))));
}
