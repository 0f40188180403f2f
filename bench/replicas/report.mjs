/** What was measured, as Markdown. */
export function report({ whole, windows, workloads, counts, machine }) {
  const share = machine.slice === null ? "an unbounded part" : `${machine.slice}`;
  return `# Replicas

\`npm run build && node bench/replicas/run.mjs\`, on ${machine.date}: ${machine.cpu}, Node ${machine.node}; load average ${machine.load} at the end.

## What an operation costs

One replica at a time with as much of a core as it can get, warm; CPU is what the kernel has counted for all threads, divided by the operations
answered; the least of four replicas' windows, as what else the machine does only adds.

| operations | graph, ms CPU | Postgres, ms CPU | balancer, ms CPU | a core of graph answers |
| ---------- | ------------: | ---------------: | ---------------: | ----------------------: |
${workloads.map(({ name }) => costs(name, whole)).join("\n")}

${workloads.map(({ name, what }) => `- ${name}: ${what}`).join("\n")}

## What another replica adds

Separate processes of \`dist/main.js\` on one Postgres, behind a round-robin balancer. Each replica has ${share} of a core to itself, so that four of
them fit beside load, upstreams and Postgres on this machine; the ratio between rows says what another replica adds, the operations a second say
nothing of a whole core, and neither does CPU: a process that runs so little is never warm. Medians of rounds; a ratio is the median of the rounds'
ratios.

${workloads.map((workload) => section(workload, counts, windows)).join("\n")}`;
}

function costs(name, whole) {
  const mine = whole.filter(({ workload }) => workload === name);
  const least = (key) => Math.min(...mine.map((one) => one[key]));
  const cells = [name, ...["graphMs", "postgresMs", "balancerMs"].map((key) => least(key).toFixed(2))];
  return `| ${cells.join(" | ")} | ${Math.round(1000 / least("graphMs"))} a second |`;
}

function section({ name }, counts, windows) {
  const of = (count) => windows.filter((one) => one.workload === name && one.count === count);
  const single = of(1);
  const rows = counts.map((count) => {
    const mine = of(count);
    const middle = (key) => median(mine.map((one) => one[key]));
    const growth = median(mine.map(({ perSecond }, round) => perSecond / single[round].perSecond));
    const cells = [
      count,
      middle("perSecond").toFixed(1),
      growth.toFixed(2),
      mine.reduce((sum, { failed }) => sum + failed, 0),
      ...["graphMs", "postgresMs", "balancerMs"].map((key) => middle(key).toFixed(2)),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return `### ${name[0].toUpperCase()}${name.slice(1)}

| replicas | operations a second | ratio | failed | graph, ms CPU | Postgres, ms CPU | balancer, ms CPU |
| -------: | ------------------: | ----: | -----: | ------------: | ---------------: | ---------------: |
${rows.join("\n")}
`;
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
