import { GraphQLError } from "graphql";

/** The error for an invalid argument; `message` names it and says what to do, and never repeats its value. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
