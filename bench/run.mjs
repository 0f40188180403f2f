// npm run bench -- --help
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compare } from "./compare.mjs";
import { growth } from "./growth.mjs";
import { machineFacts } from "./machine.mjs";
import { profile } from "./profile.mjs";
import { footprint } from "./footprint.mjs";
import { callsTable, comparisonTable } from "./report.mjs";
import { moveToLoadCore } from "./servers/pinned.mjs";
import { nodeOf, versionOf } from "./servers/node-versions.mjs";
import { peerPaths } from "./servers/servers.mjs";
import { sweep } from "./sweep.mjs";
import { Issuer } from "./upstreams/issuer.mjs";
import { Upstreams } from "./upstreams/upstreams.mjs";
import { workloads } from "./workloads/workloads.mjs";

const usage = `npm run bench -- [options]      the graph beside a hand-written floor and other servers
  without options               everything, written to bench/RESULTS.md; an hour
  --workloads W1,W4             which of ${Object.keys(workloads).join(", ")}; all unless told
  --against mercurius-jit       which of ${Object.keys(peerPaths).join(", ")}; all unless told, "none" for none
  --graph name=FOLDER,--FLAG    a built checkout to measure in place of this one, with flags of Node's; may be repeated
  --rounds 5 --seconds 2        windows of each server, and how long one is
  --node 20,24                  major versions of Node that servers run on; this one unless told
  --short                       the graph, the floor and the guarded peers, on Node 20 and 24, windows of half a second:
                                all workloads, new texts, W8, start and memory; printed, some ten minutes
  --fresh                       every request's text is one that was never sent before (not for the floor)
  --no-build                    measure dist/ as it is
  --growth                      how CPU and memory grow with patients and records, in place of all else
  --profile W1                  where the graph's time goes under that workload, in place of all else

Quickly: npm run bench -- --no-build --workloads W3 --against mercurius-jit --rounds 3 --seconds 1`;

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    workloads: { type: "string", default: Object.keys(workloads).join() },
    against: { type: "string", default: Object.keys(peerPaths).join() },
    graph: { type: "string", multiple: true, default: [] },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "2" },
    node: { type: "string" },
    short: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
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
  const say = (line) => process.stderr.write(`${line}\n`);
  const node = nodes()[0];
  const around = { upstreams, issuer, say, node, seconds: Number(options.seconds), rounds: Number(options.rounds) };
  try {
    const [graph] = graphs;
    if (options.profile) {
      const workload = known(options.profile, workloads);
      console.log(await profile({ ...around, graph, workload, fresh: options.fresh }));
    } else if (options.short) await short(graphs, around);
    else if (options.growth) console.log(await growth({ ...around, graph }));
    else if (process.argv.length > 2) console.log(await someOf(graphs, around));
    else await all(graphs, around);
  } finally {
    upstreams.stop();
    issuer.stop();
  }
}

async function someOf(graphs, around) {
  installPeers();
  const names = listOf(options.workloads, workloads);
  const peers = listOf(options.against, peerPaths).filter((name) => !(options.fresh && name === "floor"));
  const cells = await compare({ ...around, graphs, peers, names, fresh: options.fresh });
  return `\n${comparisonTable(cells)}\n\n${callsTable(cells)}`;
}

/** What decides, on both versions of Node, printed part by part. */
async function short(graphs, around) {
  installPeers();
  console.log(machineFacts());
  const inShort = { ...around, seconds: 0.5, rounds: Number(options.rounds) };
  const peers = ["floor", "apollo-dataloader-guarded", "mercurius-jit-guarded"];
  for (const node of nodes("20,24"))
    await tables({ ...inShort, node, graphs, peers }, (part) => console.log(`\n${part}`));
}

/** Every table but growth of one version of Node, each given to `add` as soon as it is there. */
async function tables(around, add) {
  const cells = await compare({ ...around, names: Object.keys(workloads) });
  add(`## Node ${versionOf(around.node)}: side by side`);
  add(comparisonTable(cells));
  add("### Upstream calls of one operation");
  add(callsTable(cells));
  add("### Operations never seen before");
  add("Every request's text differs from all before it, so that parsing, validation and planning are paid each time.");
  const guarded = { ...around, peers: ["apollo-dataloader-guarded"], names: ["W1", "W3"] };
  add(comparisonTable(await compare({ ...guarded, fresh: true })));
  add(`### W8: a sweep of the link index`);
  add(await sweep({ ...around, graph: around.graphs[0], rounds: Math.min(3, around.rounds) }));
  add("### Start and memory");
  add(await footprint({ ...around, rounds: Math.min(3, around.rounds) }));
}

/** Executables of the versions of Node that are asked for. */
function nodes(unlessTold = process.versions.node.split(".")[0]) {
  return (options.node ?? unlessTold).split(",").map(nodeOf);
}

/** Everything, into `RESULTS.md`, part by part as it is measured. */
async function all(graphs, around) {
  installPeers();
  const parts = [
    "# Results",
    "Written by `npm run bench`; [README.md](README.md) says what the figures mean.",
    machineFacts(),
  ];
  const add = (part) => {
    parts.push(part);
    write(parts);
  };
  for (const node of nodes("20,24")) await tables({ ...around, node, graphs, peers: Object.keys(peerPaths) }, add);
  add("## Growth");
  add(await growth({ ...around, graph: graphs[0] }));
}

function write(parts) {
  writeFileSync(`${root}bench/RESULTS.md`, `${parts.join("\n\n")}\n`);
  run("npx", ["prettier", "--write", "bench/RESULTS.md"]);
}

function installPeers() {
  if (existsSync(`${root}bench/peers/node_modules`)) return;
  run("npm", ["ci", "--prefix", "bench/peers", "--no-audit", "--no-fund"]);
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
  execFileSync(command, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}
