import { spawn, spawnSync } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { ask, ready, surroundings, type Surroundings } from "../start/support/service";
import { paced } from "../support/pace";

const root = join(__dirname, "../..");
const isLong = process.env.LONG_TESTS === "1";
/** Npm and the compiler take their time, which is not what is promised here. */
const compiled = join(root, "dist/main.js");

describe("npm start", () => {
  let around: Surroundings;
  beforeAll(async () => {
    const built = spawnSync("npm", ["run", "-s", "build"], { cwd: root, encoding: "utf8" });
    expect([built.status, built.stdout]).toEqual([0, ""]);
    around = await surroundings();
  }, 60_000);
  afterAll(() => around.stop());

  it("reports everything that is missing within a second, and exits 1", () => {
    const required = Object.keys(around.variables).filter((name) => !["DATA_DIR", "HOST", "PORT"].includes(name));
    const optional = ["VSEE_API_KEY", "VSEE_API_SECRET", "PREAUTH_API_KEY"];
    const startedAt = performance.now();
    const ended = spawnSync(process.execPath, ["--enable-source-maps", compiled], {
      env: { PATH: process.env["PATH"] },
      encoding: "utf8",
    });
    expect(performance.now() - startedAt).toBeLessThan(paced(1000));
    expect(ended.status).toBe(1);
    const named = ended.stderr.split("\n").flatMap((line) => /^([A-Z_]+): expected /.exec(line)?.[1] ?? []);
    expect(named.sort()).toEqual(required.filter((name) => !optional.includes(name)).sort());
    expect(ended.stdout).toBe("");
  });

  it("says that it takes no options, and where its settings are", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [compiled, "--port", "4001"], { encoding: "utf8" });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^npm start takes no options: .*environment variables, see docs\/configuration\.md\.$/m);
    expect(stderr).toContain("npm run sandbox -- [options]");
  });

  it("leaves no watcher behind where the port of npm run dev is in use, and says so in one line", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    const run = (...options: string[]) =>
      spawnSync(process.execPath, [join(root, "src/start/dev.mjs"), ...options], { encoding: "utf8", timeout: 30_000 });
    const { status, stdout, stderr } = run("--port", String(port));
    taken.close();
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(new RegExp(`^Port ${port} is in use.*npm run dev -- --port 4001.*\n$`));
    expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--patients") });
    expect(run("--patient", "5")).toMatchObject({ status: 1, stderr: expect.stringContaining("Unknown option") });
  });

  (isLong ? it : it.skip)("ends in good order when npm is told to stop", async () => {
    const npm = spawn("npm", ["start"], {
      cwd: root,
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...around.variables },
    });
    const ended = new Promise<number | null>((resolve) => npm.once("exit", (code) => resolve(code)));
    npm.stdout.resume();
    npm.stderr.resume();
    await ready(around.url);
    around.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 1_000, times: 1 });
    const running = ask(around.url, around.staffToken);
    await new Promise((resolve) => setTimeout(resolve, 200));
    npm.kill("SIGTERM");
    expect((await running).status).toBe(200);
    expect(await ended).toBe(0);
  });
});
