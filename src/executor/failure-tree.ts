import { locatedError, type GraphQLError } from "graphql";
import { pathToArray } from "graphql/jsutils/Path";
import type { Failure } from "./execution";
import type { Column, Level } from "./level";
import { withoutStack } from "./without-stack";

/** A position of the response at or below which something failed. */
export class FailedPosition {
  /** The error of the position itself; what failed below is in `items` or `object`. */
  failure: Failure | undefined = undefined;
  readonly flaws: Failure[] = [];
  readonly items: FailedPosition[] = [];
  object: FailedObject | undefined = undefined;

  constructor(
    readonly column: Column,
    readonly entry: number,
    /** The list or the object's position that holds this one; null below the root. */
    readonly above: FailedPosition | null,
  ) {}

  /** The field's position in its selection, or the item's index in its list. */
  get order(): number {
    return this.column.parent === null ? this.column.field.position : this.column.indexes[this.entry]!;
  }

  /** Whether graphql-js has a promise for an item in and below which nothing failed. */
  awaitsSoundItem(): boolean {
    const { awaitedItems: items } = this.column;
    if (items === undefined) return false;
    return items.awaitedOf(this.entry) > this.items.filter((item) => items.isAwaited(item.entry)).length;
  }
}

/** An object of the response with the fields at or below which something failed. */
export class FailedObject {
  readonly fields: FailedPosition[] = [];

  constructor(
    readonly level: Level,
    readonly index: number,
    readonly at: FailedPosition | null,
  ) {}

  /** Whether graphql-js has a promise for a field, before a given one, in and below which nothing failed. */
  awaitsSoundBefore(field?: FailedPosition): boolean {
    return this.level.awaited.some(
      (column) =>
        column.isAwaited(this.index) &&
        column.field.position < (field?.order ?? Infinity) &&
        !this.fields.some((failed) => failed.column === column),
    );
  }
}

/** The part of the response that failures are in, in response order. There is at least one. */
export function failureTree(failures: readonly Failure[]): FailedObject {
  const builder = new TreeBuilder();
  for (const failure of failures) {
    const position = builder.positionAt(failure.column, failure.entry);
    if (failure.isFlaw) position.flaws.push(failure);
    else position.failure = failure;
  }
  builder.sort();
  return builder.root!;
}

/**
 * What a caller gets for a failure. Its stack is the original error's, so none is taken here: stacks are most of
 * what an error costs, and an outage brings many.
 */
export function toLocatedError({ column, entry, error }: Failure): GraphQLError {
  return withoutStack(() => locatedError(error, column.field.nodes, pathToArray(column.pathOf(entry))));
}

class TreeBuilder {
  root: FailedObject | undefined = undefined;
  private readonly positions = new Map<Column, Map<number, FailedPosition>>();
  private readonly objects = new Map<Level, Map<number, FailedObject>>();

  positionAt(column: Column, entry: number): FailedPosition {
    return getOrMake(this.positions, column, entry, () => {
      if (column.parent !== null) {
        const list = this.positionAt(column.parent, column.owners[entry]!);
        return pushed(list.items, new FailedPosition(column, entry, list));
      }
      const object = this.objectAt(column.level, entry);
      return pushed(object.fields, new FailedPosition(column, entry, object.at));
    });
  }

  sort(): void {
    const byOrder = (a: FailedPosition, b: FailedPosition): number => a.order - b.order;
    for (const ofLevel of this.objects.values()) for (const object of ofLevel.values()) object.fields.sort(byOrder);
    for (const ofColumn of this.positions.values()) for (const list of ofColumn.values()) list.items.sort(byOrder);
  }

  private objectAt(level: Level, index: number): FailedObject {
    return getOrMake(this.objects, level, index, () => {
      if (level.column === null) return (this.root = new FailedObject(level, index, null));
      const at = this.positionAt(level.column, level.entries[index]!);
      return (at.object = new FailedObject(level, index, at));
    });
  }
}

function getOrMake<K, V>(known: Map<K, Map<number, V>>, key: K, index: number, make: () => V): V {
  let ofKey = known.get(key);
  if (ofKey === undefined) known.set(key, (ofKey = new Map<number, V>()));
  let value = ofKey.get(index);
  if (value === undefined) ofKey.set(index, (value = make()));
  return value;
}

function pushed<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}
