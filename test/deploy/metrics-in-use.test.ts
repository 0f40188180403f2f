import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { Metrics } from "../../src/observability/metrics";
import { readFirstQuery } from "../../src/sandbox/first-query";
import { runGraph } from "../support/run-graph";
import { knownVariables } from "./support/deploy-files";
import { readPromql, readSeries, selects } from "./support/promql";

const root = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly refId: string; readonly expr: string; readonly legendFormat: string }[];
}
interface Dashboard {
  readonly schemaVersion: number;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string }[] };
}
interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

const dashboard = JSON.parse(read("deploy/grafana-dashboard.json")) as Dashboard;
const panels = dashboard.panels.filter(({ type }) => type !== "row");
const rules = parse(read("deploy/alerts.yaml")) as { readonly groups: readonly { readonly rules: readonly Alert[] }[] };
const alerts = rules.groups.flatMap((group) => group.rules);
const runBook = read("docs/operations.md").split("\n## Run book\n")[1] ?? "";

/** Labels that Prometheus adds to what it scrapes. */
const added = new Set(["job", "instance"]);

/** What the graph shows once everything that it counts has happened. */
async function metricsAfterTraffic(): Promise<string> {
  const metrics = new Metrics();
  const graph = await runGraph({ patients: 20, parts: { metrics } });
  try {
    const { document, variables } = readFirstQuery();
    for (let times = 0; times < 2; times++) await graph.run(document, variables);
    await graph.run("{ plans { id } }");
    await Promise.all([1, 2].map(() => graph.run(`{ patients(ids: ["4003"]) { fullName } }`)));
    await graph.run("mutation { addEndorsement { endorsement { memberId } } }");
    await graph.run("{ plans { id } }", {}, { token: "no-token" });
    graph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 503, times: 1 });
    await graph.run(`{ patient(id: "4002") { fullName } }`);
    graph.upstreams.store.clinic.users.get("4005")!.first_name = {} as never;
    await graph.run(`{ patient(id: "4005") { firstName } }`);
    graph.upstreams.faults.add({ upstream: "vsee", kind: "drop-connections" });
    for (let id = 4006; id < 4012; id++) await graph.run(`{ patient(id: "${id}") { fullName } }`);
    // Metrics that only a flood or the loss of a disk increases are named here.
    metrics.operationShed();
    metrics.shed("vba");
    metrics.errorGiven("INTERNAL_SERVER_ERROR");
    for (const kind of ["audit-lost", "outcome-lost", "abandoned", "audit-spooled", "change-lost"] as const)
      metrics.ledgerProblem(kind);
    return await (await fetch(`${graph.url}/metrics`)).text();
  } finally {
    await graph.stop();
  }
}

describe("what operators look at", () => {
  let series: ReturnType<typeof readSeries>;
  beforeAll(async () => {
    series = readSeries(await metricsAfterTraffic());
    // Prometheus' own word on whether it reached what it scrapes.
    series.set("up", [{}]);
  });

  const uses = [
    ...panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [`the panel "${title}"`, expr] as const)),
    ...alerts.map(({ alert, expr }) => [`the alert ${alert}`, expr] as const),
  ];

  it.each(uses)("is there: %s selects series that the graph shows, by labels that they have", (_, text) => {
    const { selectors, grouping } = readPromql(text);
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) {
      const selected = (series.get(selector.metric) ?? []).filter((labels) => selects(selector, labels, added));
      expect([selector, selected.length > 0]).toEqual([selector, true]);
      for (const label of grouping)
        expect([selector.metric, Object.keys(selected[0]!)]).toEqual([
          selector.metric,
          expect.arrayContaining([label]),
        ]);
    }
  });

  it.each(panels.flatMap(({ targets = [] }) => targets.map(({ expr, legendFormat }) => [legendFormat, expr] as const)))(
    "is named by what it is grouped by: %s",
    (legend, text) => {
      const { grouping } = readPromql(text);
      const named = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label!);
      expect(new Set(grouping.filter((label) => label !== "le"))).toEqual(new Set(named));
    },
  );

  it("shows every metric that the graph has", () => {
    const shown = new Set(
      panels
        .flatMap(({ targets = [] }) => targets.flatMap(({ expr }) => readPromql(expr).selectors))
        .map(({ metric }) => metric),
    );
    const base = (name: string): string => name.replace(/_(bucket|sum|count)$/, "");
    const bases = new Set([...shown].map(base));
    // Those of the process are the same for every program of Node.js.
    const own = [...series.keys()].filter((name) => /^coverage_graph_(?!process_|nodejs_|build_info)/.test(name));
    expect(own.filter((name) => !bases.has(base(name)))).toEqual([]);
    expect(own.length).toBeGreaterThan(20);
  });
});

describe("the dashboard", () => {
  it("is one of Grafana 11, with a data source to choose", () => {
    expect(dashboard.schemaVersion).toBe(40);
    expect(dashboard.templating.list.map(({ name, type }) => [name, type])).toEqual([
      ["datasource", "datasource"],
      ["job", "query"],
    ]);
  });

  it("has panels of different ids that do not overlap", () => {
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)}/${y + Math.floor(cell / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(dashboard.panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
  });
});

describe("the run book", () => {
  it("has a section for each alert, and for nothing else", () => {
    const sections = [...runBook.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(sections).toEqual(alerts.map(({ alert }) => alert));
  });

  it.each(alerts.map(({ alert, ...rest }) => [alert, rest] as const))(
    "is where %s says it is",
    (alert, { annotations, labels, for: time }) => {
      expect(annotations["runbook"]).toBe(`docs/operations.md#${alert.toLowerCase()}`);
      expect(annotations["summary"]).toMatch(/^\S.*\.$/);
      expect(labels["severity"]).toMatch(/^(page|ticket)$/);
      expect(time ?? "1m").toMatch(/^\d+m$/);
    },
  );

  it("names only variables that the configuration reads", () => {
    const known = knownVariables();
    const named = [...runBook.matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]+[A-Z0-9])`/g)].map(([, name]) => name!);
    const codes =
      /^(UPSTREAM_(UNAVAILABLE|REJECTED|INVALID_RESPONSE)|INTERNAL_SERVER_ERROR|RATE_LIMITED|BAD_USER_INPUT|OUTCOME_UNKNOWN|NOT_FOUND|NOT_INDEXED)$/;
    expect(named.filter((name) => !codes.test(name) && !known.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});
