import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from "graphql";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { operationLimits } from "../operation/operation-limits";
import type { OperationRunner } from "../operation/run-operation";
import { isNestedTooDeeply } from "../operation/source-nesting";
import type { GraphContext } from "../context";
import type { ErrorMask } from "../observability/mask-errors";
import { DocumentCache } from "./document-cache";
import { failedResult, toHttpAnswer, type HttpAnswer } from "./http-answer";
import type { OperationReport } from "./operation-report";

export interface PlainOperationsParts {
  readonly runner: Pick<OperationRunner, "run">;
  readonly report: Pick<OperationReport, "finished">;
  readonly maskErrors: ErrorMask;
  readonly isFromRouter: (header: string | undefined) => boolean;
}

/** A request for one query or mutation. */
export interface PlainOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly fromRouter: boolean;
  readonly contentType: string;
}

/** Ways to write an `accept` header that are kept; clients know few. */
const mostAccepts = 100;

/**
 * Runs the requests that nearly all are: a text, its variables and its operation's name, posted by a client whose way to
 * write `accept` is known. They are answered to the letter as Apollo Server answers them, past its pipeline, which costs
 * more than all the rest of a small one. Whatever is in any way out of the ordinary is left to Apollo Server.
 */
export class PlainOperations {
  private readonly contentTypes = new Map<string, string>();
  private readonly documents = new DocumentCache();

  constructor(private readonly parts: PlainOperationsParts) {}

  /** The operation of a request, if it is a plain one whose text can be parsed. */
  find({ method, headers }: IncomingMessage, body: unknown): PlainOperation | null {
    if (method !== "POST" || !isPlain(body)) return null;
    const { query: source, operationName, variables } = body;
    const contentType = this.contentTypes.get(headers.accept ?? "");
    const document = contentType && this.documentOf(source);
    if (!contentType || !document) return null;
    const operation = getOperationAST(document, operationName);
    if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
    return {
      source,
      document,
      operation,
      operationName: operationName ?? undefined,
      variables: variables ?? undefined,
      fromRouter: this.parts.isFromRouter(headers["x-router-secret"]?.toString()),
      contentType,
    };
  }

  /** Remembers what Apollo Server made of a client's `accept`. */
  learn({ accept = "" }: IncomingHttpHeaders, contentType: string): void {
    if (this.contentTypes.get(accept) === contentType) return;
    if (this.contentTypes.size >= mostAccepts) this.contentTypes.clear();
    this.contentTypes.set(accept, contentType);
  }

  async answer({ contentType, ...asked }: PlainOperation, context: GraphContext): Promise<HttpAnswer> {
    const startedAt = performance.now();
    const result = await this.run(asked, context);
    const answer = toHttpAnswer(result, contentType, this.parts.maskErrors);
    this.parts.report.finished(asked.operation, context.scope, result, startedAt);
    return answer;
  }

  private documentOf(source: string): DocumentNode | null {
    const known = this.documents.get(source);
    if (known) return known;
    if (isNestedTooDeeply(source)) return null;
    try {
      const document = parse(source, { maxTokens: operationLimits.tokens });
      this.documents.offer(source, document);
      return document;
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      throw error;
    }
  }

  private async run(asked: Omit<PlainOperation, "contentType">, context: GraphContext): Promise<ExecutionResult> {
    try {
      return await this.parts.runner.run(asked, context);
    } catch (error) {
      return failedResult(error);
    }
  }
}

interface PlainBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A text, its variables and the operation's name, each as it should be, and nothing else that says how it is to run. */
function isPlain(body: unknown): body is PlainBody {
  if (typeof body !== "object" || body === null) return false;
  const { query, variables, operationName, extensions } = body as Readonly<Record<string, unknown>>;
  return (
    typeof query === "string" &&
    (typeof operationName === "string" || operationName == null) &&
    (isRecord(variables) || variables == null) &&
    extensions == null
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
