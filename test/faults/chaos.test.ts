import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FAULT_KINDS } from "../../src/sandbox/faults/fault-rule";
import { runMain, type Service } from "../start/support/service";

const page = readFileSync(join(__dirname, "../../docs/faults.md"), "utf8");
/** Commands of the page, each with the answer that follows it. */
const examples = [...page.matchAll(/```sh\n([^]*?)```\s+```json\n([^]*?)```/g)].map(
  ([, command = "", answer = ""]) => [command.trim(), JSON.parse(answer) as unknown] as const,
);

describe("npm run sandbox -- --chaos", () => {
  let sandbox: Service;
  let variables: Readonly<Record<string, string>>;

  beforeAll(async () => {
    sandbox = runMain(["sandbox", "--chaos", "--port", "0"], { LOG_LEVEL: "silent" });
    const found = (pattern: RegExp): string => pattern.exec(sandbox.output())?.[1] ?? "";
    // A sweep of the link index would meet the faults too.
    for (let tries = 0; tries < 600 && !found(/(The link index knows)/); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    variables = {
      GRAPH: found(/answers at\s+(\S+)\/graphql/),
      CONTROL: found(/Faults are switched at\s+(\S+)\/faults/),
      TOKEN: found(/CLINIC_STAFF\nexport TOKEN=(\S+)/),
    };
  });
  afterAll(() => sandbox.process.kill("SIGKILL"));

  it("prints where the graph is and where faults are switched", () => {
    expect(variables).toEqual({
      GRAPH: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      CONTROL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      TOKEN: expect.stringMatching(/^\S{100,}$/),
    });
  });

  it("has a page of examples", () => expect(examples.length).toBeGreaterThanOrEqual(7));

  it.each(examples)("answers as its page says: %s", (command, expected) => {
    const { stdout, status } = spawnSync("bash", ["-c", command], {
      env: { PATH: process.env["PATH"], ...variables },
      encoding: "utf8",
    });
    expect([status, JSON.parse(stdout)]).toEqual([0, expected]);
  });

  it("is described with every kind of fault", () => {
    for (const kind of FAULT_KINDS) expect(page).toContain(`\`${kind}\``);
  });
});

it("a sandbox that was not asked to misbehave opens no such port", async () => {
  const sandbox = runMain(["sandbox", "--port", "0"], { LOG_LEVEL: "silent" });
  for (let tries = 0; tries < 300 && !sandbox.output().includes("answers at"); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(sandbox.output()).toContain("answers at");
  expect(sandbox.output()).not.toContain("Faults");
  sandbox.process.kill("SIGKILL");
});
