import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from "graphql";
import type { ErrorMask } from "../observability/mask-errors";

/** An HTTP answer. */
export interface HttpAnswer {
  /** 200 by default. */
  readonly status?: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  readonly text: string;
}

/** The `http` extension of an error, as Apollo Server reads it. */
interface HttpExtension {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** Converts a result to an answer as Apollo Server does. */
export function toHttpAnswer({ data, errors, extensions }: ExecutionResult, type: string, mask: ErrorMask): HttpAnswer {
  const headers: [string, string][] = [["content-type", type]];
  if (!errors) return { headers, text: JSON.stringify({ data, extensions }) };
  // Without data the operation was refused.
  let status = data === undefined ? 400 : 200;
  for (const error of errors) {
    const http = (error.extensions["http"] ?? {}) as HttpExtension;
    status = http.status ?? status;
    if (http.headers) headers.push(...http.headers);
  }
  return {
    status,
    headers,
    text: JSON.stringify({ errors: errors.map((error) => shown(error, mask)), data, extensions }),
  };
}

/** The result for an unexpected error. */
export function failedResult(error: unknown): ExecutionResult {
  const originalError = error instanceof Error ? error : new Error("A value that is not an error was thrown.");
  return { errors: [new GraphQLError("", { originalError, extensions: { http: { status: 500 } } })] };
}

function shown(error: GraphQLError, mask: ErrorMask): GraphQLFormattedError {
  const { code = "INTERNAL_SERVER_ERROR", ...rest } = error.extensions;
  return mask({ ...error.toJSON(), extensions: { ...rest, code } }, error);
}
