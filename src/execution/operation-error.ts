import { GraphQLError, type GraphQLErrorOptions } from "graphql";

type RefusalCode =
  "UNAUTHENTICATED" | "FORBIDDEN" | "OPERATION_TOO_LARGE" | "BAD_USER_INPUT" | "BAD_REQUEST" | "OVERLOADED";

/** HTTP status of an operation that was refused as a whole. */
const statuses: Record<RefusalCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OPERATION_TOO_LARGE: 400,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  OVERLOADED: 503,
};

/** An error that keeps an operation from running, with the status its answer has. */
export function refusal(code: RefusalCode, message: string, options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { code, http: { status: statuses[code] } } });
}
