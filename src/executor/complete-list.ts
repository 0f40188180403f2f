import { GraphQLError } from "graphql";
import type { Execution } from "./execution";
import { Batch, FAILED } from "./level";
import { presentValue } from "./present-value";
import type { ListShape } from "./return-shape";
import { isThenable, PendingValues } from "./pending-values";

/** The items of all lists of a batch. */
export interface Items {
  readonly batch: Batch;
  readonly values: unknown[];
  readonly pending: PendingValues | undefined;
}

/** Adds the lists to the response and gathers their items, so that they are completed together. */
export function itemsOf(execution: Execution, lists: Batch, shape: ListShape, values: readonly unknown[]): Items {
  const gathering = new Gathering(Batch.ofItems(lists, shape.item));
  for (let entry = 0; entry < values.length; entry++) {
    const list = presentValue(execution, lists, entry, values[entry]);
    if (list === undefined) continue;
    try {
      if (!isIterable(list)) {
        throw new GraphQLError(
          `Expected Iterable, but did not find one for field "${lists.field.parentType.name}.${lists.field.name}".`,
        );
      }
      gathering.addList(entry, list);
    } catch (error) {
      // As in graphql-js, items before the failure are completed and their errors reported.
      execution.fail(lists, entry, error);
    }
  }
  return gathering;
}

class Gathering implements Items {
  readonly values: unknown[] = [];
  pending: PendingValues | undefined = undefined;

  constructor(readonly batch: Batch) {}

  addList(owner: number, list: Iterable<unknown>): void {
    const out: unknown[] = [];
    this.batch.parent!.write(owner, out);
    if (Array.isArray(list) && list[Symbol.iterator] === arrayIterator) {
      for (let index = 0; index < list.length; index++) this.addItem(owner, out, list[index]);
    } else {
      for (const value of list) this.addItem(owner, out, value);
    }
  }

  private addItem(owner: number, out: unknown[], value: unknown): void {
    const entry = this.batch.addItem(owner, out);
    if (isThenable(value)) {
      (this.pending ??= new PendingValues()).add(entry, value);
      this.values.push(FAILED);
    } else {
      this.values.push(value);
    }
  }
}

const arrayIterator = Array.prototype[Symbol.iterator];

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === "function";
}
