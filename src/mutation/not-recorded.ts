import { GraphQLError } from "graphql";

/** While the ledger is away: without its record a write could not be recognised when it comes again, so it is not sent. */
export function notRecorded(): GraphQLError {
  return new GraphQLError("This write could not be recorded, so it was not sent. Try again.", {
    extensions: { code: "UPSTREAM_UNAVAILABLE", retryable: true },
  });
}
