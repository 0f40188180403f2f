import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./pages";

/** A snippet of the recipe: a whole new file, or lines that an existing one gets. */
interface Step {
  readonly kind: "file" | "diff";
  readonly path: string;
  readonly text: string;
}

/** The steps of a page: fences whose first line names a file, e.g. `ts src/claim/claim.type.ts`. */
export function stepsOf(page: string): Step[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```(\w+) (\S+)\n([^]*?)^```$/gm)].map(([, language, path = "", body = ""]) => ({
    kind: language === "diff" ? "diff" : "file",
    path,
    text: body,
  }));
}

/** A copy of what is compiled, linted and tested, in `folder`. */
export function copyRepository(folder: string): void {
  const files = ["package.json", "tsconfig.json", "eslint.config.mjs", ".dependency-cruiser.cjs"];
  for (const path of [...files, "src", "test", "client", "schema"])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

/** Does what the step says. Throws where its context is not in the file exactly once. */
export function apply({ kind, path, text }: Step, folder: string): void {
  const file = join(folder, path);
  if (kind === "file") {
    mkdirSync(dirname(file), { recursive: true });
    return writeFileSync(file, text, { flag: "wx" });
  }
  for (const hunk of text.split(/^@@\n/m)) writeFileSync(file, withHunk(readFileSync(file, "utf8"), hunk, path));
}

function withHunk(source: string, hunk: string, path: string): string {
  const lines = hunk.replace(/\n$/, "").split("\n");
  const before = lines.filter((line) => !line.startsWith("+")).map((line) => line.slice(1));
  const after = lines.map((line) => line.slice(1));
  const context = `\n${before.join("\n")}\n`;
  if (source.split(context).length !== 2) throw new Error(`${path} does not have these lines once: ${context}`);
  return source.replace(context, () => `\n${after.join("\n")}\n`);
}
