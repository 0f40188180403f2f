import {
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import type { UpstreamName } from "../../../src/upstream/upstream-error";
import { askedBeforeNull, ownersOf, rowsLeft } from "./field-owners";

type Path = readonly (string | number)[];

interface Selected {
  readonly name: string;
  /** What its owners are listed under. */
  readonly owned: string;
  readonly below: SelectionSetNode[];
}

export interface Expected {
  readonly data: unknown;
  /** Response paths of the fields that fail, as JSON, in no order. */
  readonly failed: readonly string[];
  /** Those that are null in the healthy answer too: known to be so without an upstream or failed, nobody can tell here. */
  readonly mayFail: readonly string[];
}

/** What a healthy answer becomes while some upstreams are down: the same, but for the fields they own. */
export function expectedAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  healthy: unknown,
  down: ReadonlySet<UpstreamName>,
): Expected {
  const failed: string[] = [];
  const mayFail: string[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("The document has no operation.");

  const data = object(schema.getQueryType() as GraphQLObjectType, [operation.selectionSet], healthy, []);
  return { data, failed, mayFail };

  function object(type: GraphQLObjectType, sets: readonly SelectionSetNode[], value: unknown, path: Path): unknown {
    const healthyFields = value as Readonly<Record<string, unknown>>;
    const fields = collect(sets);
    return Object.fromEntries(
      [...fields].map(([key, { name, owned, below }]) => {
        const at = [...path, key];
        const field = type.getFields()[name];
        if (!field) return [key, healthyFields[key]];
        if (ownersOf(type.name, owned).some((owner) => down.has(owner))) {
          (healthyFields[key] === null && isObjectType(getNamedType(field.type)) ? mayFail : failed).push(
            JSON.stringify(at),
          );
          return [key, standIn(field.type, below)];
        }
        const left = rowsLeft(type.name, owned, healthyFields[key], down);
        if (left !== null) {
          failed.push(JSON.stringify(at));
          return [key, complete(field.type, below, left, at)];
        }
        if (healthyFields[key] === null && askedBeforeNull(type.name, owned).some((one) => down.has(one))) {
          mayFail.push(JSON.stringify(at));
        }
        return [key, complete(field.type, below, healthyFields[key], at)];
      }),
    );
  }

  function complete(type: GraphQLOutputType, below: readonly SelectionSetNode[], value: unknown, path: Path): unknown {
    if (value === null) return null;
    if (isNonNullType(type)) return complete(type.ofType, below, value, path);
    if (isListType(type)) {
      return (value as unknown[]).map((item, index) => complete(type.ofType, below, item, [...path, index]));
    }
    return isObjectType(type) ? object(type, below, value, path) : value;
  }

  /** What replaces a failed field: null, at the field or at its nearest nullable parent. */
  function standIn(type: GraphQLOutputType, below: readonly SelectionSetNode[]): unknown {
    if (!isNonNullType(type)) return null;
    if (isListType(type.ofType)) return [];
    const named = getNamedType(type);
    if (isEnumType(named)) return "UNKNOWN";
    if (!isObjectType(named)) return named.name === "Boolean" ? false : "";
    return Object.fromEntries(
      [...collect(below)].map(([key, field]) => {
        const definition = named.getFields()[field.name];
        return [key, definition ? standIn(definition.type, field.below) : named.name];
      }),
    );
  }

  function collect(sets: readonly SelectionSetNode[]): Map<string, Selected> {
    const fields = new Map<string, Selected>();
    const open = (set: SelectionSetNode): void => {
      for (const node of set.selections) {
        if (node.kind === Kind.FRAGMENT_SPREAD) open(fragments.get(node.name.value)!.selectionSet);
        else if (node.kind === Kind.INLINE_FRAGMENT) open(node.selectionSet);
        else {
          const key = (node.alias ?? node.name).value;
          const name = node.name.value;
          // Plans come from both sides where a filter may ask for either.
          const owned = name === "plans" && node.arguments?.length ? "plans(filter)" : name;
          const known = fields.get(key) ?? { name, owned, below: [] };
          if (node.selectionSet) known.below.push(node.selectionSet);
          fields.set(key, known);
        }
      }
    };
    sets.forEach(open);
    return fields;
  }
}
