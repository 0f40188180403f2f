import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { namedOperations, namedSubscriptions, indexOperations } from "../support/named-operations";
import { root } from "./pages";

const operations = [...namedOperations, ...namedSubscriptions, ...indexOperations];
const pageOf = (file: string) => `operations/${file.replace(/graphql$/, "md")}`;

describe("the documentation's site", () => {
  let pages: ReadonlyMap<string, string>;
  beforeAll(() => {
    const args = [join(root, "docs/site/print-pages.mjs")];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 50_000_000 });
    expect(stderr).toBe("");
    pages = new Map(Object.entries(JSON.parse(stdout) as Record<string, string>));
  });

  const code = (page: string, language: string): string =>
    new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "m").exec(pages.get(page) ?? "")?.[1] ?? "";

  it("has a page for each operation, guide and type, and no link that leads nowhere", () => {
    for (const page of [
      "index.md",
      "guides.md",
      "front-end.md",
      "mobile.md",
      "schema/Patient.md",
      "operations/index.md",
    ])
      expect([...pages.keys()]).toContain(page);
    for (const [page, text] of pages) {
      const links = [...text.replace(/^```[^]*?^```$/gm, "").matchAll(/\]\((\.[^)#\s]*)/g)].map(
        ([, link = ""]) => link,
      );
      const missing = links.filter((link) => !pages.has(posix.join(posix.dirname(page), link)));
      expect([page, missing]).toEqual([page, []]);
    }
  });

  it("shows each operation's command with a body that is the operation", () => {
    const schema = buildSchema(readFileSync(join(root, "schema/client.graphql"), "utf8"));
    for (const { file, variables } of operations) {
      const [, body = ""] = /<<'JSON'\n(.*)\nJSON\n/.exec(code(pageOf(file), "sh")) ?? [];
      const sent = JSON.parse(body) as { query: string; variables?: object };
      expect([file, validate(schema, parse(sent.query))]).toEqual([file, []]);
      expect([file, sent.variables ?? {}]).toEqual([file, variables]);
    }
  });

  it.each(["swift", "kotlin"])(
    "shows each operation in %s, with every variable and its brackets in pairs",
    (language) => {
      for (const { file, variables } of operations) {
        const text = code(pageOf(file), language);
        const plain = text.replace(/"(\\.|[^"\\])*"/g, '""');
        for (const [open = "", close = ""] of ["()", "{}", "[]"].map((pair) => pair.split("")))
          expect([file, plain.split(open).length]).toEqual([file, plain.split(close).length]);
        for (const name of Object.keys(variables)) expect(text).toMatch(new RegExp(`\\b${name}( =|:) `));
      }
    },
  );

  it("writes JSON as a dictionary in Swift and as a map in Kotlin", () => {
    const page = pageOf("create-intake.graphql");
    expect(code(page, "swift")).toContain('customFields: .some(["symptom_duration": "2 weeks"])');
    expect(code(page, "kotlin")).toContain('customFields = Optional.present(mapOf("symptom_duration" to "2 weeks"))');
  });

  it("shows each operation in TypeScript that compiles", () => {
    const folder = mkdtempSync(join(tmpdir(), "coverage-graph-site-"));
    try {
      symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
      writeFileSync(join(folder, "token.d.ts"), "declare const token: string;\n");
      for (const { file } of operations)
        writeFileSync(join(folder, file.replace(/graphql$/, "ts")), code(pageOf(file), "ts"));
      const client = (file: string): string[] => [join(root, "client", file)];
      const compilerOptions = {
        ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], target: "es2022", module: "esnext" },
        ...{ moduleResolution: "bundler", moduleDetection: "force", lib: ["es2023", "dom", "dom.iterable"] },
        paths: {
          "coverage-graph-client": client("graph-client.ts"),
          "coverage-graph-client/operations": client("operation-texts.generated.ts"),
          "coverage-graph-client/documents": client("operations.generated.ts"),
        },
      };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
      const tsc = join(root, "node_modules/@typescript/native/bin/tsc");
      const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", folder], {
        encoding: "utf8",
        timeout: 60_000,
      });
      expect([stdout, status]).toEqual(["", 0]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
