import { cpus, loadavg, release, totalmem } from "node:os";
import { hasTaskset } from "./servers/pinned.mjs";

/** What one must know of a machine to read figures measured on it, as a Markdown list. */
export function machineFacts() {
  const processors = cpus();
  const facts = {
    date: new Date().toISOString().slice(0, 16).replace("T", " ") + " UTC",
    processors: `${processors.length} x ${processors[0]?.model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    kernel: `Linux ${release()}`,
    Node: process.version,
    cores: hasTaskset() ? "servers on core 0, clients and upstreams on core 1" : "not pinned",
    "others' load (1, 5, 15 minutes)": loadavg()
      .map((load) => load.toFixed(1))
      .join(", "),
  };
  return Object.entries(facts)
    .map(([name, fact]) => `- ${name}: ${fact}`)
    .join("\n");
}
