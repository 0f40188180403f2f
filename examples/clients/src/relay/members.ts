import { graphql } from "relay-runtime";

/** The compiler finds documents by this tag; in an app, Relay's Babel or SWC plugin replaces it with the generated module. */
export const members = graphql`
  query membersQuery($first: Int!) {
    endorsements(first: $first) {
      nodes {
        memberId
        lastName
      }
    }
    plan(id: "301") {
      id
      name
    }
  }
`;
