import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ask, ready, surroundings, type Surroundings } from "../start/support/service";
import { readText, root } from "./support/deploy-files";

const dockerfile = readText("deploy/Dockerfile");
const instructions = dockerfile
  .replace(/\\\n/g, " ")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [name = "", ...rest] = line.split(/\s+/);
    return { name, rest };
  });
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM"));
const argumentsOf = (name: string): string[] =>
  lastStage.filter((one) => one.name === name).map(({ rest }) => rest.join(" "));

describe("the image", () => {
  it("is of Node 24, ends as an unprivileged user, and installs without scripts", () => {
    const bases = instructions.filter(({ name }) => name === "FROM").map(({ rest }) => rest[0]);
    expect(bases).toEqual(["node:24-slim", "node:24-slim", "node:24-slim"]);
    expect(argumentsOf("USER")).toEqual(["node"]);
    const installs = instructions.filter(({ rest }) => rest.includes("ci")).map(({ rest }) => rest.join(" "));
    expect(installs).toHaveLength(2);
    for (const install of installs) expect(install).toContain("--ignore-scripts");
    expect(installs[1]).toContain("--omit=dev");
    expect(lastStage.filter(({ name }) => name === "RUN").map(({ rest }) => rest[0])).toEqual(["mkdir"]);
  });

  it("copies what is there and let through to the build, or made by a stage before", () => {
    const allowed = [...readText("deploy/Dockerfile.dockerignore").matchAll(/^!(.+)$/gm)].map(([, path]) => path!);
    const copied = instructions
      .filter(({ name, rest }) => name === "COPY" && !rest[0]?.startsWith("--from="))
      .flatMap(({ rest }) => rest.slice(0, -1));
    expect(new Set(copied)).toEqual(new Set(allowed));
    for (const path of copied) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    const stages = instructions.filter(({ name }) => name === "FROM").map(({ rest }) => rest[2]);
    for (const { rest } of lastStage.filter(({ rest: [first] }) => first?.startsWith("--from="))) {
      expect(stages).toContain(rest[0]?.slice("--from=".length));
    }
  });

  it("has nothing simulated in it", () => {
    const [build] = instructions.filter(({ rest }) => rest.includes("tsc"));
    expect(build?.rest.join(" ")).toContain("rm -r dist/sandbox");
  });

  it("sets variables that the configuration or Node reads", () => {
    const set = argumentsOf("ENV").flatMap((line) => line.split(" ").map((pair) => pair.split("=")[0]));
    expect(set).toEqual(["NODE_ENV", "HOST", "PORT", "DATA_DIR"]);
  });

  describe("as its layers are put together", () => {
    let folder: string;
    let around: Surroundings;
    let graph: ChildProcess;
    const entry = JSON.parse(argumentsOf("ENTRYPOINT")[0]!) as readonly string[];
    let output = "";

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "coverage-graph-image-"));
      assemble(folder);
      around = await surroundings();
      const links = ["--preserve-symlinks", "--preserve-symlinks-main"];
      graph = spawn(process.execPath, [...links, ...entry.slice(1)], {
        cwd: folder,
        env: { NODE_ENV: "production", ...around.variables, LOG_LEVEL: "info" },
        stdio: ["ignore", "pipe", "pipe"],
      });
      for (const stream of [graph.stdout, graph.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
      await Promise.race([
        ready(around.url),
        new Promise((_, reject) => graph.once("exit", () => reject(new Error(`The graph ended: ${output}`)))),
      ]);
    });
    afterAll(async () => {
      graph?.kill("SIGKILL");
      await around?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it("answers operations with production dependencies alone", async () => {
      expect(entry[0]).toBe("node");
      const { status, body } = await ask(around.url, around.staffToken);
      expect([status, body.errors]).toEqual([200, undefined]);
    });

    it("has no sandbox, and says where it is", () => {
      expect(existsSync(join(folder, "dist/sandbox"))).toBe(false);
      const links = ["--preserve-symlinks", "--preserve-symlinks-main"];
      const asked = spawnSync(process.execPath, [...links, ...entry.slice(1), "sandbox"], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(asked.status).toBe(1);
      expect(asked.stderr.trim()).toBe(
        "There is no sandbox in a production image. Run it from the sources: npm run sandbox",
      );
    });

    it("calls itself healthy while it is ready, and not where nothing answers", () => {
      const [, ...command] = JSON.parse(/CMD (\[.*\])$/.exec(argumentsOf("HEALTHCHECK")[0]!)?.[1] ?? "[]") as string[];
      const check = (port: string): number | null =>
        spawnSync(process.execPath, command, { env: { PORT: port }, timeout: 30_000 }).status;
      expect(check(new URL(around.url).port)).toBe(0);
      expect(check("9")).toBe(1);
    });

    it("writes nothing beside its data", () => {
      const before = spawnSync("find", [".", "-newer", "dist/main.js", "-type", "f"], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(before.stdout.split("\n").filter((file) => file !== "" && !file.startsWith("./dist/"))).toEqual([]);
    });
  });
});

/** What `npm ci --omit=dev` leaves, as links: packages that the lock file does not call `dev`, and the compiled sources. */
function assemble(folder: string): void {
  const lock = JSON.parse(readText("package-lock.json")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: true; readonly devOptional?: true }>>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) {
    if (path === "" || dev || devOptional || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyPackage(path, folder);
  }
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  const tsc = join(root, "node_modules/.bin/tsc");
  const built = spawnSync(
    tsc,
    ["-p", join(root, "tsconfig.json"), "--outDir", join(folder, "dist"), "--incremental", "false"],
    {
      cwd: root,
      encoding: "utf8",
      timeout: 120_000,
    },
  );
  if (built.status !== 0) throw new Error(built.stdout);
  const afterwards = instructions
    .find(({ rest }) => rest.includes("tsc"))!
    .rest.join(" ")
    .split(" && ")
    .slice(1);
  for (const command of afterwards) spawnSync("sh", ["-ec", command], { cwd: folder });
}

/** The package's own files as links; nested packages are copied, or not, as packages themselves. */
function copyPackage(path: string, folder: string): void {
  const target = join(folder, path);
  if (!existsSync(target)) mkdirSync(target);
  for (const name of readdirSync(join(root, path))) {
    if (name !== "node_modules" && !existsSync(join(target, name)))
      symlinkSync(join(root, path, name), join(target, name));
  }
}
