import type { GraphQLResolveInfo } from "graphql";
import { addPath, type Path } from "graphql/jsutils/Path";
import type { ReturnShape } from "./return-shape";
import type { FieldPlan, SelectionPlan } from "./selection-plan";

export type ResponseObject = Record<string, unknown>;

/** Stands for a value that never came: its error is recorded, there is nothing left to complete. */
export const FAILED = Symbol("failed");

/** All objects of one type at one place of the selection: what is executed together. */
export class Level {
  /** Objects whose own non-null field has failed at once: graphql-js calls no further resolver on them. */
  dead: Uint8Array | undefined = undefined;
  /** The columns in which something is awaited, or at something below. */
  readonly awaited: Column[] = [];
  /** What the answer says of each source. Filled field by field, so that keys come in response order. */
  readonly outs: ResponseObject[] = [];

  constructor(
    readonly selection: SelectionPlan,
    /** The column whose values these objects are; null at the root. */
    readonly column: Column | null,
    /** The column's entry of each object. */
    readonly entries: readonly number[],
    readonly sources: readonly unknown[],
  ) {}

  pathOf(index: number): Path | undefined {
    return this.column === null ? undefined : this.column.pathOf(this.entries[index]!);
  }

  kill(index: number): void {
    this.dead ??= new Uint8Array(this.sources.length);
    this.dead[index] = 1;
  }
}

/**
 * The values of one field on all objects of a level, or, with a parent column, the items of all its lists.
 * An entry is a position in the response: the object's index, or the item's among all items.
 */
export class Column {
  /** Infos that resolvers were given, where completing the value needs them again. */
  infos: GraphQLResolveInfo[] | undefined = undefined;
  private paths: (Path | undefined)[] | undefined = undefined;
  /** The items of these lists, if any of them is awaited. */
  awaitedItems: Column | undefined = undefined;
  /** How often each entry has to be awaited, and whether anything below it has to be. */
  private awaits: Uint8Array | undefined = undefined;
  private awaitedByOwner: number[] | undefined = undefined;

  private constructor(
    readonly level: Level,
    readonly field: FieldPlan,
    readonly shape: ReturnShape,
    readonly parent: Column | null,
    /** Of each item: the parent's entry that it belongs to, its list in the response and its index there. */
    readonly owners: number[],
    readonly lists: unknown[][],
    readonly indexes: number[],
  ) {}

  static ofField(level: Level, field: FieldPlan): Column {
    return new Column(level, field, field.shape, null, none as number[], none as unknown[][], none as number[]);
  }

  static ofItems(parent: Column, shape: ReturnShape): Column {
    return new Column(parent.level, parent.field, shape, parent, [], [], []);
  }

  /** Adds a list's next item and holds its place in the response. Returns its entry. */
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

  /** The index, in its level, of the object that an entry belongs to. */
  objectOf(entry: number): number {
    return this.parent === null ? entry : this.parent.objectOf(this.owners[entry]!);
  }

  pathOf(entry: number): Path {
    this.paths ??= [];
    return (this.paths[entry] ??=
      this.parent === null
        ? addPath(this.level.pathOf(entry), this.field.key, this.level.selection.typeName)
        : addPath(this.parent.pathOf(this.owners[entry]!), this.indexes[entry]!, undefined));
  }

  /** Notes that an entry has to be awaited: once for a promised value, once more for its promised type, and so on. */
  countWait(entry: number): void {
    const isNews = !this.isAwaited(entry);
    this.awaits ??= this.noAwaits();
    this.awaits[entry]!++;
    if (isNews) this.markAbove(entry);
  }

  waitsOf(entry: number): number {
    return this.awaits === undefined ? 0 : this.awaits[entry]! & ~awaitedBelow;
  }

  /** Whether graphql-js has a promise here, for the entry itself or for something below it. */
  isAwaited(entry: number): boolean {
    return this.awaits !== undefined && this.awaits[entry]! > 0;
  }

  /** How many items of a list graphql-js has promises for. Asked when all is done. */
  awaitedOf(owner: number): number {
    if (this.awaitedByOwner === undefined) {
      const counts = (this.awaitedByOwner = [] as number[]);
      this.owners.forEach((each, entry) => {
        if (this.isAwaited(entry)) counts[each] = (counts[each] ?? 0) + 1;
      });
    }
    return this.awaitedByOwner[owner] ?? 0;
  }

  private markAbove(entry: number): void {
    if (this.parent !== null) {
      this.parent.awaitedItems = this;
      return this.parent.markBelow(this.owners[entry]!);
    }
    if (!this.level.awaited.includes(this)) this.level.awaited.push(this);
    this.level.column?.markBelow(this.level.entries[entry]!);
  }

  private markBelow(entry: number): void {
    const isNews = !this.isAwaited(entry);
    this.awaits ??= this.noAwaits();
    this.awaits[entry]! |= awaitedBelow;
    if (isNews) this.markAbove(entry);
  }

  private noAwaits(): Uint8Array {
    return new Uint8Array(this.parent === null ? this.level.sources.length : this.owners.length);
  }
}

/** Beside the number of waits, which stays far below. */
const awaitedBelow = 0x80;
const none: readonly unknown[] = Object.freeze([]);
const ordinaryProperty = { writable: true, enumerable: true, configurable: true };
