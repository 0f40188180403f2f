import { locatedError, type GraphQLError } from "graphql";
import { pathToArray } from "../internals/graphql-js";
import type { Batch } from "./level";
import { withoutStack } from "./without-stack";

/** An error at a position of the response; a flaw accompanies a value instead of replacing it. */
export interface Failure {
  readonly batch: Batch;
  readonly entry: number;
  readonly error: unknown;
  readonly isFlaw: boolean;
}

/**
 * The errors of a response, in response order. If several null the same position, the first is reported, and none below a
 * null position: the specification leaves both open, and this does not depend on which promise settles first.
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
  /** Path from the root: positions of fields in their selections, indexes of items in their lists. */
  readonly order: readonly number[];
  /** Length of the path to the position that is null, or to the flaw. */
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
  // A failing iterator comes after the items before it.
  const upper = one.order.length < other.order.length ? one : other;
  const deeperFirst = other.order.length - one.order.length;
  return upper.failure.isFlaw ? -deeperFirst : deeperFirst;
}

/** Positions of the response. */
class PositionTree {
  private readonly below = new Map<number, PositionTree>();
  private isIn = false;

  /** Adds the position at the first `depth` steps. Returns false if it was added before. */
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

  /** Whether a position above the first `depth` steps was added. */
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
 * The error for a failure. It has the original's stack, so none is captured here: stacks are most of an error's cost, and
 * an outage causes many.
 */
function toLocatedError({ batch, entry, error }: Failure): GraphQLError {
  return withoutStack(() => locatedError(error, batch.field.nodes, pathToArray(batch.pathOf(entry))));
}
