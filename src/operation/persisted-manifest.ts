import { createHash } from "node:crypto";
import { OperationTypeNode, getOperationAST, parse, print, separateOperations } from "graphql";
import type { SafelistedOperation } from "../config/safelist-file";

export interface PersistedManifest {
  readonly format: "apollo-persisted-query-manifest";
  readonly version: 1;
  readonly operations: readonly SafelistedOperation[];
}

/** The manifest of all operations in these documents, each with the fragments it needs, by name. */
export function persistedManifest(documents: readonly string[]): PersistedManifest {
  const operations = documents.flatMap((document) =>
    Object.entries(separateOperations(parse(document))).map(([name, alone]): SafelistedOperation => {
      const body = print(alone);
      const type = getOperationAST(alone)?.operation ?? OperationTypeNode.QUERY;
      return { id: createHash("sha256").update(body).digest("hex"), name, type, body };
    }),
  );
  return {
    format: "apollo-persisted-query-manifest",
    version: 1,
    operations: operations.toSorted((a, b) => a.name.localeCompare(b.name, "en")),
  };
}
