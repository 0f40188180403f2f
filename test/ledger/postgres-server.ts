import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";

/** A throw-away Postgres on a free loopback port, from the binaries of the distribution's package. */
export interface PostgresServer {
  /** Of the superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

const installed = "/usr/lib/postgresql";

/** The newest server installed, e.g. by `apt-get install postgresql`; undefined without one. */
export function postgresBinaries(): string | undefined {
  if (!existsSync(installed)) return undefined;
  const folders = readdirSync(installed).sort((one, other) => Number(other) - Number(one));
  return folders.map((version) => join(installed, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

export async function startPostgres(): Promise<PostgresServer> {
  const bin = postgresBinaries();
  if (bin === undefined) throw new Error(`No Postgres server in ${installed}: install it or set TEST_DATABASE_URL.`);
  const user = unprivilegedUser();
  const dir = mkdtempSync("/tmp/ledger-postgres-");
  if (user.uid !== undefined && user.gid !== undefined) chownSync(dir, user.uid, user.gid);
  const data = join(dir, "data");
  const initdb = `-D ${data} -A trust -U postgres -E UTF8 --locale=C --no-sync`.split(" ");
  await promisify(execFile)(join(bin, "initdb"), initdb, { ...user, cwd: dir });
  const port = await freePort();
  // Without fsync: what is tested is what happens when processes die, not when the power goes.
  const settings = "-c fsync=off -c max_connections=200";
  const args = `-D ${data} -h 127.0.0.1 -p ${port} -k ${dir} ${settings}`.split(" ");
  const command = [join(bin, "postgres"), ...args];
  const server = spawn("sh", ["-c", untilTheParentEnds, "sh", ...command], {
    ...user,
    cwd: dir,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url);
  return { url, stop: () => stop(server, dir) };
}

/** The pipe from this process closes when it ends, however it ends. */
const untilTheParentEnds = `"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server`;

async function stop(server: ChildProcess, dir: string): Promise<void> {
  const ended = once(server, "exit");
  server.stdin?.end();
  await ended;
  rmSync(dir, { recursive: true, force: true });
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await delay(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error("Postgres did not start within 10 seconds.");
}

/** Postgres refuses to run as root. */
function unprivilegedUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const account = accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  return { uid: Number(account?.[2]), gid: Number(account?.[3]) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port.")),
      );
    });
  });
}
