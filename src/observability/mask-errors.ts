import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { LedgerUnavailableError } from "../ledger/ledger-error";
import { UpstreamError, type UpstreamName } from "../upstream/upstream-error";

/** Codes whose messages, by this graph, graphql-js or Apollo Server, are written for callers. */
const publicCodeList = [
  "BAD_USER_INPUT",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "RATE_LIMITED",
  "OVERLOADED",
  "OPERATION_TOO_LARGE",
  "LINK_INDEX_INCOMPLETE",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
] as const;
export type PublicCode = (typeof publicCodeList)[number];
const publicCodes: ReadonlySet<unknown> = new Set(publicCodeList);

export interface ErrorMaskOptions {
  /** Called for every error that a caller gets. */
  readonly onError?: (code: string) => void;
  /** Called for each error that is caused by an invalid field of an upstream, with its wire name. */
  readonly onInvalidField?: (upstream: UpstreamName, field: string) => void;
  /** Called for unexpected errors. */
  readonly onUnknown?: (error: unknown) => void;
}

export type ErrorMask = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Makes the errors that callers see: those written for them, and a general one for all others. */
export function createErrorMask({ onError, onInvalidField, onUnknown }: ErrorMaskOptions = {}): ErrorMask {
  return ({ locations, path, ...formatted }, error) => {
    const upstream = upstreamErrorIn(error);
    if (upstream?.field !== undefined) onInvalidField?.(upstream.upstream, upstream.field);
    const description = upstream ? describeUpstream(upstream) : describe(formatted, error);
    const { message, extensions } = description ?? unknownError(error, onUnknown);
    onError?.(String(extensions["code"]));
    return { message, ...(locations && { locations }), ...(path && { path }), extensions };
  };
}

type Description = Pick<Required<GraphQLFormattedError>, "message" | "extensions">;

function describe({ message, extensions }: GraphQLFormattedError, error: unknown): Description | null {
  if (originalOf(error) instanceof LedgerUnavailableError) return ledgerAway;
  const code = extensions?.["code"];
  if (code === "GRAPHQL_PARSE_FAILED") return describeSyntax(message);
  // Errors of the graph itself; upstreams' errors were described above.
  if (code === "UPSTREAM_UNAVAILABLE" || code === "LINK_INDEX_INCOMPLETE")
    return { message, extensions: { code, retryable: true } };
  if (publicCodes.has(code)) return { message, extensions: { code, ...retryAfter(extensions) } };
  return isBadRequest(error) ? { message, extensions: { code: "BAD_REQUEST" } } : null;
}

function retryAfter(extensions: GraphQLFormattedError["extensions"]): object {
  const retryAfterSeconds = extensions?.["retryAfterSeconds"];
  return typeof retryAfterSeconds === "number" ? { retryAfterSeconds } : {};
}

/** Without `upstream`, because the ledger is not one. */
const ledgerAway: Description = {
  message: "The graph's own database is unavailable. Try again.",
  extensions: { code: "UPSTREAM_UNAVAILABLE", retryable: true },
};

function describeUpstream({ message, code, upstream, retryable, retryAfterSeconds }: UpstreamError): Description {
  const after = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return { message, extensions: { code, upstream, retryable, ...after } };
}

/** Syntax errors quote the client's text, which may be personal data. */
function describeSyntax(message: string): Description {
  if (message.includes("tokens. Parsing aborted")) {
    return { message: "The document is too long.", extensions: { code: "OPERATION_TOO_LARGE" } };
  }
  const quiet = message.replace(/\b(String|BlockString|Int|Float|Name) "[^]*"/, "$1");
  return { message: quiet, extensions: { code: "GRAPHQL_PARSE_FAILED" } };
}

/** Some refusals of Apollo Server have no code, but a status. */
function isBadRequest(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.path || error.originalError) return false;
  const http = error.extensions["http"] as { readonly status?: unknown } | undefined;
  return error.extensions["code"] === undefined && http?.status === 400;
}

function unknownError(error: unknown, onUnknown: ErrorMaskOptions["onUnknown"]): Description {
  onUnknown?.(originalOf(error));
  return {
    message: "An internal error occurred.",
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originalOf(error.originalError) : error;
}

/** The upstream's error, unwrapped. */
function upstreamErrorIn(error: unknown): UpstreamError | undefined {
  const original = originalOf(error);
  if (original instanceof UpstreamError) return original;
  if (!(original instanceof AggregateError)) return undefined;
  return original.errors.map(upstreamErrorIn).find((found) => found !== undefined);
}
