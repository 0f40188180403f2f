import {
  GraphQLInt,
  Kind,
  type FieldNode,
  type ValueNode,
  getNamedType,
  getNullableType,
  GraphQLID,
  isListType,
  type GraphQLError,
} from "graphql";
import { defaultPageSize, maxPageSize } from "../connection/connection";
import type { FieldFacts } from "./field-facts";
import { refusal } from "./operation-error";

/** Variables after coercion, defaults included. */
export type Variables = Readonly<Record<string, unknown>>;

/** How many objects a field returns per parent, as far as the document and its variables say. */
export type Size = (variables: Variables) => number;

/** The cost of a selection per parent: its own weight and that of everything below it, times its size. */
export interface Cost {
  readonly weight: number;
  readonly size: Size;
  readonly below: readonly Cost[];
}

/** Fields whose size their parent's arguments decide, e.g. `nodes` and `edges` of a connection. */
export interface SizedFields {
  readonly names: readonly string[];
  readonly size: Size;
}

export const once: Size = () => 1;

export function totalCost(costs: readonly Cost[], variables: Variables): number {
  let sum = 0;
  for (const { weight, size, below } of costs) {
    const each = weight + (below.length > 0 ? totalCost(below, variables) : 0);
    if (each > 0) sum += each * size(variables);
  }
  return sum;
}

/** The same costs, with those that no variable changes added up in advance. */
export function foldCosts(costs: readonly Cost[]): readonly Cost[] {
  const { fixed, variable } = fold(costs);
  return fixed > 0 ? [{ weight: fixed, size: once, below: [] }, ...variable] : variable;
}

function fold(costs: readonly Cost[]): { readonly fixed: number; readonly variable: readonly Cost[] } {
  let fixed = 0;
  const variable: Cost[] = [];
  for (const { weight, size, below } of costs) {
    const ofBelow = fold(below);
    const each = weight + ofBelow.fixed;
    if (size !== once) {
      variable.push({ weight: each, size, below: ofBelow.variable });
    } else {
      fixed += each;
      variable.push(...ofBelow.variable);
    }
  }
  return { fixed, variable };
}

/** Number of items of all lists in a value, at any depth. */
export function itemsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + itemsIn(part), Array.isArray(value) ? value.length : 0);
}

/** The size of a selected field, and the fields below it that have this size instead. */
export function sizeOf(
  { field, listSize }: FieldFacts,
  node: FieldNode,
  ofParent: SizedFields | null,
): { readonly size: Size; readonly sized: SizedFields | null } {
  const own = ownSize({ field, listSize }, node);
  const { sizedFields } = listSize;
  const size = ofParent?.names.includes(field.name) ? ofParent.size : sizedFields === null ? own : once;
  return { size, sized: sizedFields && { names: sizedFields, size: own } };
}

function ownSize({ field, listSize }: Pick<FieldFacts, "field" | "listSize">, node: FieldNode): Size {
  const { assumedSize, slicingArguments, keyArgument } = listSize;
  const [slicing] = slicingArguments;
  if (slicing !== undefined) {
    const otherwise = field.args.find(({ name }) => name === slicing)?.defaultValue;
    return pageSizeOf(node, slicing, typeof otherwise === "number" ? otherwise : defaultPageSize);
  }
  if (keyArgument === undefined) return assumedSize === 1 ? once : () => assumedSize;
  const length = lengthOf(node, keyArgument);
  return (variables) => length(variables) ?? assumedSize;
}

/** A larger page is refused by the field itself and costs nothing. */
function pageSizeOf(node: FieldNode, argument: string, otherwise: number): Size {
  const read = argumentReader(node, argument);
  return (variables) => {
    const given = read(variables);
    return typeof given === "number" ? Math.min(Math.max(given, 0), maxPageSize) : otherwise;
  };
}

/** Reads the length of a list argument; undefined if it is not given. A single value is a list of one. */
export function lengthOf(node: FieldNode, argument: string): (variables: Variables) => number | undefined {
  const read = argumentReader(node, argument);
  return (variables) => {
    const given = read(variables);
    return given == null ? undefined : Array.isArray(given) ? given.length : 1;
  };
}

/** Reads a number or a list, from the document or from a variable. */
function argumentReader(node: FieldNode, argument: string): (variables: Variables) => unknown {
  const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind !== Kind.VARIABLE) {
    const literal = literalOf(value);
    return () => literal;
  }
  const name = value.name.value;
  return (variables) => variables[name];
}

function literalOf(value: ValueNode | undefined): unknown {
  if (value === undefined || value.kind === Kind.NULL) return undefined;
  if (value.kind === Kind.LIST) return value.values;
  return value.kind === Kind.INT ? intOf(value) : value;
}

/** Undefined for an integer that does not fit, which validation refuses. */
function intOf(value: ValueNode): number | undefined {
  try {
    return GraphQLInt.parseLiteral(value);
  } catch {
    return undefined;
  }
}

export interface ListLimits {
  /** Longest list of ids in one argument. */
  readonly ids: number;
  /** Most representations of all `_entities` fields of an operation together. */
  readonly representations: number;
}

interface GivenList {
  readonly node: FieldNode;
  readonly argument: string;
  readonly length: (variables: Variables) => number | undefined;
}

/** Lists of ids in an operation's arguments, counted after variables have been coerced. */
export class IdLists {
  private readonly ids: GivenList[] = [];
  private readonly representations: GivenList[] = [];

  /** Returns a reader of the length of the field's list; undefined if the field takes none. */
  add({ args, name: field }: FieldFacts["field"], node: FieldNode): GivenList["length"] | undefined {
    for (const { name: argument, type } of args) {
      if (!isListType(getNullableType(type))) continue;
      const lists = getNamedType(type) === GraphQLID ? this.ids : field === "_entities" ? this.representations : null;
      if (lists === null) continue;
      const length = lengthOf(node, argument);
      lists.push({ node, argument, length });
      return length;
    }
    return undefined;
  }

  /** The error that refuses the operation, or null. */
  excess(variables: Variables, limits: ListLimits): GraphQLError | null {
    for (const { node, argument, length } of this.ids) {
      if ((length(variables) ?? 0) <= limits.ids) continue;
      const message = `"${node.name.value}" takes at most ${limits.ids} ${argument} (MAX_IDS): use smaller lists.`;
      return refusal("BAD_USER_INPUT", message, { nodes: node });
    }
    const asked = this.representations.reduce((sum, { length }) => sum + (length(variables) ?? 0), 0);
    if (asked <= limits.representations) return null;
    const message = `An operation takes at most ${limits.representations} representations (MAX_REPRESENTATIONS).`;
    return refusal("OPERATION_TOO_LARGE", message, { nodes: this.representations[0]?.node });
  }
}
