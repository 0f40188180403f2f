import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

const example = join(__dirname, "../../../examples/federation");
const startMs = 30_000;

/** A gateway or the neighbour, in a process of its own: its packages are not the graph's. */
export interface ExampleProcess {
  readonly url: string;
  kill(): Promise<void>;
}

export async function startExampleProcess(
  what: "hive" | "apollo" | "reminders",
  options: Readonly<Record<string, unknown>>,
): Promise<ExampleProcess> {
  const script = join(example, "start-process.mjs");
  const child = spawn(process.execPath, [script, what, JSON.stringify({ port: 0, ...options })], {
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
    if (line === null) throw new Error(`${what} ended before it answered.`);
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
