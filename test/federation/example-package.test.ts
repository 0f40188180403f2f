import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary-folder";

const read = (file: string) => JSON.parse(readFileSync(join(__dirname, "../../examples/federation", file), "utf8"));

describe("The package of the gateways", () => {
  const { dependencies, overrides, engines } = read("package.json");
  const locked = Object.entries<{ integrity?: string; resolved?: string; hasInstallScript?: true }>(
    read("package-lock.json").packages,
  ).filter(([path]) => path !== "");

  it("is pinned to the byte, wherever it is fetched from", () => {
    for (const version of Object.values<string>({ ...dependencies, ...overrides })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
    expect(
      locked.filter(([, { resolved }]) => resolved && !resolved.startsWith("https://registry.npmjs.org/")),
    ).toEqual([]);
  });

  it("needs no install script and no other Node than the graph", () => {
    // Not run: `install.mjs` says --ignore-scripts.
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripts).toEqual(["node_modules/@apollo/protobufjs", "node_modules/protobufjs"]);
    const root = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
    expect(engines).toEqual(root.engines);
    // One graphql for all: what two copies make is not taken by either.
    expect(locked.filter(([path]) => path.endsWith("node_modules/graphql"))).toHaveLength(1);
    expect(dependencies.graphql).toBe(root.dependencies.graphql);
  });
});

describe("The gateways' installation without npm's registry", () => {
  const folder = temporaryFolder();
  const lock = {
    lockfileVersion: 3,
    packages: { "": { dependencies: { graphql: "16.15.0" } } } as Record<string, object>,
  };
  const registry = { version: "16.15.0", resolved: "https://registry.npmjs.org/graphql/-/graphql-16.15.0.tgz" };
  lock.packages["node_modules/graphql"] = registry;
  writeFileSync(join(folder, "package.json"), JSON.stringify(lock.packages[""]));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
  const command = join(__dirname, "../../examples/install-packages.mjs");
  const install = (...more: readonly string[]) => {
    const script = `import { installPackages } from ${JSON.stringify(command)};
      installPackages(...${JSON.stringify([folder, "the gateways", ...more])});`;
    const env = {
      PATH: process.env.PATH,
      npm_config_registry: "http://127.0.0.1:9",
      npm_config_cache: join(folder, "cache"),
    };
    return spawnSync(process.execPath, ["--input-type=module", "-e", script], { env, encoding: "utf8" });
  };
  const problem =
    "Could not install the gateways (ECONNREFUSED): connect to npm's registry once and repeat the command.";

  it("fails in one line that says what to do, and not at all where it is for some of the tests", () => {
    expect(install("Their tests are skipped.")).toMatchObject({
      status: 0,
      stderr: `${problem} Their tests are skipped.\n`,
    });
  });
});

describe.each(["docs/site", "examples/clients"])("The package of %s", (folder) => {
  const file = (name: string) => JSON.parse(readFileSync(join(__dirname, "../..", folder, name), "utf8"));

  it("is pinned to the byte, wherever it is fetched from", () => {
    for (const version of Object.values<string>(file("package.json").devDependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
    const locked = Object.entries<{ integrity?: string; resolved?: string }>(file("package-lock.json").packages).slice(
      1,
    );
    expect(locked.length).toBeGreaterThan(50);
    for (const [path, { integrity, resolved }] of locked) {
      expect([path, integrity?.slice(0, 7)]).toEqual([path, "sha512-"]);
      if (resolved !== undefined) expect(resolved).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });
});
