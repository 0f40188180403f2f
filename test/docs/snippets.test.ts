import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { readCommand } from "../../src/sandbox/command-line";
import { runMain, type Service } from "../start/support/service";
import { linksOf, pages, root, snippetsOf, type Snippet } from "./pages";

// The recipe has its own test, which follows it.
const snippets = pages.filter((page) => page !== "docs/adding-a-type.md").flatMap(snippetsOf);
const named = (chosen: readonly Snippet[]) => chosen.map((snippet) => [snippet.at, snippet] as const);
const of = (...languages: string[]) => named(snippets.filter(({ language }) => languages.includes(language)));

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** Whether the page's commands are run here: those that ask the graph, but where a test of their own runs them. */
const asksGraph = ({ page, text }: Snippet): boolean =>
  /\$GRAPH|localhost:4000/.test(text) && text.includes("curl") && page !== "docs/faults.md";

describe("snippets that ask the graph", () => {
  let sandbox: Service;
  let env: Record<string, string>;
  /** Where commands run: files that they write do not belong to the source. */
  const folder = mkdtempSync(join(tmpdir(), "coverage-graph-docs-"));

  beforeAll(async () => {
    symlinkSync(join(root, "schema"), join(folder, "schema"));
    sandbox = runMain(["sandbox", "--chaos", "--port", "0"], { LOG_LEVEL: "silent" });
    for (let tries = 0; tries < 600 && !sandbox.output().includes("The link index knows"); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const found = (pattern: RegExp): string => pattern.exec(sandbox.output())?.[1] ?? "";
    const tokenOf = (role: string): string => found(new RegExp(`^${role}\nexport TOKEN=(\\S+)`, "m"));
    env = {
      PATH: process.env.PATH ?? "",
      GRAPH: found(/answers at\s+(\S+)\/graphql/),
      TOKEN: tokenOf("CLINIC_STAFF"),
      ...Object.fromEntries(
        ["PATIENT", "CLINIC_STAFF", "BROKER", "INSURER", "BENEFITS_ADMIN"].map((role) => [
          `${role}_TOKEN`,
          tokenOf(role),
        ]),
      ),
    };
  });
  afterAll(() => {
    sandbox.process.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  });

  const schema = buildSchema(`${readFileSync(join(root, "schema/subgraph.graphql"), "utf8")}`, {
    assumeValidSDL: true,
  });

  it.each(of("graphql"))("%s runs unchanged", async (_at, { text }) => {
    const document = parse(text);
    // What another subgraph or a new type would write.
    if (document.definitions.every(({ kind }) => kind.endsWith("TypeDefinition"))) return;
    expect(validate(schema, document)).toEqual([]);
    if (/^subscription /m.test(text)) return;
    const role = /^# role: (\w+)$/m.exec(text)?.[1] ?? "CLINIC_STAFF";
    const variables = JSON.parse(/^# variables: (.*)$/m.exec(text)?.[1] ?? "{}") as object;
    const response = await fetch(`${env["GRAPH"]}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${env[`${role}_TOKEN`]}` },
      body: JSON.stringify({ query: text, variables }),
    });
    const { errors, data } = (await response.json()) as { errors?: unknown; data: Record<string, unknown> };
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
    expect(JSON.stringify(data)).not.toMatch(/"userErrors":\[\{/);
  });

  it.each(named(snippets.filter((snippet) => snippet.language === "sh" && asksGraph(snippet))))(
    "%s does what its page says",
    (_at, { text, answer, page }) => {
      const command = text.replaceAll("http://localhost:4000", "$GRAPH");
      const { stdout, stderr, status } = spawnSync("bash", ["-c", `set -e\n${command}`], {
        env,
        cwd: folder,
        encoding: "utf8",
        timeout: 30_000,
      });
      expect([status, stderr.replace(/^\s*%.*$/gm, "").includes("command not found")]).toEqual([0, false]);
      const got = JSON.parse(stdout) as Record<string, unknown>;
      if (typeof got === "object") expect(got["errors"]).toBeUndefined();
      if (answer === undefined) return;
      // These answers are shortened, and contain days.
      if (page === "README.md" || page === "docs/reference.md")
        expect(shapeOf(got)).toMatchObject(shapeOf(JSON.parse(answer)) as object);
      else expect(got).toEqual(JSON.parse(answer));
    },
  );
});

/** The value without what differs from one day to another: its fields, and of lists the first item. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

describe("other snippets", () => {
  it("are of a kind that is looked at here", () => {
    const kinds = ["graphql", "sh", "json", "ts", "mermaid", "kotlin", "yaml", "nginx", ""];
    expect(snippets.filter(({ language }) => !kinds.includes(language)).map(({ at }) => at)).toEqual([]);
    expect(snippets.length).toBeGreaterThan(40);
  });

  it.each(of("json"))("%s is JSON", (_at, { text }) => expect(() => JSON.parse(text) as unknown).not.toThrow());

  it.each(of("sh"))("%s names commands, scripts and files that there are", (_at, { text }) => {
    expect(spawnSync("bash", ["-n"], { input: text, encoding: "utf8" }).stderr).toBe("");
    const code = text.replace(/(^|\s)#.*$/gm, "");
    for (const [, script = ""] of code.matchAll(/npm run (?:-s )?([\w:-]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    for (const [, options = ""] of code.matchAll(/npm run sandbox -- ([^\n&|;#]+)/g)) {
      expect(readCommand(options.trim().split(/\s+/)).kind).not.toBe("misuse");
    }
    for (const [path] of code.matchAll(/\b(?:deploy|bench|schema|examples|test|src)\/[\w./-]+/g)) {
      // What the reader makes, e.g. a secret file, is not there yet.
      if (/\.env$|\/dist\//.test(path)) continue;
      expect([path, existsSync(join(root, path)) || existsSync(join(root, `${path}.test.ts`))]).toEqual([path, true]);
    }
  });

  it.each(of("mermaid"))("%s is a diagram", (_at, { text }) => {
    const [first = "", ...lines] = text.trim().split("\n");
    expect(first).toMatch(/^(erDiagram|flowchart (LR|TD)|sequenceDiagram)$/);
    if (first !== "erDiagram") return;
    const edge = /^ {2}\w+ (\|\||\|o|\}o)--(\|\||o\||o\{) \w+ : ("[\w, ]+"|\w+)$/;
    const attribute = /^ {4}\w+(\[\])? \w+( PK)?$/;
    for (const line of lines)
      if (!/^ {2}(\w+ \{|\})$/.test(line)) expect(edge.test(line) || attribute.test(line)).toBe(true);
  });

  it.each(of("kotlin"))("%s has its brackets in pairs and asks where the graph is", (_at, { text }) => {
    const count = (bracket: string): number => text.split(bracket).length;
    expect([count("{"), count("(")]).toEqual([count("}"), count(")")]);
    expect(text).toMatch(/:4000\/graphql"/);
  });

  it("in TypeScript compile against what they import", () => {
    const folder = mkdtempSync(join(tmpdir(), "coverage-graph-snippets-"));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    try {
      const files = of("ts").map(([at, { text }]) => {
        const file = `${at.replace(/\W+/g, "-")}.ts`;
        writeFileSync(join(folder, file), text);
        return file;
      });
      expect(files.length).toBeGreaterThanOrEqual(3);
      const client = (file: string): string[] => [join(root, "client", file)];
      const config = {
        compilerOptions: {
          ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], noUnusedLocals: true },
          ...{
            target: "es2022",
            module: "esnext",
            moduleResolution: "bundler",
            lib: ["es2023", "dom", "dom.iterable"],
          },
          paths: {
            "coverage-graph-client": client("graph-client.ts"),
            "coverage-graph-client/operations": client("operation-texts.generated.ts"),
            "coverage-graph-client/documents": client("operations.generated.ts"),
          },
        },
        files,
      };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
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

it.each(pages)("%s links to what there is", (page) => {
  const missing = linksOf(page).filter((target) => !existsSync(join(root, dirname(page), target)));
  expect(missing).toEqual([]);
});
