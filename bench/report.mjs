import { workloads } from "./workloads/workloads.mjs";

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A Markdown table of {@link compare}'s cells, with each server's CPU as a ratio to every other's of the same rounds. */
export function comparisonTable(cells) {
  const graphs = [...new Set(cells.filter(({ isGraph }) => isGraph).map(({ name }) => name))];
  const ratioHeads = graphs.map((name) => `CPU of ${name} to its`);
  const head = [
    "workload",
    "server",
    "ms CPU/op (least to most)",
    "op/s",
    "p50 ms",
    "p99 ms",
    "peak RSS MiB",
    "calls/op cold, warm, loaded",
  ];
  const rows = cells.map((cell) => {
    const of = (figure) => cell.windows.map((window) => window[figure]);
    const cpu = of("cpu");
    return [
      cell.workload,
      cell.name,
      `${digits(median(cpu))} (${digits(Math.min(...cpu))} to ${digits(Math.max(...cpu))})`,
      digits(median(of("perSecond"))),
      digits(median(of("p50"))),
      digits(median(of("p99"))),
      median(of("rss")).toFixed(0),
      `${count(cell.cold)}, ${count(cell.warm)}, ${median(of("calls")).toFixed(1)}`,
      ...graphs.map((name) => (name === cell.name ? "" : ratioText(cells, name, cell))),
    ];
  });
  return table([...head, ...ratioHeads], rows);
}

/** Median of the ratios of two servers' windows of the same round: what slowed one down then slowed the other too. */
export function ratio(cells, name, other) {
  const own = cells.find((cell) => cell.name === name && cell.workload === other.workload);
  return median(own.windows.map(({ cpu }, round) => cpu / other.windows[round].cpu));
}

const ratioText = (cells, name, other) => ratio(cells, name, other).toFixed(2);

/** What the calls of one operation are, endpoint by endpoint. */
export function callsTable(cells) {
  const rows = cells
    .filter(({ isGraph }) => isGraph)
    .map(({ name, workload, cold, warm }) => [
      workload,
      name,
      workloads[workload].says,
      describe(cold),
      describe(warm),
    ]);
  return table(["workload", "server", "what", "cold", "warm"], rows);
}

export function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** As many digits as mean something. */
export function digits(value) {
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 1
        ? value.toFixed(2)
        : value.toFixed(3);
}

const withoutLogin = (calls) => Object.entries(calls).filter(([name]) => name !== "login");
const count = (calls) => withoutLogin(calls).reduce((sum, [, number]) => sum + number, 0);
const describe = (calls) =>
  withoutLogin(calls)
    .map(([name, number]) => `${number} ${name}`)
    .join(", ") || "none";
