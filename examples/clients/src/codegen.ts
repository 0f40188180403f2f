// GraphQL Code Generator's client preset: documents get their types where they are written.
import assert from "node:assert/strict";
import { print } from "graphql";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { graphql } from "./gql/gql";
import { headers, url } from "./graph";

const ChartHead = graphql(`
  query ChartHead($id: ID!) {
    patient(id: $id) {
      id
      fullName
      insuranceCards {
        id
        type
      }
    }
  }
`);

async function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers("CLINIC_STAFF") },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  assert.equal(errors, undefined);
  return data;
}

const { patient } = await ask(ChartHead, { id: "4001" });
// `type` is "PRIMARY" | "SECONDARY": any other value would not compile.
const primary = patient?.insuranceCards?.find(({ type }) => type === "PRIMARY");
assert.equal(primary?.id, "4001:primary");
process.stdout.write("GraphQL Code Generator: the client preset's document is typed and runs.\n");
