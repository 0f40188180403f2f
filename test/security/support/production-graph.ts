import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig, type Config } from "../../../src/config";
import type { Variables } from "../../../src/config/environment";
import { sandboxVariables } from "../../../src/sandbox/sandbox-variables";
import { createLog } from "../../../src/observability/log";
import { startUpstreams, type SandboxOptions, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { createServer, type GraphServer } from "../../../src/composition/server";
import { KeyServer } from "./key-server";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined if the text is not JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests say what they expect of it
  readonly body: any;
  /** Until the whole answer had arrived. */
  readonly ms: number;
}

/** A graph as `npm start` configures it: over simulated upstreams, but without the sandbox's own pages. */
export interface ProductionGraph {
  readonly url: string;
  readonly config: Config;
  readonly server: GraphServer;
  readonly upstreams: SandboxUpstreams;
  readonly issuer: KeyServer;
  /** Every line logged so far, at `debug`. */
  log(): string;
  send(path: string, init?: RequestInit): Promise<Reply>;
  /** Posts a GraphQL request; with a token of clinic staff by default; null sends none. */
  post(request: unknown, token?: string | null, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  stop(): Promise<void>;
}

export async function startProduction(
  variables: Variables = {},
  sandbox: SandboxOptions = {},
  { issuerIsDown = false } = {},
): Promise<ProductionGraph> {
  const upstreams = await startUpstreams(sandbox);
  const issuer = new KeyServer();
  await issuer.start();
  issuer.isDown = issuerIsDown;
  const folder = mkdtempSync(join(tmpdir(), "coverage-graph-"));
  const insurersFile = join(folder, "insurers.json");
  writeFileSync(insurersFile, JSON.stringify(upstreams.insurers));
  const { audience, url: jwksUrl } = issuer;
  const config = readConfig({
    ...sandboxVariables(upstreams, { jwksUrl, audience, issuer: issuer.issuer }),
    INSURERS_FILE: insurersFile,
    DATA_DIR: join(folder, "data"),
    HOST: "127.0.0.1",
    PORT: "0",
    ADMIN_PORT: "0",
    LOG_LEVEL: "debug",
    // A sweep would read the same upstreams as the operations that are counted.
    LINK_INDEX: "off",
    ...variables,
  });
  let log = "";
  const write = (line: string): void => void (log += line);
  const server = await createServer(config, { log: createLog(config.logLevel, { write }) });
  await server.listen();
  const staff = await issuer.sign();
  const send = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const startedAt = performance.now();
    const response = await fetch(`${server.url}${path}`, init);
    const text = await response.text();
    const ms = performance.now() - startedAt;
    return { status: response.status, headers: response.headers, text, body: jsonOf(text), ms };
  };
  return {
    url: server.url,
    config,
    server,
    upstreams,
    issuer,
    log: () => log,
    send,
    post: (request, token = staff, headers = {}) =>
      send("/graphql", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: typeof request === "string" ? request : JSON.stringify(request),
      }),
    stop: async () => {
      await server.close();
      await issuer.stop();
      await upstreams.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
