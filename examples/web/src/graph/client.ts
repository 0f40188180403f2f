import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type Reference } from "@apollo/client";
import { OperationTypeNode } from "graphql";
import { EventStreamLink } from "./event-stream-link";
import { noteRequests } from "./request-notes";

interface WorklistPage {
  readonly nodes: readonly Reference[];
}

/**
 * A client that acts as one caller. It has its own cache: what one role may see must not be visible to another.
 *
 * @param token access token of the caller
 */
export function createClient(token: string): ApolloClient {
  const headers = { authorization: `Bearer ${token}`, "x-explain": "1" };
  const answers = ApolloLink.from([noteRequests, new HttpLink({ uri: "/graphql", headers })]);
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new EventStreamLink(token),
      answers,
    ),
    cache: new InMemoryCache({
      typePolicies: {
        Endorsement: { keyFields: ["memberId"] },
        // Pages of one list, in the order in which they were loaded; the first page starts the list again.
        Query: {
          fields: {
            coverageWorklist: {
              keyArgs: ["filter"],
              merge: (known: WorklistPage | undefined, page: WorklistPage | null, { args }) =>
                args?.["after"] && known && page ? { ...page, nodes: [...known.nodes, ...page.nodes] } : page,
            },
          },
        },
        PlanBenefits: { keyFields: ["planId"] },
        // All pages of the demo query the same one: a new list replaces the old one.
        Patient: { fields: { visits: { keyArgs: false, merge: false }, preAuths: { keyArgs: false, merge: false } } },
      },
    }),
    devtools: { enabled: false },
  });
}
