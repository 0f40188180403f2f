import { Type, type Static } from "@sinclair/typebox";
import type { Environment } from "./environment";
import { readJsonFile } from "./json-file";

/** Apollo's persisted query manifest, version 1. */
const manifest = Type.Object({
  format: Type.Literal("apollo-persisted-query-manifest"),
  version: Type.Literal(1),
  operations: Type.Array(
    Type.Object({
      id: Type.String({ minLength: 1 }),
      name: Type.String(),
      type: Type.Union([Type.Literal("query"), Type.Literal("mutation"), Type.Literal("subscription")]),
      body: Type.String({ minLength: 1 }),
    }),
  ),
});

export type SafelistedOperation = Static<typeof manifest>["operations"][number];

/** The operations of `SAFELIST_FILE`; undefined without it, so that any operation may run. */
export function readSafelistFile(env: Environment): readonly SafelistedOperation[] | undefined {
  const path = env.optional("SAFELIST_FILE");
  if (path === undefined) return undefined;
  const file = readJsonFile(path, manifest);
  if ("content" in file) return file.content.operations;
  env.problem("SAFELIST_FILE", file.problem);
  return [];
}
