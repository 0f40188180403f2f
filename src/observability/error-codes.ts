import type { UpstreamErrorCode } from "../upstream/upstream-error";
import type { PublicCode } from "./mask-errors";

export interface ErrorCodeEntry {
  /** HTTP status if the whole operation was refused; errors of single fields come with 200. */
  readonly status: number;
  readonly meaning: string;
  /** What a client should do. */
  readonly advice: string;
  readonly retry: "yes" | "no" | "after the time told" | "once, with the text";
}

type Code = PublicCode | UpstreamErrorCode | "INTERNAL_SERVER_ERROR";

/** Every `extensions.code` of the graph: `docs/errors.md` is generated from it. */
export const errorCodes: Readonly<Record<Code, ErrorCodeEntry>> = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: "No access token, or one that is refused; the message says why.",
    advice: "Get a new token, then ask again.",
    retry: "no",
  },
  FORBIDDEN: {
    status: 403,
    meaning:
      "The role, or an id in the input, does not allow this write; the field is the router's; or the operation is not on the safelist.",
    advice: "Nothing was called. Do not offer it to this caller.",
    retry: "no",
  },
  BAD_USER_INPUT: {
    status: 400,
    meaning:
      "A variable or argument does not fit its type, a page is too large, or a list of ids is longer than `MAX_IDS`.",
    advice:
      "Correct the input: the message names its place. What a write has against its values stands in its `userErrors` instead.",
    retry: "no",
  },
  BAD_REQUEST: {
    status: 400,
    meaning:
      "The request is no GraphQL request: no JSON, no query, a GET that writes, a subscription on the wrong route.",
    advice: "Correct the client.",
    retry: "no",
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: "The document is not GraphQL.",
    advice: "Correct the document.",
    retry: "no",
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: "The document asks for what the schema does not have.",
    advice: "Correct the document, or generate the client anew.",
    retry: "no",
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: "The document holds no operation of the asked name, or several and no name was given.",
    advice: "Send `operationName`.",
    retry: "no",
  },
  OPERATION_TOO_LARGE: {
    status: 400,
    meaning:
      "The operation is too long, too deep, too broad or may cost more than `OPERATION_COST_LIMIT`; it has more than `MAX_REPRESENTATIONS`; or its body is too large (413).",
    advice: "Ask for less: smaller pages, fewer ids at once.",
    retry: "no",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    meaning: "The graph does not know the operation of this hash.",
    advice: "Send the hash with the text; clients do so by themselves.",
    retry: "once, with the text",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    meaning: "Persisted queries are not taken here.",
    advice: "Send the text.",
    retry: "once, with the text",
  },
  RATE_LIMITED: {
    status: 429,
    meaning:
      "The caller has asked for too much within a minute; or, with 200, written too many subscriber numbers in a day.",
    advice: "Wait for as long as `Retry-After` or `retryAfterSeconds` says.",
    retry: "after the time told",
  },
  OVERLOADED: {
    status: 503,
    meaning: "The graph has too much to do; nothing of the operation has run.",
    advice: "Wait for as long as `Retry-After` says; also safe for writes.",
    retry: "after the time told",
  },
  LINK_INDEX_INCOMPLETE: {
    status: 200,
    meaning: "The graph has not seen every member and card yet, so it cannot say whom the answer would hold.",
    advice: "Ask again later; `linkIndex` says how far it is. Where the index is off, ask by id.",
    retry: "yes",
  },
  UPSTREAM_TIMEOUT: {
    status: 200,
    meaning: "An upstream gave no answer, or no whole one, in time.",
    advice: "Show what is there; ask for the missing field again later.",
    retry: "yes",
  },
  UPSTREAM_UNAVAILABLE: {
    status: 200,
    meaning:
      "An upstream refuses connections, breaks them off, answers 5xx or 429, or is known to be down. Without `upstream`: the graph's own ledger is out of reach or, with status 503, the keys of the token issuer, so that no token can be checked. A write with this code was not performed; one that was answered 5xx may have been, and is `OUTCOME_UNKNOWN`.",
    advice: "Show what is there; ask again later, after `retryAfterSeconds` where given.",
    retry: "yes",
  },
  UPSTREAM_REJECTED: {
    status: 200,
    meaning: "An upstream understood the request and refused it.",
    advice: "Asking again changes nothing; the operator sees it in the metrics.",
    retry: "no",
  },
  UPSTREAM_INVALID_RESPONSE: {
    status: 200,
    meaning: "An upstream answered with something that is not what it documents; only the field at fault is null.",
    advice: "Show the rest. Asking again seldom helps.",
    retry: "no",
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: "Something went wrong in the graph itself.",
    advice: "Try a read once more; report it.",
    retry: "no",
  },
};
