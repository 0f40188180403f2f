import { readFileSync } from "node:fs";
import { join } from "node:path";

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
