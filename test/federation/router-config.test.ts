import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { parse } from "yaml";
import { operationLimits } from "../../src/operation/operation-limits";
import { maxBodyBytes } from "../../src/http/request-body";
import { eventually } from "../ledger/eventually";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { clock } from "../../src/clock";

const root = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const text = read("deploy/router.yaml");
const placeholder = /\$\{env\.(\w+)(?::-([^}]*))?\}/g;
/** As the router reads it: placeholders first, then YAML. */
const config = parse(text.replace(placeholder, (_, name: string, otherwise?: string) => otherwise ?? `of-${name}`));
const { subgraphs } = parse(read("schema/supergraph.yaml"));

interface HeaderRule {
  readonly propagate?: { readonly named?: string; readonly matching?: string };
  readonly insert?: { readonly name: string; readonly value: string };
}
const rulesOf = (part: { readonly request: readonly HeaderRule[] }) => part.request;
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => read(join("src", file)))
  .join("\n");
const milliseconds = (time: string): number => Number(/^(\d+)s$/.exec(time)?.[1]) * 1000;

describe("The Apollo Router's configuration", () => {
  it("names the subgraphs of the supergraph, where they answer", () => {
    const urls = Object.entries(subgraphs).map(([name, subgraph]) => [
      name,
      (subgraph as { routing_url: string }).routing_url,
    ]);
    expect(config.override_subgraph_url).toEqual(Object.fromEntries(urls));
    for (const part of [config.headers.subgraphs, config.subscription.mode.passthrough.subgraphs]) {
      expect(Object.keys(part)).toEqual(["coverage"]);
    }
  });

  it("forwards by name, and only headers that the graph reads", () => {
    const rules = [...rulesOf(config.headers.all), ...rulesOf(config.headers.subgraphs.coverage)];
    const names = rules.map(({ propagate, insert }) => propagate?.named ?? insert?.name);
    expect(names).toEqual(["authorization", "x-apitoken", "x-router-secret"]);
    for (const name of names) expect(sources).toMatch(new RegExp(`headers(\\.${name}\\b|.*"${name}")`));
    expect(text).not.toContain("matching:");
  });

  it("sends the secret and the caller's clinic token to the graph alone, the secret from the environment", () => {
    expect(JSON.stringify(config.headers.all)).not.toMatch(/secret|apitoken/);
    const inserted = rulesOf(config.headers.subgraphs.coverage).flatMap(({ insert }) => insert ?? []);
    expect(inserted).toEqual([{ name: "x-router-secret", value: "of-ROUTER_SECRET" }]);
  });

  it("gives no secret or issuer a default", () => {
    const without = [...text.matchAll(placeholder)].flatMap(([, name, otherwise]) =>
      otherwise === undefined ? [name] : [],
    );
    expect(without.sort()).toEqual(["AUTH_AUDIENCE", "AUTH_ISSUER", "AUTH_JWKS_URL", "ROUTER_SECRET"]);
  });

  it("lets through what the graph lets through, and waits longer than the graph does", () => {
    expect(config.limits.http_max_request_bytes).toBe(maxBodyBytes);
    expect(config.limits.parser_max_tokens).toBeGreaterThanOrEqual(operationLimits.tokens);
    expect(config.limits.max_depth).toBeGreaterThanOrEqual(operationLimits.depth);
    expect(config.limits.max_aliases).toBeGreaterThanOrEqual(operationLimits.aliases);
    const { router, all } = config.traffic_shaping;
    expect(milliseconds(all.timeout)).toBeGreaterThan(15_000);
    expect(milliseconds(router.timeout)).toBeGreaterThan(milliseconds(all.timeout));
  });

  it("sends the graph no compressed requests, which it does not take", async () => {
    expect(JSON.stringify(config.traffic_shaping)).not.toContain("compression");
    expect(config.authentication.router.jwt.jwks[0].algorithms).toEqual(["ES256", "RS256"]);
  });

  it("is described where it takes a licence", () => {
    const guide = read("docs/federation.md");
    for (const licensed of ["authentication", "subscription", "limits.max_depth", "limits.max_aliases"]) {
      const path = licensed.split(".");
      expect(path.reduce((part, key) => part?.[key], config)).toBeDefined();
      expect(guide).toContain(`\`${licensed}\``);
    }
  });
});

describe("A subscription as the router passes it through", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20, variables: { ROUTER_SECRET: "between-router-and-graph" } });
  });
  afterAll(() => graph.stop());

  it("runs over graphql-transport-ws at its path, with the caller's header in the handshake alone", async () => {
    const { path, protocol } = config.subscription.mode.passthrough.subgraphs.coverage;
    expect(protocol).toBe("graphql_ws");
    class WithHeader extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { authorization: `Bearer ${graph.tokens.BROKER}` } });
      }
    }
    const url = `${graph.url.replace("http", "ws")}${path}`;
    const client = createClient({ url, webSocketImpl: WithHeader, retryAttempts: 0 });
    const events: unknown[] = [];
    const failed = jest.fn();
    const query = "subscription { endorsementChanged { memberId } }";
    client.subscribe({ query }, { next: (event) => events.push(event), error: failed, complete: () => undefined });
    let made = 0;
    await eventually(async () => {
      await graph.server.services.ledger.changes.append({
        type: "CHANGE",
        source: "MUTATION",
        occurredAt: clock.date(),
        memberId: "310000002",
        policyId: null,
        planId: null,
        dedupeKey: `made-up-${++made}`,
      });
      expect(events[0]).toEqual({ data: { endorsementChanged: { memberId: "310000002" } } });
    });
    expect(failed).not.toHaveBeenCalled();
    await client.dispose();
  });
});
