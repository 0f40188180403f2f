import type { GraphQLResolveInfo } from "graphql";
import { addPath, type Path } from "../internals/graphql-js";
import type { ReturnShape } from "./return-shape";
import type { FieldPlan, SelectionPlan } from "./selection-plan";

/** Takes the place of a value that failed; its error is recorded. */
export const FAILED = Symbol("failed");

export type ResponseObject = Record<string, unknown>;

/** Objects of one type at one place of the selection, which are executed together. */
export class Level {
  /** Objects that are null in the response: no more resolvers are called on them. */
  dropped: Uint8Array | undefined = undefined;
  /** Undefined until it is asked for. */
  private places: Int32Array | null | undefined = undefined;
  /** Response object of each source, filled field by field in response order. */
  readonly outs: ResponseObject[] = [];

  constructor(
    readonly selection: SelectionPlan,
    /** The batch that these objects are values of; null at the root. */
    readonly batch: Batch | null,
    /** The batch's entry of each object. */
    readonly entries: readonly number[],
    readonly sources: readonly unknown[],
  ) {}

  /**
   * For each object the first place at which it is in the level; undefined if each is there once. Edges often lead to one object
   * from many: fifty visits of twenty patients, for instance.
   */
  get firstPlaces(): Int32Array | undefined {
    if (this.places === undefined) this.places = firstPlacesOf(this.sources);
    return this.places ?? undefined;
  }

  pathOf(index: number): Path | undefined {
    return this.batch === null ? undefined : this.batch.pathOf(this.entries[index]!);
  }

  drop(index: number): void {
    this.dropped ??= new Uint8Array(this.sources.length);
    this.dropped[index] = 1;
  }
}

/**
 * The values of one field on all objects of a level, or, with a parent batch, the items of all its lists.
 * An entry is a position in the response: the object's index, or the item's among all items.
 */
export class Batch {
  /** Infos that were passed to resolvers, if completion needs them again. */
  infos: GraphQLResolveInfo[] | undefined = undefined;
  private paths: (Path | undefined)[] | undefined = undefined;

  private constructor(
    readonly level: Level,
    readonly field: FieldPlan,
    readonly shape: ReturnShape,
    readonly parent: Batch | null,
    /** For each item: its parent's entry, its list in the response and its index there. */
    readonly owners: number[],
    readonly lists: unknown[][],
    readonly indexes: number[],
  ) {}

  static ofField(level: Level, field: FieldPlan): Batch {
    return new Batch(level, field, field.shape, null, none as number[], none as unknown[][], none as number[]);
  }

  static ofItems(parent: Batch, shape: ReturnShape): Batch {
    return new Batch(parent.level, parent.field, shape, parent, [], [], []);
  }

  /** Adds a list's next item and reserves its place in the response. Returns its entry. */
  addItem(owner: number, list: unknown[]): number {
    this.owners.push(owner);
    this.lists.push(list);
    this.indexes.push(list.length);
    list.push(null);
    return this.owners.length - 1;
  }

  write(entry: number, value: unknown): void {
    if (this.parent !== null) this.lists[entry]![this.indexes[entry]!] = value;
    else if (this.field.isOrdinaryKey) this.level.outs[entry]![this.field.key] = value;
    else Object.defineProperty(this.level.outs[entry], this.field.key, { value, ...ordinaryProperty });
  }

  pathOf(entry: number): Path {
    this.paths ??= [];
    return (this.paths[entry] ??=
      this.parent === null
        ? addPath(this.level.pathOf(entry), this.field.key, this.level.selection.typeName)
        : addPath(this.parent.pathOf(this.owners[entry]!), this.indexes[entry]!, undefined));
  }
}

/** Among fewer objects, looking for equal ones costs as much as it saves. */
const worthComparing = 16;

function firstPlacesOf(sources: readonly unknown[]): Int32Array | null {
  if (sources.length < worthComparing) return null;
  const first = new Map<unknown, number>();
  for (let index = 0; index < sources.length; index++) {
    if (!first.has(sources[index])) first.set(sources[index], index);
  }
  if (first.size === sources.length) return null;
  return Int32Array.from(sources, (source) => first.get(source)!);
}

const none: readonly unknown[] = Object.freeze([]);
const ordinaryProperty = { writable: true, enumerable: true, configurable: true };
