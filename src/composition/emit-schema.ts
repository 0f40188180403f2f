import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSubgraph } from "../schema/build-subgraph";
import { features } from "../features";

const file = join(__dirname, "../../schema/subgraph.graphql");

/** Writes the schema file, or with `check` compares it with what the classes emit. */
function emit(check: boolean): number {
  const { sdl } = buildSubgraph(features);
  if (check) {
    if (readFileSync(file, "utf8") === sdl) return 0;
    process.stderr.write("schema/subgraph.graphql is not what the classes emit: run `npm run schema:emit`\n");
    return 1;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, sdl);
  return 0;
}

process.exitCode = emit(process.argv.includes("--check"));
