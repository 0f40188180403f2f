import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type Reference } from "@apollo/client";
import { OperationTypeNode } from "graphql";
import { EventStreamLink } from "./event-stream-link";
import { noteRequests } from "./request-notes";

interface WorklistPage {
  readonly nodes: readonly Reference[];
}

/**
 * A client that acts as one caller. Its cache is its own: what one role may see, another must not find there.
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
        // Pages of one list, in the order in which they were asked for; the first page begins it anew.
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
        // Every page of the demo asks for the same one: a fresh list takes the place of the old one.
        Patient: { fields: { visits: { keyArgs: false, merge: false }, preAuths: { keyArgs: false, merge: false } } },
      },
    }),
    devtools: { enabled: false },
  });
}
