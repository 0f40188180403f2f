import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { insurers } from "../upstreams/clinic-data.mjs";
import { spawnServer } from "./pinned.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const peersFolder = join(root, "bench/peers");
/** Peers and the paths at which they answer. */
export const peerPaths = {
  floor: "/",
  "apollo-rest": "/",
  "apollo-dataloader": "/",
  "apollo-dataloader-guarded": "/",
  "mercurius-jit": "/graphql",
  "mercurius-jit-guarded": "/graphql",
};

/**
 * A server under measurement. `dialect`: whose words its operations are in. A guarded peer serves its metrics at
 * `metricsPort` and writes its audit to `auditFile`.
 */
export class RunningServer {
  constructor(child, { name, port, path, dialect, metricsPort, auditFile, dispose = () => undefined }) {
    Object.assign(this, { child, name, port, path, dialect, metricsPort, auditFile, dispose });
  }

  get isGuarded() {
    return this.name.endsWith("-guarded");
  }

  get pid() {
    return this.child.pid;
  }

  get url() {
    return `http://127.0.0.1:${this.port}${this.path}`;
  }

  /** Waits until it answers at all. */
  async ready() {
    for (let tries = 0; tries < 3000; tries++) {
      if (this.child.exitCode !== null) break;
      const answer = await fetch(this.url).catch(() => null);
      if (answer !== null) return void (await answer.arrayBuffer());
      await pause(5);
    }
    throw new Error(`${this.name} did not start.`);
  }

  /** With `SIGTERM` where it should end by itself, e.g. to write a profile. */
  async stop(signal = "SIGKILL") {
    const ended = this.child.exitCode === null && this.child.signalCode === null ? once(this.child, "exit") : null;
    this.child.kill(signal);
    await Promise.race([ended, pause(15_000, undefined, { ref: false })]);
    if (this.child.exitCode === null) this.child.kill("SIGKILL");
    this.dispose();
  }
}

export async function startPeer(name, { upstreams, issuer, node }) {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const { clinic, broker, preAuth } = upstreams.urls;
  const data = mkdtempSync(join(tmpdir(), "coverage-graph-bench-"));
  const auditFile = join(data, "audit.sqlite");
  const variables = {
    ...issuer.variables,
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    AUDIT_FILE: auditFile,
    CLINIC_URL: clinic,
    BROKER_URL: broker,
    PREAUTH_URL: preAuth,
  };
  const child = spawnServer([join(peersFolder, `${name}.mjs`)], { variables, node });
  const dispose = () => rmSync(data, { recursive: true, force: true });
  return started(
    new RunningServer(child, {
      name,
      port,
      path: peerPaths[name],
      dialect: "theirs",
      metricsPort,
      auditFile,
      dispose,
    }),
  );
}

/**
 * The graph of a built checkout, as `npm start` starts it: tokens checked, limits, validation, metrics, audit and ledger
 * on disk. `nodeOptions` stand before the script; `stdout` is a pipe or nothing.
 */
export async function startGraph({
  name = "graph",
  folder = root,
  upstreams,
  issuer,
  variables,
  nodeOptions = [],
  node,
  stdout,
}) {
  const script = join(folder, "dist/main.js");
  if (!existsSync(script)) throw new Error(`${folder} is not built: npm run build`);
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), "coverage-graph-bench-"));
  const insurersFile = join(data, "insurers.json");
  writeFileSync(insurersFile, JSON.stringify(insurers));
  const { clinic, broker, preAuth, benefits } = upstreams.urls;
  const child = spawnServer(["--enable-source-maps", ...nodeOptions, script], {
    node,
    stdout,
    variables: {
      ...issuer.variables,
      // One caller is all the load there is.
      CALLER_COST_PER_MINUTE: "999999999",
      HOST: "127.0.0.1",
      PORT: String(port),
      VSEE_URL: `${clinic}/api_v3`,
      VSEE_API_TOKEN: "service-token",
      VSEE_ACCOUNT_CODE: "benchclinic",
      VSEE_VISITS_MEMBER_PARAM: "member_id",
      BASTION_URL: `${broker}/api/v2`,
      BASTION_USERNAME: "bench",
      BASTION_PASSWORD: "bench",
      PREAUTH_URL: preAuth,
      VBA_URL: benefits,
      VBA_TOKEN: "bench",
      VBA_API_KEY: "bench",
      VBA_DATABASE: "bench",
      INSURERS_FILE: insurersFile,
      DATA_DIR: join(data, "ledger"),
      LOG_LEVEL: "warn",
      ...variables,
    },
  });
  const dispose = () => rmSync(data, { recursive: true, force: true });
  return started(new RunningServer(child, { name, port, path: "/graphql", dialect: "ours", dispose }));
}

async function started(server) {
  try {
    await server.ready();
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
