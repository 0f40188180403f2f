import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { knownVariables, readText, readYaml, root } from "./support/deploy-files";

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly ports?: readonly string[];
  readonly expose?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly read_only?: boolean;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly stop_grace_period?: string;
}

const { services, volumes } = readYaml("deploy/compose.yaml") as {
  readonly services: Readonly<Record<"graph" | "gateway" | "postgres", Service>>;
  readonly volumes: object;
};
const { graph, gateway, postgres } = services;
const example = [...readText("deploy/env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!);

/** Runs a script with the files of a service where compose mounts them. */
function inside(service: Service, script: string, env: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "coverage-graph-compose-"));
  try {
    for (const [from = "", to = ""] of service.volumes.map((volume) => volume.split(":"))) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      copyFileSync(join(root, "deploy", from), join(folder, to));
    }
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: join(folder, "gateway"),
      env,
      encoding: "utf8",
      timeout: 30_000,
    });
    if (stderr !== "") throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the Compose file", () => {
  it("runs two replicas of the image on one Postgres, behind the gateway", () => {
    expect(Object.keys(services)).toEqual(["graph", "gateway", "postgres"]);
    expect(graph.deploy?.replicas).toBe(2);
    expect(graph.environment["REPLICAS"]).toBe("2");
    expect(graph.build).toEqual({ context: "..", dockerfile: "deploy/Dockerfile" });
    expect(graph.environment["DATABASE_URL"]).toMatch(
      /^postgres:\/\/graph:\$\{POSTGRES_PASSWORD:\?.*\}@postgres:5432\/graph$/,
    );
    expect([postgres.environment["POSTGRES_USER"], postgres.environment["POSTGRES_DB"]]).toEqual(["graph", "graph"]);
    expect(graph.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
    expect(gateway.depends_on).toEqual({ graph: { condition: "service_healthy" } });
    expect(readText("deploy/Dockerfile")).toContain("\nHEALTHCHECK ");
    expect([graph.read_only, graph.ports, graph.stop_grace_period]).toEqual([true, undefined, "30s"]);
  });

  it("sets variables that the configuration reads", () => {
    const known = knownVariables();
    const names = [...Object.keys(graph.environment), ...example].filter((name) => !name.startsWith("POSTGRES_"));
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it("has an example of everything that must be filled in, without values", () => {
    const required = [...readText("deploy/compose.yaml").matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name!);
    expect(required.filter((name) => !example.includes(name))).toEqual([]);
    // The required variables, from the messages about missing ones.
    const asked = [
      ...readText("src/config.ts").matchAll(/env\.(?:rootUrl|url|required|secret|token|secretToken)\("(\w+)"/g),
    ];
    expect(asked.map(([, name]) => name!).filter((name) => !example.includes(name))).toEqual([]);
    expect(readText("deploy/env.example")).not.toMatch(/^[A-Z_]+=./m);
    expect(readText(".gitignore")).toMatch(/^deploy\/\.env$/m);
  });

  it("mounts files that are there and volumes that are declared", () => {
    const sources = Object.values(services).flatMap((service) =>
      service.volumes.map((volume) => volume.split(":")[0]!),
    );
    for (const source of sources.filter((one) => one.startsWith("."))) {
      expect([source, existsSync(join(root, "deploy", source))]).toEqual([source, true]);
    }
    const named = sources.filter((one) => /^[a-z]/.test(one));
    expect(named.sort()).toEqual(Object.keys(volumes).sort());
  });

  it("has the gateway ask the replicas, with the caller's token and the gateway's own secret, and no header besides", () => {
    const script = `
      import { gatewayConfig } from "./gateway.config.mjs";
      const given = { authorization: "Bearer a", "x-apitoken": "clinic", "x-router-secret": "forged", cookie: "c" };
      const request = { headers: new Headers(given) };
      const headers = (subgraphName) => gatewayConfig.propagateHeaders.fromClientToSubgraphs({ request, subgraphName });
      const graphs = [...gatewayConfig.supergraph.matchAll(/@join__graph\\(name: "(\\w+)", url: "([^"]*)"/g)];
      console.log(JSON.stringify({
        graphs: Object.fromEntries(graphs.map(([, name, url]) => [name, url])),
        coverage: headers("coverage"),
        reminders: headers("reminders"),
      }));`;
    const env = { COVERAGE_URL: gateway.environment["COVERAGE_URL"]!, REMINDERS_URL: "", ROUTER_SECRET: "secret" };
    const { graphs, coverage, reminders } = JSON.parse(inside(gateway, script, env));
    expect(graphs.coverage).toBe(`http://graph:${graph.expose?.[0]}/graphql`);
    expect(coverage).toEqual({ authorization: "Bearer a", "x-apitoken": "clinic", "x-router-secret": "secret" });
    expect(reminders).toEqual({ authorization: "Bearer a" });
    expect(gateway.ports).toEqual(["4100:4000"]);
  });
});
