import type { UpstreamErrorCode } from "../upstream/upstream-error";
import type { PublicCode } from "./mask-errors";

export interface ErrorCodeEntry {
  /** HTTP status if the whole operation was refused; errors of single fields come with 200. */
  readonly status: number;
  readonly meaning: string;
  /** What a client should do. */
  readonly advice: string;
  readonly retry: "yes" | "no" | "after the given time" | "once, with the text";
}

type Code = PublicCode | UpstreamErrorCode | "INTERNAL_SERVER_ERROR";

/** Every `extensions.code` of the graph: `docs/errors.md` is generated from it. */
export const errorCodes: Readonly<Record<Code, ErrorCodeEntry>> = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: "The access token is missing or was refused; the message says why.",
    advice: "Get a new token, then try again.",
    retry: "no",
  },
  FORBIDDEN: {
    status: 403,
    meaning:
      "The caller's role, or an id in the input, does not allow this write; only the router may query the field; or the operation is not on the safelist.",
    advice: "No upstream was called. Do not offer it to this caller.",
    retry: "no",
  },
  BAD_USER_INPUT: {
    status: 400,
    meaning: "A variable or argument is invalid, a page is too large, or a list of ids is longer than `MAX_IDS`.",
    advice:
      "Correct the input: the message says where. Problems with a mutation's values are in its `userErrors` instead.",
    retry: "no",
  },
  BAD_REQUEST: {
    status: 400,
    meaning:
      "The request is not a valid GraphQL request: invalid JSON, no query, a mutation by GET, or a subscription on the wrong route.",
    advice: "Correct the client.",
    retry: "no",
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: "The document has a syntax error.",
    advice: "Correct the document.",
    retry: "no",
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: "The document does not fit the schema.",
    advice: "Correct the document, or regenerate the client.",
    retry: "no",
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: "The document has no operation with the given name, or has several and no name was given.",
    advice: "Send `operationName`.",
    retry: "no",
  },
  OPERATION_TOO_LARGE: {
    status: 400,
    meaning:
      "The operation is too long, too deep or too broad, or may cost more than `OPERATION_COST_LIMIT`; it has more representations than `MAX_REPRESENTATIONS`; or its body is too large (413).",
    advice: "Select less, or use smaller pages and fewer ids.",
    retry: "no",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    meaning: "The graph does not know an operation with this hash.",
    advice: "Send the hash together with the text; clients do so automatically.",
    retry: "once, with the text",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    meaning: "Persisted queries are not supported here.",
    advice: "Send the text.",
    retry: "once, with the text",
  },
  RATE_LIMITED: {
    status: 429,
    meaning:
      "The caller has used up their cost limit for this minute (`CALLER_COST_PER_MINUTE`); or, with status 200, has written too many subscriber numbers in a day.",
    advice: "Wait for the time in `Retry-After` or `retryAfterSeconds`.",
    retry: "after the given time",
  },
  OVERLOADED: {
    status: 503,
    meaning: "The graph is overloaded; the operation has not run.",
    advice: "Wait for the time in `Retry-After`, then try again; this is safe for writes too.",
    retry: "after the given time",
  },
  LINK_INDEX_INCOMPLETE: {
    status: 200,
    meaning: "The link index is not complete, so the answer would not be complete either.",
    advice: "Try again later; `linkIndex` shows the progress. If the index is off, query by id.",
    retry: "yes",
  },
  UPSTREAM_TIMEOUT: {
    status: 200,
    meaning: "An upstream did not answer completely in time.",
    advice: "Show the rest; query the missing field again later.",
    retry: "yes",
  },
  UPSTREAM_UNAVAILABLE: {
    status: 200,
    meaning:
      "An upstream refuses or closes connections, answers 5xx or 429, or is known to be down. Without `upstream`: the graph's own ledger is unavailable or, with status 503, the keys of the token issuer cannot be read, so that tokens cannot be verified. A write with this code was not performed; a write that was answered with 5xx may have been performed, and is `OUTCOME_UNKNOWN`.",
    advice: "Show the rest; try again later, after `retryAfterSeconds` if it is given.",
    retry: "yes",
  },
  UPSTREAM_REJECTED: {
    status: 200,
    meaning: "An upstream understood the request and refused it.",
    advice: "Do not retry: the answer would be the same. Operators see it in the metrics.",
    retry: "no",
  },
  UPSTREAM_INVALID_RESPONSE: {
    status: 200,
    meaning: "An upstream's response does not match its documentation; only the affected field is null.",
    advice: "Show the rest. A retry rarely helps.",
    retry: "no",
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: "An unexpected error in the graph itself.",
    advice: "Retry a read once; report the error.",
    retry: "no",
  },
};
