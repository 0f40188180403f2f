// npm run bench -- --help
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compare } from "./compare.mjs";
import { growth } from "./growth.mjs";
import { profile } from "./profile.mjs";
import { callsTable, comparisonTable } from "./report.mjs";
import { moveToLoadCore } from "./servers/pinned.mjs";
import { peerPaths } from "./servers/servers.mjs";
import { Issuer } from "./upstreams/issuer.mjs";
import { Upstreams } from "./upstreams/upstreams.mjs";
import { workloads } from "./workloads/workloads.mjs";

const usage = `npm run bench -- [options]      the graph beside a hand-written floor and other servers
  --workloads W1,W4             which of ${Object.keys(workloads).join(", ")}; all unless told
  --against mercurius-jit       which of ${Object.keys(peerPaths).join(", ")}; all unless told, "none" for none
  --graph name=FOLDER,--FLAG    a built checkout to measure in place of this one, with flags of Node's; may be repeated
  --rounds 5 --seconds 3        windows of each server, and how long one is
  --warm-up 4                   seconds of load before the first window
  --no-build                    measure dist/ as it is
  --growth                      how CPU and memory grow with patients and records, in place of all else
  --profile W1                  where the graph's time goes under that workload, in place of all else

Quickly: npm run bench -- --no-build --workloads W3 --against mercurius-jit --rounds 3 --seconds 2`;

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    workloads: { type: "string", default: Object.keys(workloads).join() },
    against: { type: "string", default: Object.keys(peerPaths).join() },
    graph: { type: "string", multiple: true, default: [] },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    "warm-up": { type: "string", default: "4" },
    build: { type: "boolean", default: true },
    growth: { type: "boolean", default: false },
    profile: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (options.help) console.log(usage);
else if (!(await moveToLoadCore(import.meta.url))) await main();

async function main() {
  const graphs = options.graph.length > 0 ? options.graph.map(toGraph) : [{ name: "graph", folder: root }];
  if (options.build && options.graph.length === 0) run("npm", ["run", "-s", "build"]);
  const upstreams = await Upstreams.start();
  const issuer = await Issuer.start();
  const around = {
    upstreams,
    issuer,
    seconds: Number(options.seconds),
    warmUpSeconds: Number(options["warm-up"]),
    say: (line) => process.stderr.write(`${line}\n`),
  };
  try {
    if (options.growth) console.log(await growth({ ...around, graph: graphs[0] }));
    else if (options.profile === undefined) console.log(await compareAll(graphs, around));
    else console.log(await profile({ ...around, graph: graphs[0], workload: known(options.profile, workloads) }));
  } finally {
    upstreams.stop();
    issuer.stop();
  }
}

async function compareAll(graphs, around) {
  const names = listOf(options.workloads, workloads);
  const peers = listOf(options.against, peerPaths);
  if (!existsSync(`${root}bench/peers/node_modules`)) {
    run("npm", ["ci", "--prefix", "bench/peers", "--no-audit", "--no-fund"]);
  }
  const cells = await compare({ ...around, graphs, peers, names, rounds: Number(options.rounds) });
  return `\n${comparisonTable(cells)}\n\n${callsTable(cells)}`;
}

function listOf(text, table) {
  return text === "none" ? [] : text.split(",").map((name) => known(name, table));
}

function known(name, table) {
  if (!Object.hasOwn(table, name)) throw new Error(`${name} is none of ${Object.keys(table).join(", ")}.`);
  return name;
}

function toGraph(text) {
  const [name, rest = ""] = text.split(/=(.*)/);
  const [folder, ...nodeOptions] = rest.split(/,(?=--)/);
  if (!folder) throw new Error("--graph wants name=FOLDER.");
  return { name, folder, nodeOptions };
}

function run(command, args) {
  execFileSync(command, args, { cwd: root, stdio: "inherit" });
}
