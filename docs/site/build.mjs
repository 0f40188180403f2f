// npm run docs:site: the guides, the schema and the operations as a static site in docs/site/dist, searchable without internet.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installPackages } from "../../examples/install-packages.mjs";
import { sitePages } from "./pages.mjs";

const folder = import.meta.dirname;
const sources = join(folder, ".pages");

rmSync(sources, { recursive: true, force: true });
const pages = sitePages();
for (const [path, text] of pages) {
  mkdirSync(dirname(join(sources, path)), { recursive: true });
  writeFileSync(join(sources, path), text);
}
installPackages(folder, "the site's generator");
const vitepress = join(folder, "node_modules/vitepress/bin/vitepress.js");
const { status } = spawnSync(process.execPath, [vitepress, "build", folder], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
process.stdout.write(
  `${pages.size} pages are in docs/site/dist. The sandbox serves them at /docs from its next start on.\n`,
);
