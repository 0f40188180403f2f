import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildASTSchema, parse, type GraphQLSchema } from "graphql";

/** The committed schema, as far as types and fields go. */
export function graphSchema(): GraphQLSchema {
  const sdl = readFileSync(join(__dirname, "../../../schema/subgraph.graphql"), "utf8");
  // Its directives are defined by the federation specification.
  return buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
}
