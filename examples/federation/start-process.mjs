// Runs a gateway or the reminders subgraph in its own process: node start-process.mjs <hive|apollo|reminders> <JSON of its options>
// Prints its URL on standard output, and ends when its standard input is closed.
const [, , what, options = "{}"] = process.argv;

const starts = {
  hive: async () => (await import("./gateway/hive-gateway.mjs")).startHiveGateway,
  apollo: async () => (await import("./gateway/apollo-gateway.mjs")).startApolloGateway,
  reminders: async () => (await import("./reminders/start.mjs")).startReminders,
};

if (!(what in starts)) throw new RangeError("Name what to start: hive, apollo or reminders.");
const start = await starts[what]();
const { url } = await start(JSON.parse(options));
process.stdout.write(`${JSON.stringify({ url })}\n`);
process.stdin.resume().once("end", () => process.exit(0));
