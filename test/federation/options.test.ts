import { spawnSync } from "node:child_process";
import { join } from "node:path";

const command = join(__dirname, "../../examples/federation/run.mjs");
const run = (...args: readonly string[]) => spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });

describe("npm run supergraph", () => {
  it("explains its options before it builds or installs anything", () => {
    const { status, stdout, stderr } = run("--help");
    expect([status, stderr]).toEqual([0, ""]);
    for (const option of ["--port", "--graph-port", "--reminders-port"]) expect(stdout).toContain(option);
  });

  it.each([
    [["--gateway-port", "1"], "Unknown option '--gateway-port'"],
    [["--port", "high"], "--port takes a whole number from 0 to 65535"],
    [["--graph-port", "70000"], "--graph-port takes a whole number from 0 to 65535"],
    [["here"], "Unexpected argument"],
  ])("says what is wrong with %j", (args, problem) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(problem);
    expect(stderr).toContain("Usage: npm run supergraph");
    expect(stderr).not.toContain("    at ");
  });
});
