import { parseArgs } from "node:util";

const usage = `Usage: npm run supergraph -- [options]

Runs the sandbox, a second subgraph that extends Patient and Visit, and Hive Gateway in front of both.

Options:
  --port <n>             port of the gateway (default 4100)
  --graph-port <n>       port of the graph (default 4000)
  --reminders-port <n>   port of the second subgraph (default 4200)
  --help                 show this text

Port 0 means any free port.
`;

const options = {
  port: { type: "string", default: "4100" },
  "graph-port": { type: "string", default: "4000" },
  "reminders-port": { type: "string", default: "4200" },
  help: { type: "boolean", default: false },
};

/** The ports given on the command line. With --help or invalid options, prints the usage and ends the process. */
export function readOptions(args) {
  try {
    const { values } = parseArgs({ args, options, strict: true, allowPositionals: false });
    if (values.help) end(process.stdout, usage, 0);
    const [port, graphPort, remindersPort] = ["port", "graph-port", "reminders-port"].map((name) => {
      if (!/^\d{1,5}$/.test(values[name]) || Number(values[name]) > 65_535) {
        throw new RangeError(`--${name} takes a whole number from 0 to 65535`);
      }
      return Number(values[name]);
    });
    return { port, graphPort, remindersPort };
  } catch (error) {
    // Node adds advice about positional arguments, which are not allowed here.
    return end(process.stderr, `${error.message.split(". ")[0]}\n\n${usage}`, 1);
  }
}

function end(stream, text, status) {
  stream.write(text);
  process.exit(status);
}
