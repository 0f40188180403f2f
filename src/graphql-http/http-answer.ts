import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from "graphql";
import type { ErrorMask } from "../observability/mask-errors";

/** What a request is answered with. */
export interface HttpAnswer {
  /** 200 by default. */
  readonly status?: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  readonly text: string;
}

/** Parts of the answer's head that an error asks for, in the extension in which Apollo Server looks for them. */
interface HttpExtension {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** A result as an answer, the way Apollo Server makes one. */
export function toHttpAnswer({ data, errors, extensions }: ExecutionResult, type: string, mask: ErrorMask): HttpAnswer {
  const headers: [string, string][] = [["content-type", type]];
  if (!errors) return { headers, text: JSON.stringify({ data, extensions }) };
  // Variables that do not fit keep an operation from running.
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

/** The result of an operation that failed with an unexpected error. */
export function failedResult(error: unknown): ExecutionResult {
  const originalError = error instanceof Error ? error : new Error("Something that is no error was thrown.");
  return { errors: [new GraphQLError("", { originalError, extensions: { http: { status: 500 } } })] };
}

function shown(error: GraphQLError, mask: ErrorMask): GraphQLFormattedError {
  const { code = "INTERNAL_SERVER_ERROR", ...rest } = error.extensions;
  return mask({ ...error.toJSON(), extensions: { ...rest, code } }, error);
}
