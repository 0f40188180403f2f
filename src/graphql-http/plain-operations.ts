import Negotiator from "negotiator";
import { GraphQLError, type ExecutionResult } from "graphql";
import type { IncomingMessage } from "node:http";
import type { GraphContext } from "../context";
import type { ErrorMask } from "../observability/mask-errors";
import type { OperationRequest } from "../operation/check-operation";
import type { Preparation } from "../operation/prepare";
import type { OperationRunner } from "../operation/run";
import { failedResult, toHttpAnswer, type HttpAnswer } from "./http-answer";
import type { OperationReport } from "./operation-report";

export interface PlainOperationsParts {
  readonly preparation: Pick<Preparation, "prepare">;
  readonly runner: Pick<OperationRunner, "run">;
  readonly report: Pick<OperationReport, "finished">;
  readonly maskErrors: ErrorMask;
  readonly isFromRouter: (header: string | undefined) => boolean;
}

/** A request that does not need Apollo Server. */
export interface PlainOperation {
  readonly body: PlainBody;
  readonly fromRouter: boolean;
  readonly contentType: string;
}

interface PlainBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** Media types of results, in order of preference. */
const mediaTypes = ["application/json", "application/graphql-response+json"];

/**
 * Runs plain requests, which nearly all are: a POST with a query, variables and an operation name. Apollo Server runs all
 * others; its pipeline costs more than the rest of a small operation.
 */
export class PlainOperations {
  constructor(private readonly parts: PlainOperationsParts) {}

  /** The operation of a plain request; null if it is one for Apollo Server. */
  find({ method, headers }: IncomingMessage, body: unknown): PlainOperation | null {
    if (method !== "POST" || !isPlain(body)) return null;
    const contentType = contentTypeFor(headers.accept);
    if (contentType === null) return null;
    const secret = headers["x-router-secret"]?.toString();
    return { body, contentType, fromRouter: secret !== undefined && this.parts.isFromRouter(secret) };
  }

  async answer({ body, contentType, fromRouter }: PlainOperation, context: GraphContext): Promise<HttpAnswer> {
    const { preparation, maskErrors, report } = this.parts;
    const startedAt = performance.now();
    const { operationName, variables } = body;
    const prepared = preparation.prepare(body.query);
    const result = await this.run({ prepared, operationName, variables, fromRouter }, context);
    const answer = toHttpAnswer(result, contentType, maskErrors);
    const operation = prepared instanceof GraphQLError ? undefined : prepared.operation(operationName)?.node;
    report.finished(operation, context.scope, result, startedAt);
    return answer;
  }

  private async run(request: OperationRequest, context: GraphContext): Promise<ExecutionResult> {
    try {
      return await this.parts.runner.run(request, context);
    } catch (error) {
      return failedResult(error);
    }
  }
}

/** Null if the client accepts neither. */
function contentTypeFor(accept: string | undefined): string | null {
  const takesAny = accept === undefined || accept === "*/*";
  const type = takesAny ? mediaTypes[0] : new Negotiator({ headers: { accept } }).mediaType(mediaTypes);
  return type === undefined ? null : `${type}; charset=utf-8`;
}

/** A query, variables and an operation name of the right types, without extensions. */
function isPlain(body: unknown): body is PlainBody {
  if (typeof body !== "object" || body === null) return false;
  const { query, variables, operationName, extensions } = body as Readonly<Record<string, unknown>>;
  return (
    typeof query === "string" &&
    query !== "" &&
    (typeof operationName === "string" || operationName == null) &&
    (isRecord(variables) || variables == null) &&
    extensions == null
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
