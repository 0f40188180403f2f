// urql with its normalized cache: the keys of this graph, types without keys, and lists that grow page by page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Client, fetchExchange, gql } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { buildSchema, isObjectType } from "graphql";
import { headers, url } from "./graph";

const schema = buildSchema(readFileSync(new URL("../../../schema/client.graphql", import.meta.url), "utf8"));

/** Types without an `id` are stored in the record that contains them. */
const embedded = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && !type.name.startsWith("__") && !("id" in type.getFields()))
  .map(({ name }) => [name, (): null => null] as const);

const client = new Client({
  url,
  fetchOptions: { headers: headers("BROKER") },
  preferGetMethod: false,
  exchanges: [
    cacheExchange({
      keys: {
        ...Object.fromEntries(embedded),
        Endorsement: ({ memberId }) => memberId as string,
        PlanBenefits: ({ planId }) => planId as string,
      },
      resolvers: { Query: { endorsements: relayPagination(), visits: relayPagination() } },
    }),
    fetchExchange,
  ],
});

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

const one = await client.query(members, { first: 5 });
assert.equal(one.error, undefined);
const two = await client.query(members, { first: 5, after: one.data.endorsements.pageInfo.endCursor });
assert.equal(two.error, undefined);
assert.equal(two.data.endorsements.edges.length, 10, "two pages of five are one list of ten");
const again = await client.query(members, { first: 5 }, { requestPolicy: "cache-only" });
assert.equal(again.data.endorsements.edges.length, 10, "the list is in the cache");
process.stdout.write("urql: two pages are one list, and every type has its key or none.\n");
