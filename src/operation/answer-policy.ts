import { isCompositeType, Kind, OperationTypeNode, type DocumentNode, type GraphQLSchema } from "graphql";
import type { FieldPolicy } from "../auth/policy";
import { walkFields } from "./walk-fields";

/** What may become of the answers to a document, whoever asks. */
export interface AnswerPolicy {
  /** How long the asking client may keep the answer; null where nobody may keep it. Zero: to compare with, not to use unasked. */
  readonly maxAgeSeconds: number | null;
  /**
   * Whether the answer may be compressed. A compressed length tells something about what stands beside what one chooses
   * oneself, so neither answers to writes are, which repeat the caller's input, nor those that hold something sensitive.
   */
  readonly compressible: boolean;
}

/** Reads from a document which fields it selects, and from their policies what may become of its answers. Once a document. */
export class AnswerPolicies {
  private readonly known = new WeakMap<DocumentNode, AnswerPolicy>();
  private readonly ages: ReadonlyMap<string, number>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly policies: ReadonlyMap<string, FieldPolicy>,
  ) {
    this.ages = agesOfTypes(policies);
  }

  /** Of a document that is valid. */
  of(document: DocumentNode): AnswerPolicy {
    let policy = this.known.get(document);
    if (policy === undefined) this.known.set(document, (policy = this.read(document)));
    return policy;
  }

  private read(document: DocumentNode): AnswerPolicy {
    const { definitions } = document;
    const writes = definitions.some(
      (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation !== OperationTypeNode.QUERY,
    );
    let maxAgeSeconds = writes ? -1 : Infinity;
    let compressible = !writes;
    walkFields(this.schema, definitions, ({ name }, parent, type) => {
      if (this.policies.get(`${parent}.${name.value}`)?.tier === "sensitive") compressible = false;
      if (isCompositeType(type)) maxAgeSeconds = Math.min(maxAgeSeconds, this.ages.get(type.name) ?? -1);
      else if (name.value !== "__typename") maxAgeSeconds = Math.min(maxAgeSeconds, this.ages.get(parent) ?? -1);
    });
    return { maxAgeSeconds: maxAgeSeconds >= 0 && maxAgeSeconds < Infinity ? maxAgeSeconds : null, compressible };
  }
}

/** The types that may be kept: those all of whose fields may, for as long as the most fleeting of them. */
function agesOfTypes(policies: ReadonlyMap<string, FieldPolicy>): ReadonlyMap<string, number> {
  const ages = new Map<string, number>();
  for (const [field, { maxAgeSeconds = -1 }] of policies) {
    const type = field.slice(0, field.indexOf("."));
    ages.set(type, Math.min(ages.get(type) ?? Infinity, maxAgeSeconds));
  }
  for (const [type, age] of ages) if (age < 0) ages.delete(type);
  return ages;
}
