import {
  GraphQLInt,
  Kind,
  type FieldNode,
  type ValueNode,
  getNamedType,
  getNullableType,
  GraphQLID,
  isListType,
} from "graphql";
import { defaultPageSize, maxPageSize } from "../connection/connection";
import type { FieldFacts } from "./field-facts";

/** Variables after coercion, defaults included. */
export type Variables = Readonly<Record<string, unknown>>;

/** How many objects a field returns per parent, as far as the document and its variables say. */
export type Size = number | ((variables: Variables) => number);

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

/** The same costs, with those that no variable changes added up in advance. */
export function foldCosts(costs: readonly Cost[]): readonly Cost[] {
  const { fixed, variable } = fold(costs);
  return fixed > 0 ? [{ weight: fixed, size: 1, below: [] }, ...variable] : variable;
}

function fold(costs: readonly Cost[]): { readonly fixed: number; readonly variable: readonly Cost[] } {
  let fixed = 0;
  const variable: Cost[] = [];
  for (const { weight, size, below } of costs) {
    const ofBelow = fold(below);
    const each = weight + ofBelow.fixed;
    if (typeof size === "number" && (size === 1 || ofBelow.variable.length === 0)) {
      fixed += each * size;
      variable.push(...ofBelow.variable);
    } else {
      variable.push({ weight: each, size, below: ofBelow.variable });
    }
  }
  return { fixed, variable };
}

/** The size of a selected field, and the fields below it that have this size instead. */
export function sizeOf(
  { field, listSize }: FieldFacts,
  node: FieldNode,
  ofParent: SizedFields | null,
): { readonly size: Size; readonly sized: SizedFields | null } {
  const own = ownSize({ field, listSize }, node);
  const { sizedFields } = listSize;
  const size = ofParent?.names.includes(field.name) ? ofParent.size : sizedFields === null ? own : 1;
  return { size, sized: sizedFields && { names: sizedFields, size: own } };
}

function ownSize({ field, listSize }: Pick<FieldFacts, "field" | "listSize">, node: FieldNode): Size {
  const { assumedSize, slicingArguments, keyArgument } = listSize;
  const [slicing] = slicingArguments;
  if (slicing !== undefined) {
    const otherwise = field.args.find(({ name }) => name === slicing)?.defaultValue;
    return pageSizeOf(node, slicing, typeof otherwise === "number" ? otherwise : defaultPageSize);
  }
  return keyArgument === undefined ? assumedSize : sizeBy(node, keyArgument, (given) => lengthOf(given) ?? assumedSize);
}

/** A larger page is refused by the field itself and costs nothing. */
function pageSizeOf(node: FieldNode, argument: string, otherwise: number): Size {
  return sizeBy(node, argument, (given) =>
    typeof given === "number" ? Math.min(Math.max(given, 0), maxPageSize) : otherwise,
  );
}

/** Length of a list argument; undefined if it is not given. A single value is a list of one. */
function lengthOf(given: unknown): number | undefined {
  return given == null ? undefined : Array.isArray(given) ? given.length : 1;
}

/** The size that an argument, in the document or from a variable, gives. */
function sizeBy(node: FieldNode, argument: string, toSize: (given: unknown) => number): Size {
  const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind !== Kind.VARIABLE) return toSize(literalOf(value));
  const name = value.name.value;
  return (variables) => toSize(variables[name]);
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

/** A list of keys among an operation's arguments, counted when its variables are known. */
export interface KeyList {
  readonly kind: "ids" | "representations";
  readonly node: FieldNode;
  readonly argument: string;
  readonly length: Size;
}

/** The list of ids, or of representations, that a selected field takes; undefined if it takes none. */
export function keyListOf({ args, name: field }: FieldFacts["field"], node: FieldNode): KeyList | undefined {
  for (const { name: argument, type } of args) {
    if (!isListType(getNullableType(type))) continue;
    const kind = getNamedType(type) === GraphQLID ? "ids" : field === "_entities" ? "representations" : null;
    if (kind === null) continue;
    return { kind, node, argument, length: sizeBy(node, argument, (given) => lengthOf(given) ?? 0) };
  }
  return undefined;
}
