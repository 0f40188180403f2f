import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { cpuMs } from "../servers/process-facts.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);

/** One Postgres, simulated upstreams, an issuer that is not the sandbox's: what replicas stand on. */
export async function startSurroundings() {
  require("reflect-metadata");
  require("../../test/support/typescript-hook.cjs");
  const { startPostgres } = require("../../test/ledger/postgres-server.ts");
  const { startUpstreams } = require("../../dist/sandbox/start-upstreams.js");
  const { startSandboxIssuer } = require("../../dist/sandbox/sandbox-issuer.js");
  const { sandboxVariables } = require("../../dist/sandbox/sandbox-variables.js");
  const postgres = await startPostgres();
  const upstreams = await startUpstreams({ patients: 200, visitsMemberParam: "member_id" });
  const issuer = await startSandboxIssuer();
  const folder = mkdtempSync(join(tmpdir(), "coverage-graph-replicas-"));
  const insurersFile = join(folder, "insurers.json");
  writeFileSync(insurersFile, JSON.stringify(upstreams.insurers));
  const iss = "https://issuer.example";
  const exp = Math.floor(Date.now() / 1000) + 7200;
  return {
    token: await issuer.sign({ iss, aud: issuer.rules.audience, sub: "staff", roles: ["CLINIC_STAFF"], exp }),
    /** What the simulated upstreams remember of requests would only grow. */
    forgetRequests: () => upstreams.clearRequests(),
    postgresCpuMs: () => postgresCpuMs(new URL(postgres.url).port),
    variables: {
      ...sandboxVariables(upstreams, { ...issuer.rules, issuer: iss }),
      VSEE_VISITS_MEMBER_PARAM: "member_id",
      DATABASE_URL: postgres.url,
      INSURERS_FILE: insurersFile,
      DATA_DIR: join(folder, "data"),
      HOST: "127.0.0.1",
      LOG_LEVEL: "warn",
    },
    stop: async () => {
      await issuer.stop();
      await upstreams.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `npm start` without npm: a process of its own, ready to answer. */
export async function startReplica(variables) {
  const port = await freePort();
  const child = spawn(process.execPath, ["--enable-source-maps", join(root, "dist/main.js")], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...variables, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  endWithThis(child);
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return { url, pid: child.pid, stop: () => kill(child) };
    if (child.exitCode !== null) break;
    await pause(50);
  }
  await kill(child);
  throw new Error("A replica did not become ready.");
}

/** A balancer before these replicas, in a process of its own. */
export async function startBalancerProcess(urls) {
  const child = spawn(process.execPath, [fileURLToPath(new URL("balancer.mjs", import.meta.url)), ...urls], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  return { url: JSON.parse(line).url, pid: child.pid, stop: () => kill(child) };
}

/** However this process ends. */
function endWithThis(child) {
  process.once("exit", () => child.kill("SIGKILL"));
}

async function kill(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

const tickMs = 10;

/** Of the server that listens on the port, its children, and those of its children that have ended. */
function postgresCpuMs(port) {
  const found = [];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      // What follows the command's name, which may hold anything.
      const facts = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /, "")
        .split(" ");
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      const isServer = words[0].endsWith("/postgres") && words[words.indexOf("-p") + 1] === port;
      found.push({ pid, parent: facts[1], isServer, endedMs: (Number(facts[13]) + Number(facts[14])) * tickMs });
    } catch {
      // It has just ended.
    }
  }
  const server = found.find(({ isServer }) => isServer);
  const alive = found.filter(({ pid, parent }) => pid === server.pid || parent === server.pid);
  return alive.reduce((sum, { pid }) => sum + (existsSync(`/proc/${pid}/task`) ? cpuMs(pid) : 0), server.endedMs);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
