import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(__dirname, "../..");

/** A fenced block of a page. */
export interface Snippet {
  /** Page and line at which it begins, e.g. `docs/front-end.md:12`. */
  readonly at: string;
  readonly page: string;
  readonly language: string;
  readonly text: string;
  /** The JSON block that follows it with nothing between: what a command answers. */
  readonly answer: string | undefined;
}

const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `${folder}/${file}`);

export const pages: readonly string[] = ["README.md", "SECURITY.md", ...markdownIn("docs"), ...markdownIn("examples")];

export function snippetsOf(page: string): Snippet[] {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = [...text.matchAll(/^```(\w*)[^\n]*\n([^]*?)^```$/gm)];
  return blocks.map((block, at) => {
    const next = blocks[at + 1];
    const end = block.index + block[0].length;
    const follows = next !== undefined && next[1] === "json" && text.slice(end, next.index).trim() === "";
    return {
      at: `${page}:${text.slice(0, block.index).split("\n").length}`,
      page,
      language: block[1] ?? "",
      text: block[2] ?? "",
      answer: follows ? next[2] : undefined,
    };
  });
}

/** Where the page's links lead that stay in the repository. */
export function linksOf(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8").replace(/^```[^]*?^```$/gm, "");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target.replace(/#.*$/, ""));
  return targets.filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}
