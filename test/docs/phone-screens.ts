import { brotliCompressSync, constants } from "node:zlib";
import { request } from "node:http";
import type { RecordedRequest } from "../../src/sandbox/request-log";
import manifest from "../../schema/persisted-query-manifest.json";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

export interface Bytes {
  readonly plain: number;
  readonly brotli: number;
}

/** What one screen costs a phone, from the graph and from the endpoints that the graph asks in its place. */
export interface ScreenCost {
  readonly screen: string;
  readonly asText: number;
  readonly asHash: number;
  readonly graph: Bytes;
  readonly endpoints: Bytes & { readonly calls: number; readonly rounds: number };
}

/** Operations of the three screens and what they are called in the table. */
export const screens = [
  ["My cards", "my-cards.graphql"],
  ["My next visit", "my-next-visit.graphql"],
  ["My pre-auths", "my-pre-auths.graphql"],
] as const;

/** Long beside what this machine takes for an answer, so that calls of one round begin together. */
const roundMs = 150;

/** Measures each screen on a new graph over the default sandbox. */
export async function measureScreens(): Promise<ScreenCost[]> {
  const costs: ScreenCost[] = [];
  for (const [screen, file] of screens) costs.push(await measure(screen, file));
  return costs;
}

async function measure(screen: string, file: string): Promise<ScreenCost> {
  const graph = await runGraph({ latencyMs: roundMs });
  try {
    const { document } = namedOperation(file);
    const { id, body } = manifest.operations.find(({ name }) => document.includes(`query ${name} `))!;
    const plain = await graphAnswer(graph, body, "identity");
    const calls = graph.upstreams.requests().filter(({ route }) => !route.endsWith("/auth/generateAuthToken"));
    const brotli = await graphAnswer(graph, body, "br");
    const answers = await Promise.all(calls.map((call) => endpointAnswer(graph, call)));
    const sizes = answers.map(sizesOf);
    return {
      screen,
      asText: JSON.stringify({ query: body }).length,
      asHash: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } }).length,
      graph: { plain: plain.length, brotli: brotli.length },
      endpoints: {
        plain: sum(sizes.map(({ plain }) => plain)),
        brotli: sum(sizes.map(({ brotli }) => brotli)),
        calls: calls.length,
        rounds: roundsOf(calls),
      },
    };
  } finally {
    await graph.stop();
  }
}

/** The operation's answer to a patient with a clinic token, which is what a phone would ask the endpoints with. */
function graphAnswer({ url, tokens, upstreams }: RunningGraph, query: string, coding: string): Promise<Buffer> {
  const headers = {
    authorization: `Bearer ${tokens.PATIENT}`,
    "x-apitoken": upstreams.patientToken("4001"),
    "content-type": "application/json",
    "accept-encoding": coding,
  };
  return bytesOf(`${url}/graphql`, { method: "POST", headers }, JSON.stringify({ query }));
}

/** One endpoint's answer, asked for as the graph did. */
function endpointAnswer({ upstreams }: RunningGraph, { upstream, method, path, headers, body }: RecordedRequest) {
  const { host: _host, connection: _connection, "content-length": _length, ...kept } = headers;
  return bytesOf(
    `${upstreams.urls[upstream]}${path}`,
    { method, headers: kept },
    body == null ? undefined : JSON.stringify(body),
  );
}

function bytesOf(url: string, options: object, body?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
      response.on("error", reject);
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} for ${url}`));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** As small as the graph would have made them, had their servers compressed them. */
function sizesOf(body: Buffer): Bytes {
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return { plain: body.length, brotli: Math.min(brotli.length, body.length) };
}

/** How many times one call had to wait for another's answer, and once more. */
function roundsOf(calls: readonly RecordedRequest[]): number {
  const starts = calls.map(({ at }) => at).sort((a, b) => a - b);
  return 1 + starts.slice(1).filter((at, index) => at - starts[index]! > roundMs / 2).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
