import { GraphQLError, type GraphQLErrorOptions } from "graphql";

type RefusalCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "OPERATION_TOO_LARGE"
  | "BAD_USER_INPUT"
  | "BAD_REQUEST"
  | "RATE_LIMITED"
  | "OVERLOADED";

/** HTTP status of an operation that was refused as a whole. */
const statuses: Record<RefusalCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OPERATION_TOO_LARGE: 400,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
};

/** For a caller that has used up its minute; the next begins after `retryAfterSeconds`. */
export function rateLimited(retryAfterSeconds: number): GraphQLError {
  return later(
    "RATE_LIMITED",
    `The caller has used up their cost limit for this minute: try again in ${retryAfterSeconds} seconds.`,
    retryAfterSeconds,
  );
}

/** For a process under too much load. Nothing of the operation has run. */
export function overloaded(message: string): GraphQLError {
  return later("OVERLOADED", message, 1);
}

function later(code: RefusalCode, message: string, retryAfterSeconds: number): GraphQLError {
  const http = { status: statuses[code], headers: new Map([["retry-after", String(retryAfterSeconds)]]) };
  // Apollo Server expects a map; another package types the same extension as a record.
  return new GraphQLError(message, { extensions: { code, http: http as never } });
}

/** An error that refuses a whole operation, with its HTTP status. */
export function refusal(code: RefusalCode, message: string, options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { code, http: { status: statuses[code] } } });
}
