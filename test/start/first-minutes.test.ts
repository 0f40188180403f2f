import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readCommand, usage } from "../../src/sandbox/command-line";
import { readFirstQuery, shortQuery } from "../../src/sandbox/first-query";
import { startProblem } from "../../src/start/start-problem";
import { tourPreset } from "../../src/sandbox/tour";
import { paced } from "../support/pace";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { runMain, type Service } from "./support/service";

const root = join(__dirname, "../..");

async function said(service: Service, what: RegExp): Promise<string> {
  for (let tries = 0; tries < 600 && !what.test(service.output()); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return service.output();
}

describe("the sandbox's start", () => {
  let sandbox: Service;
  let output: string;
  beforeAll(async () => {
    sandbox = runMain(["sandbox", "--port", "0", "--patients", "20", "--chaos"], {});
    output = await said(sandbox, /Ctrl\+C/);
  });
  afterAll(() => sandbox.process.kill("SIGKILL"));

  it("fits a screen: what is up, where to click, a token for each role, a first query", () => {
    const lines = output.trim().split("\n");
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(output).toMatch(/Four simulated upstreams with 20 made-up patients, up after \d+\.\d s\./);
    for (const path of ["/demo", "/graphql", "/graphiql", "/faults"]) {
      expect(output).toMatch(new RegExp(`http://127\\.0\\.0\\.1:\\d+${path}\\b`));
    }
    for (const role of ["PATIENT", "CLINIC_STAFF", "BROKER", "INSURER", "BENEFITS_ADMIN"]) {
      expect(output).toMatch(new RegExp(`^${role}\nexport TOKEN=[\\w-]+\\.[\\w-]+\\.[\\w-]+$`, "m"));
    }
    // A token is as long as it is; everything else is one line of a wide terminal.
    for (const line of lines) if (!/^(export TOKEN=|curl )/.test(line)) expect(line.length).toBeLessThanOrEqual(140);
  });

  it("builds the link index within five seconds, and says so", async () => {
    const found = /The link index knows 20 patients and (\d+) members, (\d+\.\d) s after the start\./;
    const [, members, seconds] = found.exec(await said(sandbox, found)) ?? [];
    expect(Number(members)).toBeGreaterThan(10);
    expect(Number(seconds) * 1000).toBeLessThan(paced(5_000));
  });

  it("prints a command that works when pasted", async () => {
    const url = /answers at\s+(\S+)\/graphql/.exec(output)?.[1] ?? "";
    const token = /CLINIC_STAFF\nexport TOKEN=(\S+)/.exec(output)?.[1] ?? "";
    const query = /^\{ patient.*$/m.exec(output)?.[0] ?? "";
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const { errors, data } = (await answer.json()) as { errors?: unknown; data: { patient: { fullName: string } } };
    expect(errors).toBeUndefined();
    expect(data.patient.fullName).toEqual(expect.any(String));
    // Logs are for those who ask for them.
    expect(sandbox.output()).not.toContain('{"level"');
  });

  it("leads to the documentation, or says how to build it", async () => {
    const url = /answers at\s+(\S+)\/graphql/.exec(output)?.[1] ?? "";
    const moved = await fetch(`${url}/docs`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([302, "/docs/"]);
    const page = await fetch(`${url}/docs/`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).not.toMatch(/https?:/);
    expect(await page.text()).toMatch(/npm run docs:site|VitePress/);
    expect((await fetch(`${url}/docs/../package.json`)).status).toBe(404);
    expect((await fetch(`${url}/docs/%2e%2e/package.json`)).status).toBe(404);
  });

  it("logs operations by their names with --verbose", async () => {
    const verbose = runMain(["sandbox", "--port", "0", "--patients", "5", "--verbose"], {});
    const greeting = await said(verbose, /Ctrl\+C/);
    const url = /answers at\s+(\S+)\/graphql/.exec(greeting)?.[1] ?? "";
    const token = /CLINIC_STAFF\nexport TOKEN=(\S+)/.exec(greeting)?.[1] ?? "";
    const { headers } = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: "query WhoAmI { __typename }" }),
    });
    const logged = await said(verbose, /"operationName":"WhoAmI"/);
    expect(logged).toContain(`"requestId":"${headers.get("x-request-id")}"`);
    verbose.process.kill("SIGKILL");
  });
});

it("says that many patients take a while, before they do", async () => {
  const sandbox = runMain(["sandbox", "--port", "0", "--patients", "100000"], { LOG_LEVEL: "silent" });
  try {
    expect(await said(sandbox, /Generating/)).toBe("Generating 100000 patients, which takes a while…\n");
  } finally {
    sandbox.process.kill("SIGKILL");
  }
});

describe("a start that fails says what to do", () => {
  it("where the packages are not installed", () => {
    const clone = mkdtempSync(join(tmpdir(), "coverage-graph-clone-"));
    for (const file of ["package.json", "src/start/prepare.mjs", "src/start/node-version.mjs"]) {
      cpSync(join(root, file), join(clone, file));
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, ["src/start/prepare.mjs"], {
      cwd: clone,
      encoding: "utf8",
    });
    rmSync(clone, { recursive: true });
    expect([status, stdout, stderr]).toEqual([1, "", "The packages are not installed. Run: npm ci\n"]);
  });

  it("compiles only what is newer than the last build", () => {
    const clone = mkdtempSync(join(tmpdir(), "coverage-graph-clone-"));
    for (const file of ["package.json", "src/start/prepare.mjs", "src/start/node-version.mjs"]) {
      cpSync(join(root, file), join(clone, file));
    }
    writeFileSync(join(clone, "tsconfig.json"), "{}");
    // Stands in for the compiler: leaves a mark each time it runs.
    const compiler = join(clone, "node_modules/@typescript/native/bin/tsc");
    mkdirSync(dirname(compiler), { recursive: true });
    writeFileSync(
      compiler,
      `const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
      mkdirSync("dist", { recursive: true }); writeFileSync("dist/main.js", ""); appendFileSync("runs", "x");`,
    );
    const builds = (): number => {
      const { status } = spawnSync(process.execPath, ["src/start/prepare.mjs"], { cwd: clone });
      expect(status).toBe(0);
      return readFileSync(join(clone, "runs"), "utf8").length;
    };
    const past = new Date(Date.now() - 60_000);
    for (const file of ["src", "src/start", "src/start/prepare.mjs", "src/start/node-version.mjs", "tsconfig.json"]) {
      utimesSync(join(clone, file), past, past);
    }
    expect([builds(), builds(), builds()]).toEqual([1, 1, 1]);
    const soon = new Date(Date.now() + 1_000);
    writeFileSync(join(clone, "src/new.ts"), "");
    utimesSync(join(clone, "src/new.ts"), soon, soon);
    expect(builds()).toBe(2);
    rmSync(clone, { recursive: true });
  });

  it("where the port is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    const sandbox = runMain(["sandbox", "--port", String(port), "--patients", "5"], { LOG_LEVEL: "silent" });
    const status = await sandbox.ended;
    taken.close();
    expect(status).toBe(1);
    expect(sandbox.output()).toMatch(new RegExp(`Port ${port} is in use.*--port 4001`));
    expect(sandbox.output()).not.toMatch(/at .*\.[jt]s:\d+/);
  });

  it.each([
    [{ code: "EACCES", syscall: "listen", port: 80 }, /^This user is not allowed to open port 80.*PORT=4001/],
    [{ code: "EADDRNOTAVAIL", syscall: "listen" }, /^HOST is not an address of this machine/],
    [{ code: "ECONNREFUSED", syscall: "connect" }, /^The graph could not start: Error \(ECONNREFUSED\)$/],
  ])("where something else is wrong: %j", (details, expected) => {
    expect(startProblem(Object.assign(new Error("with a secret"), details))).toMatch(expected);
  });

  it.each([
    [["--patient", "5"], /^Unknown option '--patient'$/],
    [["--patients", "none"], /^--patients takes a whole number from 1 to 100000$/],
    [["--port", "70000"], /^--port takes a whole number from 0 to 65535$/],
    [["sandbx"], /^Unexpected argument/],
  ])("where an option is none: %j", (args, expected) => {
    const command = readCommand(args);
    expect(command).toEqual({ kind: "misuse", problem: expect.stringMatching(expected) });
  });

  it("lists every option with --help", () => {
    expect(readCommand(["--help"])).toEqual({ kind: "help" });
    for (const option of ["--patients", "--seed", "--latency", "--chaos", "--port", "--verbose"])
      expect(usage).toContain(option);
  });

  it.each([
    ["18.20.4", false],
    ["20.18.3", false],
    ["20.19.0", true],
    ["21.7.0", false],
    ["22.11.0", false],
    ["22.12.0", true],
    ["24.1.0", true],
  ])("where Node %s is too old: fits %s", (version, fits) => {
    const script = `
      import { nodeProblem } from ${JSON.stringify(join(root, "src/start/node-version.mjs"))};
      import { readFileSync } from "node:fs";
      const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
      console.log(nodeProblem("${version}", engines.node) ?? "fits");`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: root,
      encoding: "utf8",
    });
    if (fits) expect(stdout).toBe("fits\n");
    else expect(stdout).toMatch(new RegExp(`^This is Node ${version}; the graph needs .*\nInstall Node 24`));
  });
});

describe("the tour that explorer pages open with", () => {
  let graph: RunningGraph;
  let preset: ReturnType<typeof tourPreset>;
  beforeAll(async () => {
    graph = await runGraph({ now: new Date("2028-02-29T12:00:00Z") });
    const { tokens } = graph;
    const insurances = graph.upstreams.insurers.flatMap(({ preAuthInsurance }) => preAuthInsurance ?? []);
    const ofAll = await graph.issue({ roles: Object.keys(tokens) as never, patientId: "4001", insurances });
    preset = tourPreset({ ofRole: tokens, ofAll }, "session");
  });
  afterAll(() => graph.stop());

  const run = (document: string, variables: object, headers: object, operationName?: string) =>
    graph.run(document, variables as never, { token: null, headers: headers as never, operationName });

  it("begins with the whole chart and visits every role", () => {
    expect(preset.tour.document.indexOf("query PatientChart")).toBeGreaterThan(0);
    expect(preset.tabs[0]?.document).toContain("query PatientChart");
    for (const role of Object.keys(graph.tokens)) expect(preset.tour.document).toContain(`# As ${role}`);
  });

  it("runs operation by operation without changes, explained", async () => {
    const names = [...preset.tour.document.matchAll(/^(?:query|mutation) (\w+)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThanOrEqual(8);
    for (const name of names) {
      const { document, variables, headers } = preset.tour;
      const { errors, data, extensions } = await run(document, variables, headers, name);
      expect([name, errors]).toEqual([name, undefined]);
      expect(Object.values(data as object)).not.toContain(null);
      expect(extensions.upstreamCalls).toEqual(expect.any(Array));
    }
  });

  it("runs tab by tab, each as the role that it is for", async () => {
    // Subscriptions run in the browser's own test.
    for (const { document, variables, headers } of preset.tabs.filter((tab) => !/^subscription /m.test(tab.document))) {
      const { errors, data } = await run(document, variables, headers);
      expect([document, errors]).toEqual([document, undefined]);
      expect(Object.values(data as object)).not.toContain(null);
    }
  });

  it("asks for a period in which the sandbox has data, whatever the day", async () => {
    const { document, variables, headers } = preset.tabs.find((tab) => tab.document.includes("query PreAuths("))!;
    const { data } = await run(document, variables, headers);
    expect(data.preAuths.nodes.length).toBeGreaterThan(0);
  });

  it("fills both explorers", async () => {
    const page = async (path: string) =>
      (await fetch(`${graph.url}${path}`, { headers: { accept: "text/html" } })).text();
    expect(await page("/graphql")).toContain("query Endorsement($memberId: ID!)");
    const graphiql = await page("/graphiql");
    expect(graphiql).toContain('"defaultTabs":[{"query":"# As CLINIC_STAFF');
    expect(graphiql).toContain('localStorage.getItem("session")');
  });

  it("has a short form for terminals", async () => {
    const { errors } = await graph.run(shortQuery(readFirstQuery().patientId));
    expect(errors).toBeUndefined();
  });
});
