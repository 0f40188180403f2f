import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const built = join(root, "dist/client");

/** A project that has the package installed. */
const project = mkdtempSync(join(tmpdir(), "coverage-graph-client-"));
const run = (args: readonly string[], cwd = project) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", timeout: 60_000 });
  return { status, output: stdout + stderr };
};

beforeAll(() => {
  const { status, stdout } = spawnSync("npm", ["run", "-s", "client:build"], {
    cwd: root,
    timeout: 60_000,
    encoding: "utf8",
  });
  expect(stdout).toContain(`npm install ${join(root, "dist/client")}`);
  expect(status).toBe(0);
  mkdirSync(join(project, "node_modules"));
  symlinkSync(built, join(project, "node_modules/coverage-graph-client"));
  symlinkSync(join(root, "node_modules/graphql"), join(project, "node_modules/graphql"));
}, 60_000);
afterAll(() => rmSync(project, { recursive: true }));

it("explains itself, and takes no options", () => {
  const build = join(root, "client/build-package.mjs");
  expect(run([build, "--help"])).toEqual({ status: 0, output: expect.stringContaining("Usage: npm run client:build") });
  expect(run([build, "--watch"])).toEqual({
    status: 1,
    output: expect.stringMatching(/^Unknown option --watch\n\nUsage/),
  });
});

const source = `
import { createGraphClient } from "coverage-graph-client";
import { MyCards } from "coverage-graph-client/operations";
export const load = createGraphClient({ url: "/graphql", token: () => null });
export const cards = () => load(MyCards);
`;

describe("the client package", () => {
  it("runs as an ECMAScript module and as a CommonJS module", () => {
    const print = "console.log(typeof createGraphClient, MyCards.name)";
    writeFileSync(join(project, "run.mjs"), `${source}\n${print};`);
    writeFileSync(
      join(project, "run.cjs"),
      `const { createGraphClient } = require("coverage-graph-client");
       const { MyCards } = require("coverage-graph-client/operations");
       ${print};`,
    );
    expect(run(["run.mjs"])).toEqual({ status: 0, output: "function MyCards\n" });
    expect(run(["run.cjs"])).toEqual({ status: 0, output: "function MyCards\n" });
  });

  it.each(["mts", "cts"])("brings types that hold callers to an operation's variables (.%s)", (extension) => {
    const text = `
      import { createGraphClient } from "coverage-graph-client";
      import { Plan, MyCards } from "coverage-graph-client/operations";
      import { PlanDocument } from "coverage-graph-client/documents";
      const run = createGraphClient({ url: "/graphql", token: () => null });
      export async function name(): Promise<string | null> {
        await run(MyCards);
        // @ts-expect-error -- a plan is asked for by its id
        await run(Plan);
        const answer = await run(Plan, { id: "301" });
        // @ts-expect-error -- there may be none
        answer.data;
        return answer.kind === "ok" ? (answer.data.plan?.name ?? null) : null;
      }
      export const kind: "Document" = PlanDocument.kind as "Document";
    `;
    const file = join(project, `types.${extension}`);
    writeFileSync(file, text);
    const tsc = join(root, "node_modules/@typescript/native/bin/tsc");
    const options = ["--noEmit", "--strict", "--module", "node16", "--target", "es2022", "--lib", "es2022,dom"];
    expect(run([tsc, ...options, "--types", "", file])).toEqual({ status: 0, output: "" });
  });

  it("leaves operations that are not used out of a bundle", () => {
    writeFileSync(join(project, "entry.js"), source);
    const script = `
      import { build } from "vite";
      const [, project] = process.argv;
      const { output } = (await build({
        configFile: false, root: project, logLevel: "silent",
        build: { write: false, lib: { entry: project + "/entry.js", formats: ["es"] } },
      }))[0];
      console.log(output[0].code);`;
    const { status, output } = run(["--input-type=module", "-e", script, project], root);
    expect(status).toBe(0);
    expect(output).toContain("query MyCards");
    expect(output).not.toContain("PatientChart");
    expect(output).not.toContain("mutation");
    // The client, one operation, and nothing else: what all operations would weigh is twenty times that.
    expect(output.length).toBeLessThan(4_000);
    expect(readFileSync(join(built, "operation-texts.generated.js")).length).toBeGreaterThan(20_000);
  });

  it("needs nothing to run, and graphql for types alone", () => {
    const manifest = JSON.parse(readFileSync(join(built, "package.json"), "utf8"));
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.peerDependencies)).toEqual(["graphql"]);
    const imports = readdirSync(built)
      .filter((file) => file.endsWith(".js"))
      .flatMap((file) => [...readFileSync(join(built, file), "utf8").matchAll(/from\s+["']([^"']+)/g)])
      .map(([, from = ""]) => from)
      .filter((from) => !from.startsWith("."));
    expect(imports).toEqual([]);
  });
});
