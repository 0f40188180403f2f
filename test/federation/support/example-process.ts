import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const example = join(root, "examples/federation");
const startMs = 30_000;

/** A gateway, the second subgraph or a balancer, in its own process. */
export interface ExampleProcess {
  readonly url: string;
  kill(): Promise<void>;
}

/** The gateways have packages that are not the graph's. */
export function startExampleProcess(
  what: "hive" | "apollo" | "reminders",
  options: Readonly<Record<string, unknown>>,
): Promise<ExampleProcess> {
  return start([join(example, "start-process.mjs"), what, JSON.stringify({ port: 0, ...options })]);
}

/** Hands requests to replicas of the graph in turn. */
export function startBalancer(urls: readonly string[]): Promise<ExampleProcess> {
  return start([join(root, "bench/replicas/balancer.mjs"), ...urls]);
}

async function start(args: readonly string[]): Promise<ExampleProcess> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH },
    // It ends with its input, should this process end without killing it.
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  try {
    const told = once(child.stdout, "data", { signal: AbortSignal.timeout(startMs) });
    const [line] = (await Promise.race([told, ended.then(() => [null])])) as [Buffer | null];
    if (line === null) throw new Error(`${args.join(" ")} ended before it answered.`);
    return { ...(JSON.parse(line.toString()) as { url: string }), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

const missing = !existsSync(join(example, "node_modules/.package-lock.json"));
const remedy = "The gateways are not installed: run `node examples/federation/install.mjs` (`npm test` does)";

/** `describe` for suites that need the example's packages: skipped without them, failed where CI=true. */
export function describeWithGateways(title: string, suite: () => void): void {
  if (!missing) return describe(title, suite);
  if (process.env.CI === "true") {
    return describe(title, () => {
      it("has its gateways", () => {
        throw new Error(remedy);
      });
    });
  }
  process.stderr.write(`${remedy}. Skipped: ${title}\n`);
  describe.skip(title, suite);
}
