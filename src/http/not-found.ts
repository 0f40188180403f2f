/** The answer for unknown paths on the graph's own port, and for a path with a wrong secret. */
export const nothingHere = "Not found: send GraphQL operations to POST /graphql.";
