import { spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { request, type RequestOptions } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "../../support/temporary-folder";
import { Role } from "../../../src/auth/role";
import { startSandboxIssuer } from "../../../src/sandbox/sandbox-issuer";
import { sandboxVariables } from "../../../src/sandbox/sandbox-variables";
import { startUpstreams, type SandboxOptions, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { clock } from "../../../src/clock";

const root = join(__dirname, "../../..");
const hook = join(root, "test/support/typescript-hook.cjs");

/** `npm start`, in its own process. */
export interface Service {
  readonly process: ChildProcess;
  /** What it has written so far, to both outputs. */
  output(): string;
  /** Its exit status; null if a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Runs `main.ts` with exactly these variables, and optionally a limit of open files. */
export function runMain(
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
  { openFiles }: { readonly openFiles?: number } = {},
): Service {
  const node = [process.execPath, "-r", hook, join(root, "src/main.ts"), ...args];
  const limited = ["sh", "-c", `ulimit -n ${openFiles} && exec "$@"`, "sh", ...node];
  const [command = "", ...rest] = openFiles === undefined ? node : limited;
  const child = spawn(command, rest, {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return {
    process: child,
    output: () => output,
    ended: new Promise((resolve) => child.once("exit", (code) => resolve(code))),
  };
}

/** What a service needs around it: upstreams, an issuer that is not the sandbox's, a free port. */
export interface Surroundings {
  readonly url: string;
  readonly upstreams: SandboxUpstreams;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly staffToken: string;
  tokenOf(roles: readonly Role[]): Promise<string>;
  /** A token as the sandbox issues them. */
  readonly sandboxToken: string;
  stop(): Promise<void>;
}

export async function surroundings(sandbox: SandboxOptions = {}): Promise<Surroundings> {
  const upstreams = await startUpstreams({ patients: 20, ...sandbox });
  const issuer = await startSandboxIssuer();
  const folder = temporaryFolder();
  const insurersFile = join(folder, "insurers.json");
  writeFileSync(insurersFile, JSON.stringify(upstreams.insurers));
  const port = await freePort();
  const iss = "https://issuer.example";
  const exp = clock.nowSeconds() + 600;
  const claims = { iss, aud: issuer.rules.audience, sub: "staff", roles: [Role.CLINIC_STAFF], exp };
  return {
    url: `http://127.0.0.1:${port}`,
    upstreams,
    variables: {
      ...sandboxVariables(upstreams, { ...issuer.rules, issuer: iss }),
      INSURERS_FILE: insurersFile,
      DATA_DIR: join(folder, "data"),
      HOST: "127.0.0.1",
      PORT: String(port),
    },
    staffToken: await issuer.sign(claims),
    tokenOf: (roles) => issuer.sign({ ...claims, sub: roles.join(), roles }),
    sandboxToken: await issuer.issue({ roles: [Role.CLINIC_STAFF] }),
    stop: async () => {
      await issuer.stop();
      await upstreams.stop();
    },
  };
}

/** Resolves when the address answers that it is ready. */
export async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The service did not become ready.");
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** One request, on a new connection unless an agent is given. */
export function send(url: string, options: RequestOptions = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false, ...options }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Asks for a patient's name, or what the document says. */
export async function ask(url: string, token: string, document = `{ patient(id: "4001") { fullName } }`) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const { status, text } = await send(
    `${url}/graphql`,
    { method: "POST", headers },
    JSON.stringify({ query: document }),
  );
  return { status, body: JSON.parse(text) as { data?: unknown; errors?: unknown[] } };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
