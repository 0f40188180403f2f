import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { operationLimits } from "./operation-limits";

class TooLarge extends Error {}

/**
 * What a document has too much of, or null. Takes time proportional to the limits, not to the document, and runs before
 * validation, some rules of which compare selections each with each.
 */
export function excessOf(document: DocumentNode): string | null {
  const measure = new DocumentMeasure(document);
  try {
    measure.take();
    return null;
  } catch (error) {
    if (error instanceof TooLarge) return error.message;
    throw error;
  }
}

class DocumentMeasure {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly reached = new Set<FragmentDefinitionNode>();
  private selections = 0;
  private aliases = 0;
  private spreads = 0;
  private pairs = 0;
  private directives = 0;

  constructor(private readonly document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  take(): void {
    for (const definition of this.document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      if ((definition.variableDefinitions?.length ?? 0) > operationLimits.variables) {
        throw new TooLarge("The operation has too many variables.");
      }
      this.countDirectives(definition.directives?.length ?? 0);
      this.measureLevel([definition.selectionSet], 1);
    }
    // Validation looks at fragments that nothing spreads as well.
    for (const fragment of this.fragments.values()) {
      if (!this.reached.has(fragment)) this.measureLevel([fragment.selectionSet], 1);
    }
  }

  /** One place of the answer: all selection sets that meet there, with their fragments opened. */
  private measureLevel(sets: readonly SelectionSetNode[], depth: number): void {
    if (depth > operationLimits.depth) throw new TooLarge("The operation is nested too deeply.");
    const places = new Map<string, { count: number; below: SelectionSetNode[] }>();
    for (const set of sets) this.open(set, places, new Set());
    for (const { below } of places.values()) if (below.length > 0) this.measureLevel(below, depth + 1);
  }

  private open(
    set: SelectionSetNode,
    places: Map<string, { count: number; below: SelectionSetNode[] }>,
    within: ReadonlySet<FragmentDefinitionNode>,
  ): void {
    for (const node of set.selections) {
      this.count(node);
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        const place = places.get(name) ?? { count: 0, below: [] };
        this.pairs += place.count++;
        if (this.pairs > operationLimits.sameNamePairs) throw new TooLarge("Too many fields are selected repeatedly.");
        if (node.selectionSet) place.below.push(node.selectionSet);
        places.set(name, place);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        this.open(node.selectionSet, places, within);
      } else {
        const fragment = this.fragments.get(node.name.value);
        // A fragment within itself is for validation to name.
        if (fragment === undefined || within.has(fragment)) continue;
        this.reached.add(fragment);
        this.open(fragment.selectionSet, places, new Set(within).add(fragment));
      }
    }
  }

  private count(node: SelectionNode): void {
    if (++this.selections > operationLimits.selections) throw new TooLarge("The operation selects too much.");
    if (node.kind === Kind.FIELD && node.alias && ++this.aliases > operationLimits.aliases) {
      throw new TooLarge("The operation has too many aliases.");
    }
    if (node.kind === Kind.FRAGMENT_SPREAD && ++this.spreads > operationLimits.fragmentSpreads) {
      throw new TooLarge("The operation spreads too many fragments.");
    }
    this.countDirectives(node.directives?.length ?? 0);
  }

  private countDirectives(here: number): void {
    this.directives += here;
    if (here > operationLimits.directivesInOnePlace || this.directives > operationLimits.directives) {
      throw new TooLarge("The operation has too many directives.");
    }
  }
}
