// Apollo Client 4: a normalized cache with the keys of this graph, and lists that grow page by page.
import assert from "node:assert/strict";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { headers, url } from "./graph";

export const cache = new InMemoryCache({
  typePolicies: {
    // All other records have an `id`, which Apollo Client uses automatically.
    Endorsement: { keyFields: ["memberId"] },
    PlanBenefits: { keyFields: ["planId"] },
    Query: {
      fields: {
        // Each filter and order is a list of its own; `first` and `after` only select a page of it.
        endorsements: relayStylePagination(["filter"]),
        visits: relayStylePagination(["filter", "orderBy"]),
        searchPatients: relayStylePagination(["search"]),
        preAuths: relayStylePagination(["insurance", "filter", "orderBy"]),
      },
    },
    Patient: { fields: { visits: relayStylePagination(["filter", "orderBy"]) } },
  },
});

const client = new ApolloClient({
  cache,
  link: new HttpLink({ uri: url, headers: headers("BROKER") }),
});

interface MemberPage {
  endorsements: {
    edges: { cursor: string; node: { __typename: string; memberId: string; lastName: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } | null;
}

// `edges` with their cursors, which relayStylePagination merges into one list.
const members = gql`
  query Members($first: Int!, $after: String) {
    endorsements(first: $first, after: $after) {
      edges {
        cursor
        node {
          memberId
          lastName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const pages = client.watchQuery<MemberPage>({
  query: members,
  variables: { first: 5 },
  // Keeps the data of an answer that also has errors of single fields; the default discards it.
  errorPolicy: "all",
});
const shown = await new Promise<MemberPage>((resolve) => {
  pages.subscribe(({ data, dataState }) => dataState === "complete" && resolve(data));
});
await pages.fetchMore({ variables: { after: shown.endorsements?.pageInfo.endCursor } });
const all = client.readQuery<MemberPage>({ query: members, variables: { first: 5 } });
assert.equal(all?.endorsements?.edges.length, 10, "two pages of five are one list of ten");
const [first] = all.endorsements.edges;
assert.ok(first);
assert.equal(cache.identify(first.node), `Endorsement:{"memberId":"${first.node.memberId}"}`);
client.stop();
process.stdout.write("Apollo Client: two pages are one list, members are known by memberId.\n");
