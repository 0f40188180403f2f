import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { persistedManifest } from "./persisted-manifest";

const folder = join(__dirname, "../../schema");
const file = join(folder, "persisted-query-manifest.json");

/** Writes the manifest of `schema/operations`, or with `--check` checks that it is up to date. */
function persist(check: boolean): number {
  const names = readdirSync(join(folder, "operations")).filter((name) => name.endsWith(".graphql"));
  const documents = names.sort().map((name) => readFileSync(join(folder, "operations", name), "utf8"));
  const text = `${JSON.stringify(persistedManifest(documents), null, 2)}\n`;
  if (!check) {
    writeFileSync(file, text);
    return 0;
  }
  if (readFileSync(file, "utf8") === text) return 0;
  process.stderr.write("schema/persisted-query-manifest.json is not what the operations make: run `npm run persist`\n");
  return 1;
}

process.exitCode = persist(process.argv.includes("--check"));
