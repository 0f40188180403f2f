import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Role } from "../../../src/auth/role";
import type { Variables } from "../../../src/config/environment";
import { startUpstreams, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";

const support = join(__dirname, "../../support");
const longestStopMs = 20_000;

export interface TracedGraph {
  readonly url: string;
  readonly upstreams: SandboxUpstreams;
  readonly tokens: Readonly<Record<Role, string>>;
  /** Whether the SDK was loaded for it. */
  readonly sdkLoaded: boolean;
  /** As CLINIC_STAFF, where the headers do not say otherwise. */
  ask(query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<TracedAnswer>;
}

export interface TracedAnswer {
  readonly errors?: readonly unknown[];
  readonly extensions: { readonly upstreamCalls: readonly ToldCall[] };
}

export interface ToldCall {
  readonly upstream: string;
  readonly method: string;
  readonly route: string;
  readonly status: number | null;
  readonly loads: number;
  readonly shared: string;
}

/** What was left when the graph had stopped in good order. */
export interface Ended {
  /** Of its log. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly stopMs: number;
}

/**
 * Runs work on a graph in its own process, because the SDK's way of loading its parts is not Jest's, and then stops
 * it in good order, which sends what is left.
 */
export async function withTracedGraph(
  variables: Variables,
  work: (graph: TracedGraph) => Promise<void>,
): Promise<Ended> {
  const upstreams = await startUpstreams({ patients: 20 });
  const { urls, credentials, insurers } = upstreams;
  const input = JSON.stringify({ upstreams: { urls, credentials, insurers }, variables });
  const child = spawn(process.execPath, [join(support, "run-child.mjs"), join(__dirname, "traced-child.ts"), input], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += String(chunk)));
  const ended = once(child, "exit");
  try {
    const [started] = (await Promise.race([once(child, "message"), ended])) as [Started | number | null];
    if (started === null || typeof started === "number") throw new Error("The graph ended before it began.");
    const { url, tokens } = started;
    await work({ ...started, upstreams, ask: (...asked) => ask(url, tokens.CLINIC_STAFF, ...asked) });
    const startedAt = performance.now();
    child.send("stop");
    const timer = setTimeout(() => child.kill("SIGKILL"), longestStopMs);
    await ended;
    clearTimeout(timer);
    const lines = output.split("\n").filter((line) => line.startsWith("{"));
    return { lines: lines.map((line) => JSON.parse(line)), stopMs: performance.now() - startedAt };
  } finally {
    child.kill("SIGKILL");
    await upstreams.stop();
  }
}

export type Started = Pick<TracedGraph, "url" | "tokens" | "sdkLoaded">;

async function ask(
  url: string,
  token: string,
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<TracedAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as TracedAnswer;
}
