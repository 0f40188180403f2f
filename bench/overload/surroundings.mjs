import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { replay } from "./replay.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Runs the script again on core 1 where cores can be chosen; true in the run that is to measure. */
export async function isOnItsCore(script) {
  if (process.argv.includes("pinned") || !hasTaskset()) return true;
  const again = spawn("taskset", ["-c", "1", process.execPath, script, ...process.argv.slice(2), "pinned"], {
    stdio: "inherit",
  });
  again.once("exit", (code) => process.exit(code ?? 1));
  return false;
}

/** Upstreams whose answers are recorded, an issuer that is not the sandbox's, and graphs over them. */
export async function surroundings({ patients = 200 } = {}) {
  execFileSync("npm", ["run", "-s", "build"], { cwd: root, stdio: "inherit" });
  const require = createRequire(import.meta.url);
  require("reflect-metadata");
  const { startUpstreams } = require(join(root, "dist/sandbox/start-upstreams.js"));
  const { startSandboxIssuer } = require(join(root, "dist/sandbox/sandbox-issuer.js"));
  const { sandboxVariables } = require(join(root, "dist/sandbox/sandbox-variables.js"));
  const upstreams = await startUpstreams({ patients });
  const clinic = await replay(upstreams.urls.vsee);
  const broker = await replay(upstreams.urls.bastion);
  const issuer = await startSandboxIssuer();
  const folder = mkdtempSync(join(tmpdir(), "coverage-graph-bench-"));
  const insurersFile = join(folder, "insurers.json");
  writeFileSync(insurersFile, JSON.stringify(upstreams.insurers));
  const iss = "https://issuer.example";
  const exp = Math.floor(Date.now() / 1000) + 7200;
  const graphs = [];
  const tokenOf = (claims) => issuer.sign({ iss, aud: issuer.rules.audience, exp, ...claims });
  const dataDirOf = (port) => join(folder, `data-${port}`);
  return {
    token: await tokenOf({ sub: "staff", roles: ["CLINIC_STAFF"] }),
    /** A token with these claims. */
    tokenOf,
    /** Where the graph on this port keeps its ledger. */
    dataDirOf,
    /** Starts `dist/main.js` on core 0; `preload` is a script that it loads before anything else. */
    startGraph: async (port, { preload, variables = {} } = {}) => {
      const url = `http://127.0.0.1:${port}`;
      const node = [process.execPath, "--enable-source-maps", ...(preload ? ["--require", preload] : [])];
      const all = [...(hasTaskset() ? ["taskset", "-c", "0"] : []), ...node, join(root, "dist/main.js")];
      const graph = spawn(all[0], all.slice(1), {
        env: {
          PATH: process.env.PATH,
          ...sandboxVariables(upstreams, { ...issuer.rules, issuer: iss }),
          VSEE_URL: clinic.url,
          BASTION_URL: broker.url,
          INSURERS_FILE: insurersFile,
          DATA_DIR: dataDirOf(port),
          CALLER_COST_PER_MINUTE: "999999999",
          HOST: "127.0.0.1",
          PORT: String(port),
          LOG_LEVEL: "warn",
          ...variables,
        },
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      graphs.push(graph);
      await ready(url);
      return { url, process: graph };
    },
    stop: async () => {
      for (const graph of graphs) graph.kill("SIGKILL");
      clinic.stop();
      broker.stop();
      await issuer.stop();
      await upstreams.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url) {
  for (let tries = 0; tries < 400; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await pause(50);
  }
  throw new Error("The graph did not become ready.");
}

export function machine() {
  return {
    cpu: `${cpus().length} x ${cpus()[0]?.model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
    load: loadavg()
      .map((one) => one.toFixed(1))
      .join(", "),
    pinned: hasTaskset(),
    date: new Date().toISOString().slice(0, 10),
  };
}

/** Where things ran, as a sentence's part. */
export function placeOf({ cpu, memory, node, load, pinned, date }) {
  const place = pinned ? "the graph on core 0, upstreams and load on core 1" : "nothing pinned to a core";
  return `${date}: ${cpu}, ${memory}, Node ${node}; ${place}; load average ${load} at the end`;
}

export function median(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}

function hasTaskset() {
  try {
    execFileSync("taskset", ["-c", "1", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
