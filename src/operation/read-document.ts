import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { AuditTier } from "../audit/audit-record";
import type { FieldPolicy } from "../auth/policy";
import type { AnswerPolicy } from "./answer-policy";
import { foldCosts, keyListOf, sizeOf, type Cost, type KeyList, type SizedFields } from "./cost";
import type { FieldFacts, SchemaFacts } from "./field-facts";
import { operationLimits } from "./operation-limits";
import { unitCosts } from "./unit-costs";

/** What is known of an operation before it runs. */
export interface OperationFacts {
  /** Root fields, fragments expanded, `@skip` and `@include` ignored. */
  readonly rootFields: ReadonlySet<FieldNode>;
  readonly costs: readonly Cost[];
  /** Lists of keys in its arguments. */
  readonly keyLists: readonly KeyList[];
  /** The highest tier of all that it selects. */
  readonly tier: AuditTier;
  readonly answerPolicy: AnswerPolicy;
}

/** The message says which limit was exceeded. */
export class DocumentTooLarge extends Error {}

const tiers: readonly AuditTier[] = ["DIRECTORY", "HEALTH", "SENSITIVE"];
const ranks: Readonly<Partial<Record<FieldPolicy["tier"], number>>> = { health: 1, sensitive: 2 };

/**
 * Walks a document once: checks {@link operationLimits} and collects the facts of each operation, expanding fragments.
 *
 * Runs before validation, some rules of which take quadratic time, so the document may name unknown fields and types. Its
 * time is bounded by the limits. Throws {@link DocumentTooLarge}.
 */
export function readDocument(
  schema: SchemaFacts,
  document: DocumentNode,
): ReadonlyMap<OperationDefinitionNode, OperationFacts> {
  return new DocumentReader(schema, document).read();
}

/** A selection set, the type that it is selected on, and the list that its costs are added to. */
interface Selected {
  readonly set: SelectionSetNode;
  readonly type: GraphQLNamedType | undefined;
  readonly costs: Cost[];
  readonly sized: SizedFields | null;
}

/** All selections that share one response key. */
interface Place {
  count: number;
  readonly below: Selected[];
}

class FactsInTheMaking {
  readonly rootFields = new Set<FieldNode>();
  readonly costs: Cost[] = [];
  readonly keyLists: KeyList[] = [];
  private rank = 0;
  private maxAgeSeconds: number;

  constructor(private readonly operation: OperationTypeNode) {
    this.maxAgeSeconds = operation === OperationTypeNode.QUERY ? Infinity : -1;
  }

  see({ tier, maxAgeSeconds }: FieldFacts): void {
    this.rank = Math.max(this.rank, (tier && ranks[tier]) ?? 0);
    this.maxAgeSeconds = Math.min(this.maxAgeSeconds, maxAgeSeconds);
  }

  finished(): OperationFacts {
    const { rootFields, costs, keyLists, rank, maxAgeSeconds: age } = this;
    const compressible = this.operation === OperationTypeNode.QUERY && rank < ranks.sensitive!;
    const answerPolicy = { maxAgeSeconds: age >= 0 && age < Infinity ? age : null, compressible };
    return { rootFields, costs: foldCosts(costs), keyLists, tier: tiers[rank]!, answerPolicy };
  }
}

class DocumentReader {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly reached = new Set<FragmentDefinitionNode>();
  private facts = new FactsInTheMaking(OperationTypeNode.QUERY);
  private selections = 0;
  private aliases = 0;
  private spreads = 0;
  private pairs = 0;
  private directives = 0;

  constructor(
    private readonly schema: SchemaFacts,
    private readonly document: DocumentNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  read(): ReadonlyMap<OperationDefinitionNode, OperationFacts> {
    const operations = new Map<OperationDefinitionNode, OperationFacts>();
    for (const definition of this.document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) operations.set(definition, this.readOperation(definition));
    }
    // Validation also visits unused fragments.
    this.facts = new FactsInTheMaking(OperationTypeNode.QUERY);
    for (const fragment of this.fragments.values()) {
      if (!this.reached.has(fragment)) this.readPlace([this.root(fragment.selectionSet, undefined)], 1);
    }
    return operations;
  }

  private readOperation(operation: OperationDefinitionNode): OperationFacts {
    if ((operation.variableDefinitions?.length ?? 0) > operationLimits.variables) {
      throw new DocumentTooLarge("The operation has too many variables.");
    }
    this.countDirectives(operation.directives?.length ?? 0);
    this.facts = new FactsInTheMaking(operation.operation);
    const type = this.schema.schema.getRootType(operation.operation) ?? undefined;
    this.readPlace([this.root(operation.selectionSet, type)], 1);
    return this.facts.finished();
  }

  private root(set: SelectionSetNode, type: GraphQLNamedType | undefined): Selected {
    return { set, type, costs: this.facts.costs, sized: null };
  }

  /** Reads all selection sets that are merged at one place of the response. */
  private readPlace(selected: readonly Selected[], depth: number): void {
    if (depth > operationLimits.depth) throw new DocumentTooLarge("The operation is nested too deeply.");
    const places = new Map<string, Place>();
    for (const one of selected) this.open(one, places, depth, []);
    for (const { below } of places.values()) if (below.length > 0) this.readPlace(below, depth + 1);
  }

  private open(
    selected: Selected,
    places: Map<string, Place>,
    depth: number,
    within: readonly FragmentDefinitionNode[],
  ): void {
    for (const node of selected.set.selections) {
      this.count(node);
      if (node.kind === Kind.FIELD) {
        if (depth === 1) this.facts.rootFields.add(node);
        this.readField(node, selected, places);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        this.open(this.onType(selected, node), places, depth, within);
      } else {
        const fragment = this.fragments.get(node.name.value);
        // Validation reports cycles and unknown fragments.
        if (fragment === undefined || within.includes(fragment)) continue;
        this.reached.add(fragment);
        this.open(this.onType(selected, fragment), places, depth, [...within, fragment]);
      }
    }
  }

  private onType(selected: Selected, fragment: Pick<FragmentDefinitionNode, "selectionSet"> & Condition): Selected {
    const { selectionSet: set, typeCondition } = fragment;
    const type = typeCondition ? this.schema.schema.getType(typeCondition.name.value) : selected.type;
    return { ...selected, set, type };
  }

  private readField(node: FieldNode, { type, costs, sized }: Selected, places: Map<string, Place>): void {
    const name = (node.alias ?? node.name).value;
    const place = places.get(name) ?? { count: 0, below: [] };
    this.pairs += place.count++;
    if (this.pairs > operationLimits.sameNamePairs) {
      throw new DocumentTooLarge("Too many fields are selected repeatedly.");
    }
    places.set(name, place);
    const facts = this.schema.of(type, node.name.value);
    const below: Cost[] = [];
    const size = facts && sizeOf(facts, node, sized);
    if (facts && size) {
      this.facts.see(facts);
      const keys = keyListOf(facts.field, node);
      if (keys) {
        this.facts.keyLists.push(keys);
        costs.push({ weight: unitCosts.key, size: keys.length, below: [] });
      }
      if (facts.loadWeight > 0) costs.push({ weight: facts.loadWeight, size: 1, below: [] });
      if (facts.weight > 0 || node.selectionSet) costs.push({ weight: facts.weight, size: size.size, below });
    }
    const { selectionSet: set } = node;
    if (set) place.below.push({ set, type: facts?.answers, costs: below, sized: size?.sized ?? null });
  }

  private count(node: SelectionNode): void {
    if (++this.selections > operationLimits.selections) throw new DocumentTooLarge("The operation selects too much.");
    if (node.kind === Kind.FIELD && node.alias && ++this.aliases > operationLimits.aliases) {
      throw new DocumentTooLarge("The operation has too many aliases.");
    }
    if (node.kind === Kind.FRAGMENT_SPREAD && ++this.spreads > operationLimits.fragmentSpreads) {
      throw new DocumentTooLarge("The operation spreads too many fragments.");
    }
    this.countDirectives(node.directives?.length ?? 0);
  }

  private countDirectives(here: number): void {
    this.directives += here;
    if (here > operationLimits.directivesInOnePlace || this.directives > operationLimits.directives) {
      throw new DocumentTooLarge("The operation has too many directives.");
    }
  }
}

interface Condition {
  readonly typeCondition?: FragmentDefinitionNode["typeCondition"];
}
