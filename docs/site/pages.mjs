import { readdirSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { escapedText } from "./escaped-text.mjs";
import { readOperations } from "./operations.mjs";
import { operationPage, operationsIndex } from "./operation-page.mjs";
import { schemaIndex, schemaPages } from "./schema-pages.mjs";

const root = join(import.meta.dirname, "../..");

/** Pages that are written by hand, by where they are in the repository: their place on the site. */
const guides = new Map([
  ["README.md", "index.md"],
  ["docs/README.md", "guides.md"],
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => [`docs/${name}`, name]),
  ["examples/mobile.md", "mobile.md"],
  ["SECURITY.md", "security.md"],
  ["CONTRIBUTING.md", "contributing.md"],
  ["CHANGELOG.md", "changelog.md"],
]);

/** Every page of the site: path below its root, and Markdown. */
export function sitePages() {
  const operations = readOperations();
  return new Map([
    ...[...guides].map(([file, page]) => [page, withLinks(readFileSync(join(root, file), "utf8"), file, page)]),
    ["operations/index.md", operationsIndex(operations)],
    ...operations.map((operation) => [`operations/${operation.file}.md`, operationPage(operation)]),
    ["schema/index.md", schemaIndex()],
    ...schemaPages(),
  ]);
}

/** Each part of the site has its own list of pages. */
export function sidebar() {
  const title = (file) => /^# (.+)$/m.exec(readFileSync(join(root, file), "utf8"))?.[1] ?? basename(file);
  const link = (page) => `/${page.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "")}`;
  const operations = readOperations().map(({ name, file }) => ({ text: name, link: `/operations/${file}` }));
  const types = [...schemaPages().keys()].map((page) => ({ text: basename(page, ".md"), link: link(page) }));
  return {
    "/operations/": [{ text: "Operations", link: "/operations/", items: operations }],
    "/schema/": [{ text: "Schema", link: "/schema/", items: types }],
    "/": [{ text: "Guides", items: [...guides].map(([file, page]) => ({ text: title(file), link: link(page) })) }],
  };
}

/** The page with its links as the site has them. What is on no page is named without a link. */
function withLinks(text, file, page) {
  const fences = /(^```[^]*?^```$)/m;
  return text
    .split(fences)
    .map((part, index) => (index % 2 === 1 ? part : linked(escapedText(part), file, page)))
    .join("");
}

function linked(text, file, page) {
  return text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, label, target) => {
    if (/^(https?:|#|mailto:)/.test(target)) return whole;
    const [path, anchor] = target.split("#");
    const found = pageOf(posix.normalize(posix.join(posix.dirname(file), path)));
    if (found === null) return label;
    const relative = posix.relative(posix.dirname(page), found) || basename(found);
    return `[${label}](./${relative}${anchor ? `#${anchor}` : ""})`;
  });
}

function pageOf(path) {
  const guide = guides.get(path);
  if (guide) return guide;
  const [, operation] = /^schema\/operations\/(.+)\.graphql$/.exec(path) ?? [];
  if (operation) return `operations/${operation}.md`;
  if (/^schema\/operations\/?$/.test(path)) return "operations/index.md";
  return /^schema\/(subgraph|client)\.graphql$/.test(path) ? "schema/index.md" : null;
}
