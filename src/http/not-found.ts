/** What a path of the graph's own port is answered that leads nowhere; a path with a wrong secret in it as well. */
export const nothingHere = "Not found: send GraphQL operations to POST /graphql.";
