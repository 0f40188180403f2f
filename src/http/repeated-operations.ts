import {
  getOperationAST,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from "graphql";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { OperationRunner } from "../execution/run-operation";
import type { GraphContext } from "../graph-context";
import type { ErrorMask } from "../observability/mask-errors";
import type { DocumentStore } from "./document-store";
import { failedResult, toHttpAnswer, type HttpAnswer } from "./http-answer";
import type { OperationReport } from "./operation-report";

export interface RepeatedOperationsParts {
  readonly documents: Pick<DocumentStore, "ofSource">;
  readonly runner: Pick<OperationRunner, "run">;
  readonly report: Pick<OperationReport, "finished">;
  readonly maskErrors: ErrorMask;
  readonly isFromRouter: (header: string | undefined) => boolean;
}

/** A request whose text has been parsed before. */
export interface RepeatedOperation {
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
 * Runs what Apollo Server has run before: applications send the same few texts again and again, and of all that Apollo
 * Server does for one nothing but the execution differs from one time to the next. What is in any way out of the
 * ordinary is left to it, and so is everything at its first time.
 */
export class RepeatedOperations {
  private readonly contentTypes = new Map<string, string>();

  constructor(private readonly parts: RepeatedOperationsParts) {}

  /** The operation of a request, if it is one that came before. */
  find({ method, headers }: IncomingMessage, body: unknown): RepeatedOperation | null {
    if (method !== "POST" || !isPlain(body)) return null;
    const { query: source, operationName, variables } = body;
    const contentType = this.contentTypes.get(headers.accept ?? "");
    const document = contentType && this.parts.documents.ofSource(source);
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

  async answer({ contentType, ...asked }: RepeatedOperation, context: GraphContext): Promise<HttpAnswer> {
    const startedAt = performance.now();
    const result = await this.run(asked, context);
    const answer = toHttpAnswer(result, contentType, this.parts.maskErrors);
    this.parts.report.finished(asked.operation, context.scope, result, startedAt);
    return answer;
  }

  private async run(asked: Omit<RepeatedOperation, "contentType">, context: GraphContext): Promise<ExecutionResult> {
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
