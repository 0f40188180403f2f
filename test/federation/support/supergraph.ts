import { startUpstreams, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { startSandbox, type SandboxGraph } from "../../../src/sandbox/start-sandbox";
import type { GraphAnswer, GraphError } from "../../support/run-graph";
import { startExampleProcess } from "./example-process";
import { startRecordingProxy, type RecordingProxy } from "./recording-proxy";

export type GatewayKind = "hive" | "apollo";
export type SupergraphAnswer = Pick<GraphAnswer, "status" | "data" | "errors">;

export interface AskOptions {
  /** Of CLINIC_STAFF by default; null sends none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The graph, its neighbour and a gateway before both; what passes between them is noted. */
export interface Supergraph {
  readonly url: string;
  readonly graph: SandboxGraph;
  readonly upstreams: SandboxUpstreams;
  readonly coverage: RecordingProxy;
  readonly reminders: RecordingProxy;
  ask(query: string, variables?: Readonly<Record<string, unknown>>, options?: AskOptions): Promise<SupergraphAnswer>;
  /** Forgets what was noted. */
  clear(): void;
  stop(): Promise<void>;
}

export const routerSecret = "between-gateway-and-graph";

/** Starts everything; by default the gateway has the router's secret. */
export async function startSupergraph(
  kind: GatewayKind,
  { gatewaySecret = routerSecret }: { readonly gatewaySecret?: string } = {},
): Promise<Supergraph> {
  const ends: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const upstreams = await startUpstreams();
    ends.push(upstreams.stop);
    const overrides = { PORT: "0", LOG_LEVEL: "silent", ROUTER_SECRET: routerSecret };
    const graph = await startSandbox(upstreams, {
      environment: {},
      overrides,
      parts: { idleGraceMs: 0, sweepsLinkIndex: false },
    });
    ends.push(graph.stop);
    const neighbour = await startExampleProcess("reminders", { auth: graph.issuer.rules });
    ends.push(neighbour.kill);
    const coverage = await startRecordingProxy(graph.server.url);
    ends.push(coverage.stop);
    const reminders = await startRecordingProxy(neighbour.url);
    ends.push(reminders.stop);
    const addresses = { coverage: `${coverage.url}/graphql`, reminders: `${reminders.url}/graphql` };
    const gateway = await startExampleProcess(kind, { addresses, routerSecret: gatewaySecret });
    ends.push(gateway.kill);
    return {
      url: gateway.url,
      graph,
      upstreams,
      coverage,
      reminders,
      ask: (query, variables = {}, { token = graph.tokens.CLINIC_STAFF, headers } = {}) =>
        post(gateway.url, { query, variables }, { ...headers, ...(token && { authorization: `Bearer ${token}` }) }),
      clear: () => {
        upstreams.clearRequests();
        coverage.passed.length = reminders.passed.length = 0;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function post(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<SupergraphAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: readonly GraphError[] };
  return { status: response.status, data: answer.data, errors: answer.errors };
}
