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

/** For a caller that has used up its minute; `retryAfterSeconds` till the next. */
export function rateLimited(retryAfterSeconds: number): GraphQLError {
  return later(
    "RATE_LIMITED",
    `The caller has asked for too much within a minute: try again in ${retryAfterSeconds} seconds.`,
    retryAfterSeconds,
  );
}

/** For a process that has too much to do at the moment. Nothing of the operation has run. */
export function overloaded(message: string): GraphQLError {
  return later("OVERLOADED", message, 1);
}

function later(code: RefusalCode, message: string, retryAfterSeconds: number): GraphQLError {
  const http = { status: statuses[code], headers: new Map([["retry-after", String(retryAfterSeconds)]]) };
  // Apollo Server wants a map; the explorer's package types the same extension as a record.
  return new GraphQLError(message, { extensions: { code, http: http as never } });
}

/** An error that keeps an operation from running, with the status its answer has. */
export function refusal(code: RefusalCode, message: string, options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { code, http: { status: statuses[code] } } });
}
