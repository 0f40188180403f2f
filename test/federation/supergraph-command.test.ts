import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describeWithGateways } from "./support/example-process";

const root = join(__dirname, "../..");
const ownPorts = ["--graph-port", "0", "--reminders-port", "0", "--port", "0"];

describeWithGateways("npm run supergraph", () => {
  let command: ChildProcess;
  let output = "";
  const ended = () => once(command, "exit") as Promise<[number | null, string | null]>;
  beforeAll(async () => {
    // Its own process group: Ctrl-C in a terminal reaches the whole group.
    command = spawn("npm", ["run", "-s", "supergraph", "--", ...ownPorts], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
    });
    command.stdout!.on("data", (chunk: Buffer) => (output += chunk.toString()));
    for (let tries = 0; tries < 1100 && !output.includes("curl "); tries++) await pause(50);
  });
  afterAll(() => {
    if (command.exitCode === null && command.signalCode === null) process.kill(-command.pid!, "SIGKILL");
  });

  it("prints a command whose query spans both subgraphs, and answers it", async () => {
    const [, url, token, body] = /curl (\S+) .*"authorization: (Bearer \S+)" -d '(.*)'/.exec(output) ?? [];
    const headers = { "content-type": "application/json", authorization: token! };
    const response = await fetch(url!, { method: "POST", headers, body: body! });
    const { data, errors } = (await response.json()) as {
      data: { patient: { fullName: string; reminders: { visit: { reminderText: string; status: string } }[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.patient.fullName).toBe("Soo-ah Choi");
    expect(data.patient.reminders[0]?.visit.reminderText).toContain("Your visit begins at");
    expect(data.patient.reminders[0]?.visit.status).toEqual(expect.any(String));
  });

  it.each(["graph-port", "port"])("says what to do where the --%s is in use", async (option) => {
    const [port] = /(?<=The supergraph answers at +http:\/\/127\.0\.0\.1:)\d+/.exec(output)!;
    const args = ["examples/federation/run.mjs", ...ownPorts, `--${option}`, port];
    const second = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
    let problem = "";
    second.stderr.on("data", (chunk: Buffer) => (problem += chunk.toString()));
    expect(await once(second, "close")).toEqual([1, null]);
    const another = `npm run supergraph -- --${option} ${Number(port) + 1}`;
    expect(problem).toBe(`The supergraph could not start: port ${port} is in use. Choose another: ${another}\n`);
  });

  it("ends at Ctrl-C and leaves nothing listening", async () => {
    const addresses = [...output.matchAll(/ at +(http:\/\/127\.0\.0\.1:\d+\/graphql)/g)].map(([, url]) => url!);
    expect(addresses).toHaveLength(3);
    const end = ended();
    process.kill(-command.pid!, "SIGINT");
    expect((await Promise.race([end, pause(10_000, null, { ref: false })]))?.[0]).toBe(0);
    for (const url of addresses) await expect(fetch(url)).rejects.toThrow();
  });
});
