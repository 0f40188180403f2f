import { request } from "undici";
import { Role } from "../../src/auth/role";
import type { SandboxCaller } from "../../src/sandbox/sandbox-issuer";
import type { Variables } from "../../src/config/environment";
import { startUpstreams, type SandboxOptions, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import type { GraphServer, ServerParts } from "../../src/composition/server";
import { startSandbox } from "../../src/sandbox/start-sandbox";

export interface GraphOptions extends SandboxOptions {
  /** Configuration variables beside what the sandbox knows, e.g. `{ REQUEST_DEADLINE_MS: "300" }`. */
  readonly variables?: Variables;
  readonly parts?: ServerParts;
}

export interface RunOptions {
  /** The role whose token is sent; CLINIC_STAFF by default. */
  readonly role?: Role | `${Role}`;
  /** In place of a role's token; null sends none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly operationName?: string;
  readonly signal?: AbortSignal;
}

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests say what they expect of it
  readonly data: any;
  readonly errors?: readonly GraphError[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests say what they expect of it
  readonly extensions?: any;
}

/** A whole graph over its own sandbox upstreams, in this process, on free ports, asked over real HTTP. */
export interface RunningGraph {
  readonly url: string;
  readonly server: GraphServer;
  readonly upstreams: SandboxUpstreams;
  readonly tokens: Readonly<Record<Role, string>>;
  /** Sends an operation to `/graphql`. */
  run(document: string, variables?: Readonly<Record<string, unknown>>, options?: RunOptions): Promise<GraphAnswer>;
  /** A token for a caller of the test's own making. */
  issue(caller: SandboxCaller, expiresInSeconds?: number): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a graph; the patient of the PATIENT token is the one of the first query. The log is silent unless asked for. */
export async function runGraph({ variables, parts, ...sandbox }: GraphOptions = {}): Promise<RunningGraph> {
  const upstreams = await startUpstreams(sandbox);
  const { visitsMemberParam } = sandbox;
  const graph = await startSandbox(upstreams, {
    environment: {},
    overrides: {
      PORT: "0",
      LOG_LEVEL: "silent",
      VSEE_VISITS_MEMBER_PARAM: visitsMemberParam,
      // Each operation of a test reads for itself, unless the test is about what they share.
      PREAUTH_WINDOW_SECONDS: "0",
      ...variables,
    },
    // Who asks has its answer when a test stops its graph.
    parts: { idleGraceMs: 0, sweepsLinkIndex: false, ...parts },
  });
  const { server, tokens, issuer } = graph;
  return {
    url: server.url,
    server,
    upstreams,
    tokens,
    issue: (caller, expiresInSeconds) => issuer.issue(caller, expiresInSeconds),
    run: (document, values = {}, { role = Role.CLINIC_STAFF, token = tokens[role as Role], ...rest } = {}) =>
      post(server.url, { query: document, variables: values, operationName: rest.operationName }, { token, ...rest }),
    stop: async () => {
      await graph.stop();
      await upstreams.stop();
    },
  };
}

async function post(
  url: string,
  body: object,
  { token, headers, signal }: Pick<RunOptions, "token" | "headers" | "signal">,
): Promise<GraphAnswer> {
  const response = await request(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token == null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
    signal,
  });
  const answer = answerIn(await response.body.text(), response.statusCode);
  return { ...answer, status: response.statusCode, headers: new Headers(response.headers as Record<string, string>) };
}

function answerIn(text: string, status: number): Omit<GraphAnswer, "status" | "headers"> {
  try {
    return JSON.parse(text) as Omit<GraphAnswer, "status" | "headers">;
  } catch (cause) {
    throw new Error(`Status ${status} came with ${text.length} characters that are not JSON.`, { cause });
  }
}
