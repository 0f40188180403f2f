import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

interface Locked {
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
  readonly link?: true;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read("package.json")) as Manifest;
const lock = JSON.parse(read("package-lock.json")) as { readonly packages: Readonly<Record<string, Locked>> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

/** Licences that ask for no more than their notice. */
const allowed = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Python-2.0",
]);
/** Others, each with why it may stay. */
const exceptions: Readonly<Record<string, string>> = {
  "node_modules/@apollo/federation-internals":
    "Elastic-2.0: may be used in a service of one's own, not sold as a managed one",
  "node_modules/caniuse-lite": "CC-BY-4.0: data for the build alone",
};
/** Scripts that packages would run when they are installed. None of them is needed: the binaries are packages themselves. */
const installScripts = [
  "node_modules/@apollo/protobufjs",
  "node_modules/@parcel/watcher",
  "node_modules/@swc/core",
  "node_modules/unrs-resolver",
];

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return entry.name === "node_modules" || entry.name === "dist" ? [] : filesBelow(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

/** Packages that sources import, by name. */
function importedBy(files: readonly string[]): Set<string> {
  const statement =
    /^(?:import|export)\b(?:[^"';]*\bfrom)? ["']([^"'.][^"']*)["']|\b(?:import|require|module)\("([^".][^"]*)"\)/gm;
  const specifiers = files.flatMap((file) =>
    [...read(file).matchAll(statement)].map((found) => found[1] ?? found[2] ?? ""),
  );
  return new Set(
    specifiers
      .map((specifier) =>
        specifier
          .split("/")
          .slice(0, specifier.startsWith("@") ? 2 : 1)
          .join("/"),
      )
      .filter((name) => !name.startsWith("node:")),
  );
}

describe("What the graph is made of", () => {
  it("has licences that allow it", () => {
    const fits = (license: string): boolean =>
      license
        .replace(/[()]/g, "")
        .split(/ AND /)
        .every((part) => part.split(" OR ").some((choice) => allowed.has(choice)));
    const unfit = packages.filter(
      ([path, { license = "none", link }]) => !link && !fits(license) && !(path in exceptions),
    );
    expect(unfit.map(([path, { license }]) => `${path}: ${license ?? "none"}`)).toEqual([]);
    expect(packages.length).toBeGreaterThan(400);
    expect(Object.keys(exceptions).filter((path) => !(path in lock.packages))).toEqual([]);
  });

  it("is pinned to the byte", () => {
    const loose = packages.filter(([, { integrity, link }]) => !link && !integrity?.startsWith("sha512-"));
    expect(loose.map(([path]) => path)).toEqual([]);
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  it("runs no install script but those that it can do without", () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(running.filter((path) => !installScripts.includes(path))).toEqual([]);
  });

  it("uses what it depends on, and depends on what it uses", () => {
    // Generated types import types alone.
    const inSource = importedBy(filesBelow("src", /(?<!\.generated)\.ts$/));
    expect([...inSource].filter((name) => !(name in manifest.dependencies))).toEqual([]);
    expect(Object.keys(manifest.dependencies).filter((name) => !inSource.has(name))).toEqual([]);
  });

  it("develops with what it uses alone", () => {
    const tools = importedBy([
      ...filesBelow("test", /\.(ts|js|mjs)$/),
      ...filesBelow("src", /\.ts$/),
      ...filesBelow("schema", /\.mjs$/),
      "eslint.config.mjs",
    ]);
    const configured = [read("package.json").split('"scripts"')[1] ?? "", read("codegen.yml")].join("\n");
    // Types of what is used, and plugins that a configuration names without their scope.
    const named = (name: string): boolean =>
      tools.has(name) ||
      configured.includes(name.split("/").at(-1)!) ||
      configured.includes(name) ||
      name.startsWith("@types/");
    const runs: Readonly<Record<string, string>> = {
      "@typescript/native": "tsc",
      "@graphql-codegen/cli": "graphql-codegen",
      typescript: "eslint",
    };
    expect(
      Object.keys(manifest.devDependencies).filter((name) => !named(name) && !configured.includes(runs[name] ?? "\0")),
    ).toEqual([]);
  });
});
