import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary-folder";
import { root } from "./pages";
import { apply, copyRepository, stepsOf } from "./recipe";

const steps = stepsOf("docs/adding-a-type.md");
const long = process.env["LONG_TESTS"] === "1";

describe("the recipe for a new type", () => {
  let folder: string;
  beforeAll(() => {
    folder = temporaryFolder();
    copyRepository(folder);
    for (const step of steps) apply(step, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...command: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, LONG_TESTS: "" },
      timeout: 600_000,
    });
    return status === 0 ? "" : `${stdout}${stderr}`;
  };
  const tsc = "node_modules/@typescript/native/bin/tsc";

  it("touches at most three existing source files", () => {
    const existing = steps.filter(({ path }) => path.startsWith("src/") && existsSync(join(root, path)));
    expect(existing.map(({ kind }) => kind)).toEqual(existing.map(() => "diff"));
    expect(new Set(existing.map(({ path }) => path)).size).toBeLessThanOrEqual(3);
    expect(steps.length).toBeGreaterThan(existing.length);
  });

  it("compiles", () => {
    expect(run(tsc, "-p", "tsconfig.json", "--noEmit", "--incremental", "false")).toBe("");
  });

  it("imports only what a feature may", () => {
    const output = run(
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "src",
      "--config",
      ".dependency-cruiser.cjs",
    );
    expect(output).toBe("");
  });

  if (!long) return;

  const added = steps.filter(({ path }) => path.endsWith(".ts")).map(({ path }) => path);

  it("passes the lint, formatted as the rest", () => {
    expect(run("node_modules/eslint/bin/eslint.js", ...added)).toBe("");
    expect(run("node_modules/prettier/bin/prettier.cjs", "--check", ...steps.map(({ path }) => path))).toBe("");
  });

  it("type-checks with its test, and passes it", () => {
    expect(run(tsc, "-p", "test/tsconfig.json", "--incremental", "false")).toBe("");
    const tests = added.filter((path) => path.startsWith("test/"));
    expect(tests.length).toBeGreaterThan(0);
    expect(run("node_modules/jest/bin/jest.js", "--maxWorkers=1", ...tests)).toBe("");
  });
});
