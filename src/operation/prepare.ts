import { hash } from "node:crypto";
import { getOperationAST, GraphQLError, parse, type DocumentNode, type OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { OperationPlan } from "../executor/operation-plan";
import type { SchemaFacts } from "./field-facts";
import { refusal } from "./operation-error";
import { operationLimits } from "./operation-limits";
import { DocumentTooLarge, readDocument, type OperationFacts } from "./read-document";
import { isNestedTooDeeply } from "./source-nesting";
import { documentErrors } from "./validate-document";

/** In characters of source. A prepared document takes a hundred times as much memory. */
const maxCharacters = 1_000_000;
/** Hashes of texts that have been seen once. */
const maxSeen = 4_096;

/** One operation of a document, ready to run. */
export interface PreparedOperation extends OperationFacts {
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
  readonly plan: OperationPlan;
}

/** A document that has been parsed and measured. It is validated when its errors are first read. */
export class PreparedDocument {
  private readonly operations = new Map<OperationDefinitionNode, PreparedOperation>();
  private validated: readonly GraphQLError[] | undefined;

  constructor(
    readonly source: string,
    readonly document: DocumentNode,
    private readonly facts: ReadonlyMap<OperationDefinitionNode, OperationFacts>,
    private readonly schema: SchemaFacts["schema"],
    /** Whether clients may see the schema, by introspection and by suggestions in errors. */
    private readonly introspection: boolean,
  ) {}

  /** Validation errors. */
  get errors(): readonly GraphQLError[] {
    return (this.validated ??= documentErrors(this.schema, this.document, this.introspection));
  }

  /** The operation with this name, or the only one; undefined if there is none. */
  operation(name: string | null | undefined): PreparedOperation | undefined {
    const node = getOperationAST(this.document, name);
    if (!node) return undefined;
    const known = this.operations.get(node);
    if (known) return known;
    const plan = new OperationPlan(this.schema, this.document, node);
    const operation = { ...this.facts.get(node)!, document: this.document, node, plan };
    this.operations.set(node, operation);
    return operation;
  }
}

/**
 * Prepares operations of every transport and caches those that come again. A text that comes once, e.g. because the client
 * writes values into it, is not cached: the garbage collector frees it while it is young.
 */
export class Preparation {
  private readonly documents = new LRUCache<string, PreparedDocument>({
    maxSize: maxCharacters,
    sizeCalculation: ({ source }) => source.length + 1,
  });
  private readonly seen = new LRUCache<string, true>({ max: maxSeen });

  constructor(
    private readonly facts: SchemaFacts,
    private readonly introspection: boolean,
  ) {}

  /**
   * The prepared document, or the error that refuses it.
   *
   * @param parsed the document, if the caller has parsed it.
   */
  prepare(source: string, parsed?: DocumentNode): PreparedDocument | GraphQLError {
    const key = hash("sha256", source, "hex");
    const known = this.documents.get(key);
    if (known) return known;
    const document = parsed ?? parseSource(source);
    if (document instanceof GraphQLError) return document;
    const prepared = this.read(source, document);
    if (prepared instanceof PreparedDocument) this.keep(key, prepared);
    return prepared;
  }

  /** A cached document, by the hexadecimal SHA-256 of its text. */
  known(key: string): PreparedDocument | undefined {
    return this.documents.get(key);
  }

  private read(source: string, document: DocumentNode): PreparedDocument | GraphQLError {
    try {
      const facts = readDocument(this.facts, document);
      return new PreparedDocument(source, document, facts, this.facts.schema, this.introspection);
    } catch (error) {
      if (error instanceof DocumentTooLarge) return refusal("OPERATION_TOO_LARGE", error.message);
      throw error;
    }
  }

  private keep(key: string, prepared: PreparedDocument): void {
    if (this.seen.has(key)) this.documents.set(key, prepared);
    else this.seen.set(key, true);
  }
}

function parseSource(source: string): DocumentNode | GraphQLError {
  if (isNestedTooDeeply(source)) return refusal("OPERATION_TOO_LARGE", "The operation is nested too deeply.");
  try {
    return parse(source, { maxTokens: operationLimits.tokens });
  } catch (error) {
    const { message, source: place, positions } = error as GraphQLError;
    const extensions = { code: "GRAPHQL_PARSE_FAILED", http: { status: 400 } };
    return new GraphQLError(message, { source: place, positions, extensions });
  }
}
