import {
  GraphQLInt,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  typeFromAST,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { defaultPageSize, maxPageSize } from "../connection/connection";

type Variables = Readonly<Record<string, unknown>>;

/** How many objects a field answers for one parent, as far as the document and its variables say. */
type Size = (variables: Variables) => number;

/** What one selection costs for one parent: itself, and what is below it, each times its size. */
interface Cost {
  readonly weight: number;
  readonly size: Size;
  readonly below: readonly Cost[];
}

interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
}

const once: Size = () => 1;

/**
 * What operations may cost at most, told before they run: an object costs 1, a value nothing, a list its size times what
 * is below it. The schema says sizes (`@listSize`) and weights (`@cost`); a list that answers a list of keys is as long as
 * its keys. A document is looked through once, and then only its variables count.
 */
export class OperationCosts {
  private readonly known = new WeakMap<OperationDefinitionNode, readonly Cost[]>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document must have passed validation. */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
    let costs = this.known.get(operation);
    if (costs === undefined) {
      const root = this.schema.getRootType(operation.operation);
      const look = new CostReader(this.schema, document, operation);
      this.known.set(operation, (costs = root ? look.within(operation.selectionSet, root, null) : []));
    }
    return total(costs, variables);
  }
}

function total(costs: readonly Cost[], variables: Variables): number {
  let sum = 0;
  for (const { weight, size, below } of costs) {
    const each = weight + (below.length > 0 ? total(below, variables) : 0);
    if (each > 0) sum += each * size(variables);
  }
  return sum;
}

/** Reads the costs of one operation off its document. */
class CostReader {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {}

  /** `sized`: fields of this set that share the size that their parent's arguments say. */
  within(set: SelectionSetNode, type: GraphQLNamedType, sized: SizedFields | null): Cost[] {
    return set.selections.flatMap((node): readonly Cost[] => {
      if (node.kind === Kind.FIELD) return this.ofField(node, type, sized);
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragment(node.name.value);
      if (fragment === undefined) return [];
      const condition = fragment.typeCondition && typeFromAST(this.schema, fragment.typeCondition);
      return this.within(fragment.selectionSet, condition ?? type, sized);
    });
  }

  private ofField(node: FieldNode, type: GraphQLNamedType, sized: SizedFields | null): readonly Cost[] {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined) return [];
    const named = getNamedType(field.type);
    const own = this.sizeOf(field, node);
    const size = sized?.names.has(field.name) ? sized.size : own.names === null ? own.size : once;
    const below = node.selectionSet
      ? this.within(node.selectionSet, named, own.names === null ? null : { names: own.names, size: own.size })
      : [];
    return [{ weight: weightOf(field) ?? (isLeafType(named) ? 0 : 1), size, below }];
  }

  private sizeOf(field: Field, node: FieldNode): { readonly size: Size; readonly names: ReadonlySet<string> | null } {
    const { assumedSize = 1, slicingArguments = [], sizedFields } = this.listSizeOf(field) ?? {};
    const names = sizedFields ? new Set(sizedFields) : null;
    const [slicing] = slicingArguments;
    if (slicing !== undefined) return { size: this.pageSize(field, node, slicing), names };
    const keys = isListType(getNullableType(field.type)) ? keyListOf(field) : undefined;
    return { size: keys === undefined ? () => assumedSize : this.lengthOf(node, keys, assumedSize), names };
  }

  /** More than a page's most is refused by the field itself, and then costs nothing. */
  private pageSize(field: Field, node: FieldNode, argument: string): Size {
    const otherwise = field.args.find(({ name }) => name === argument)?.defaultValue;
    const fallback = typeof otherwise === "number" ? otherwise : defaultPageSize;
    const read = this.valueOf(node, argument);
    return (variables) => {
      const given = read(variables);
      return typeof given === "number" ? Math.min(Math.max(given, 0), maxPageSize) : fallback;
    };
  }

  private lengthOf(node: FieldNode, argument: string, assumedSize: number): Size {
    const read = this.valueOf(node, argument);
    return (variables) => {
      const given = read(variables);
      return Array.isArray(given) ? given.length : assumedSize;
    };
  }

  /** An argument's number or list, wherever it stands: in the document, among the variables, in their defaults. */
  private valueOf(node: FieldNode, argument: string): (variables: Variables) => unknown {
    const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
    if (value?.kind !== Kind.VARIABLE) {
      const literal = literalOf(value);
      return () => literal;
    }
    const name = value.name.value;
    const definition = this.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const otherwise = literalOf(definition?.defaultValue);
    return (variables) => (Object.hasOwn(variables, name) ? variables[name] : otherwise);
  }

  private listSizeOf(field: Field): ListSize | undefined {
    const directive = this.schema.getDirective("listSize") ?? this.schema.getDirective("federation__listSize");
    if (!directive || !field.astNode) return undefined;
    return getDirectiveValues(directive, field.astNode);
  }

  private fragment(name: string) {
    for (const definition of this.document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) return definition;
    }
    return undefined;
  }
}

type Field = GraphQLField<unknown, unknown>;

interface SizedFields {
  readonly names: ReadonlySet<string>;
  readonly size: Size;
}

function literalOf(value: ValueNode | undefined): unknown {
  if (value?.kind === Kind.INT) return GraphQLInt.parseLiteral(value);
  return value?.kind === Kind.LIST ? value.values : undefined;
}

/** The argument of a list field that lists what it is to answer. */
function keyListOf({ args }: Field): string | undefined {
  return args.find(({ type }) => isListType(getNullableType(type)))?.name;
}

function weightOf({ astNode }: Field): number | undefined {
  const cost = astNode?.directives?.find(({ name }: DirectiveNode) => /^(federation__)?cost$/.test(name.value));
  const weight = cost?.arguments?.find(({ name }) => name.value === "weight")?.value;
  return weight?.kind === Kind.INT ? Number(weight.value) : undefined;
}
