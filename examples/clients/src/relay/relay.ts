// Relay: ids are unique within a type only, so a record is identified by its type and key.
import assert from "node:assert/strict";
import {
  commitLocalUpdate,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
  type FetchFunction,
} from "relay-runtime";
import { headers, url } from "../graph";
import members, { type membersQuery } from "./__generated__/membersQuery.graphql";

/** The key field of a type; `id` for all others. */
const keyFields: Readonly<Record<string, string>> = { Endorsement: "memberId", PlanBenefits: "planId" };

export function getDataID(fields: Readonly<Record<string, unknown>>, typename: string): string | null {
  const key = fields[keyFields[typename] ?? "id"];
  return key == null ? null : `${typename}:${String(key)}`;
}

const ask: FetchFunction = async ({ text }, variables) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers("BROKER") },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
};

const environment = new Environment({
  network: Network.create(ask),
  store: new Store(new RecordSource()),
  getDataID,
});

const data = await fetchQuery<membersQuery>(environment, members, { first: 5 }).toPromise();
const [first] = data?.endorsements?.nodes ?? [];
assert.ok(first);
commitLocalUpdate(environment, (store) => {
  assert.equal(store.get(`Endorsement:${first.memberId}`)?.getValue("lastName"), first.lastName);
  assert.equal(store.get("Plan:301")?.getValue("name"), data?.plan?.name);
});
process.stdout.write("Relay: records are known by type and key.\n");
