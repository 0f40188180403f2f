import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

interface Locked {
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
  readonly link?: true;
  /** For development alone. */
  readonly dev?: true;
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
/** Ask that changes to their own files be shown: nothing for tools that nobody changes or passes on. */
const allowedForTools = new Set([...allowed, "MPL-2.0"]);
/** Others, each with why it may stay. */
const exceptions: Readonly<Record<string, string>> = {
  "node_modules/@apollo/federation-internals":
    "Elastic-2.0: may be used in a service of one's own, not sold as a managed one",
  "node_modules/caniuse-lite": "CC-BY-4.0: data for the build alone",
  "node_modules/spawndamnit": "MIT, in its LICENSE file",
};
/** Scripts that packages would run when they are installed. None of them is needed: the binaries are packages themselves. */
const installScripts = [
  "node_modules/@apollo/protobufjs",
  "node_modules/@parcel/watcher",
  "node_modules/@swc/core",
  "node_modules/unrs-resolver",
];

/** Commands of packages that are called otherwise. */
const commandOf: Readonly<Record<string, string>> = {
  "dependency-cruiser": "depcruise",
  "@typescript/native": "tsc",
  "@graphql-codegen/cli": "graphql-codegen",
  "@changesets/cli": "changeset",
};
/** What others ask for beside themselves. */
const neededBy: Readonly<Record<string, string>> = {
  "@swc/core": "@swc/jest",
  typescript: "typescript-eslint",
};

function filesBelow(folder: string, ending: RegExp): string[] {
  if (!existsSync(join(root, folder))) return [];
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
    const fits = (license: string, among: ReadonlySet<string>): boolean =>
      license
        .replace(/[()]/g, "")
        .split(/ AND /)
        .every((part) => part.split(" OR ").some((choice) => among.has(choice)));
    const unfit = packages.filter(
      ([path, { license = "none", link, dev }]) =>
        !link && !fits(license, dev ? allowedForTools : allowed) && !(path in exceptions),
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
    const folders = ["test", "src", "examples/web", "schema", "bench", "deploy"];
    const imported = importedBy([
      ...folders.flatMap((folder) => filesBelow(folder, /\.(tsx?|js|mjs)$/)),
      "eslint.config.mjs",
    ]);
    const { scripts, jest } = JSON.parse(read("package.json")) as { scripts: Record<string, string>; jest: object };
    const commands = new Set(
      Object.values(scripts)
        .join(" ")
        .split(/[ &;|()]+/),
    );
    const configured = [read("codegen.yml"), read("examples/web/codegen.yml"), JSON.stringify(jest)].join("\n");
    const isUsed = (name: string): boolean =>
      imported.has(name) ||
      commands.has(commandOf[name] ?? name) ||
      configured.includes(`"${name}"`) ||
      (name.startsWith("@graphql-codegen/") && configured.includes(`- ${name.slice(17)}`)) ||
      (name in neededBy && isUsed(neededBy[name]!)) ||
      (name.startsWith("@types/") && isTyped(name.slice(7)));
    const isTyped = (name: string): boolean =>
      name === "node" || name in manifest.dependencies || (name in manifest.devDependencies && isUsed(name));
    expect(Object.keys(manifest.devDependencies).filter((name) => !isUsed(name))).toEqual([]);
  });
});
