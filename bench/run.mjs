// npm run bench -- --help
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compare } from "./compare.mjs";
import { callsTable, comparisonTable } from "./report.mjs";
import { moveToLoadCore } from "./servers/pinned.mjs";
import { peerNames } from "./servers/servers.mjs";
import { Issuer } from "./upstreams/issuer.mjs";
import { Upstreams } from "./upstreams/upstreams.mjs";
import { workloads } from "./workloads/workloads.mjs";

const usage = `npm run bench -- [options]      the graph beside a hand-written floor and other servers
  --workloads W1,W4             which of ${Object.keys(workloads).join(", ")}; all unless told
  --against mercurius-jit       which of ${peerNames.join(", ")}; all unless told, "none" for none
  --graph name=FOLDER           a built checkout to measure in place of this one; may be repeated, for before and after
  --rounds 5 --seconds 3        windows of each server, and how long one is
  --warm-up 4                   seconds of load before the first window
  --no-build                    measure dist/ as it is

Quickly: npm run bench -- --no-build --workloads W3 --against mercurius-jit --rounds 3 --seconds 2`;

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    workloads: { type: "string", default: Object.keys(workloads).join() },
    against: { type: "string", default: peerNames.join() },
    graph: { type: "string", multiple: true, default: [] },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    "warm-up": { type: "string", default: "4" },
    build: { type: "boolean", default: true },
    help: { type: "boolean", default: false },
  },
});

if (options.help) console.log(usage);
else if (!(await moveToLoadCore(import.meta.url))) await main();

async function main() {
  const graphs = options.graph.length > 0 ? options.graph.map(toGraph) : [{ name: "graph", folder: root }];
  if (options.build && options.graph.length === 0) run("npm", ["run", "-s", "build"]);
  if (!existsSync(`${root}bench/peers/node_modules`))
    run("npm", ["ci", "--prefix", "bench/peers", "--no-audit", "--no-fund"]);
  const upstreams = await Upstreams.start();
  const issuer = await Issuer.start();
  try {
    const cells = await compare({
      graphs,
      peers: listOf(options.against, peerNames),
      names: listOf(options.workloads, Object.keys(workloads)),
      rounds: Number(options.rounds),
      seconds: Number(options.seconds),
      warmUpSeconds: Number(options["warm-up"]),
      upstreams,
      issuer,
      say: (line) => process.stderr.write(`${line}\n`),
    });
    console.log(`\n${comparisonTable(cells)}\n\n${callsTable(cells)}`);
  } finally {
    upstreams.stop();
    issuer.stop();
  }
}

function listOf(text, known) {
  const names = text === "none" ? [] : text.split(",");
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) throw new Error(`${strange} is none of ${known.join(", ")}.`);
  return names;
}

function toGraph(text) {
  const [name, folder] = text.split("=");
  if (!folder) throw new Error("--graph wants name=FOLDER.");
  return { name, folder };
}

function run(command, args) {
  execFileSync(command, args, { cwd: root, stdio: "inherit" });
}
