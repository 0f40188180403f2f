import { getNamedType, getNullableType, GraphQLID, isListType, type FieldNode, type GraphQLError } from "graphql";
import { lengthOf, type Variables } from "./cost";
import type { FieldFacts } from "./field-facts";
import { refusal } from "./operation-error";

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

/** The lists of ids that an operation gives to its fields. They are counted after variables have been coerced. */
export class IdLists {
  private readonly ids: GivenList[] = [];
  private readonly representations: GivenList[] = [];

  /** Returns the length of the list that the field is given; undefined where it takes none. */
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

  /** Why the operation may not run, or null. */
  excess(variables: Variables, limits: ListLimits): GraphQLError | null {
    for (const { node, argument, length } of this.ids) {
      if ((length(variables) ?? 0) <= limits.ids) continue;
      const message = `"${node.name.value}" takes at most ${limits.ids} ${argument} (MAX_IDS): ask in pages.`;
      return refusal("BAD_USER_INPUT", message, { nodes: node });
    }
    const asked = this.representations.reduce((sum, { length }) => sum + (length(variables) ?? 0), 0);
    if (asked <= limits.representations) return null;
    const message = `An operation takes at most ${limits.representations} representations (MAX_REPRESENTATIONS).`;
    return refusal("OPERATION_TOO_LARGE", message, { nodes: this.representations[0]?.node });
  }
}
