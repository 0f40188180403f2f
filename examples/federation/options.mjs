import { parseArgs } from "node:util";

const usage = `Usage: npm run supergraph -- [options]

The sandbox, a neighbour that extends Patient and Visit, and Hive Gateway before both.

Options:
  --port <n>             where the gateway listens (default 4100)
  --graph-port <n>       where the graph listens (default 4000)
  --reminders-port <n>   where the neighbour listens (default 4200)
  --help                 this text

A port of 0 is any free one.
`;

const options = {
  port: { type: "string", default: "4100" },
  "graph-port": { type: "string", default: "4000" },
  "reminders-port": { type: "string", default: "4200" },
  help: { type: "boolean", default: false },
};

/** The ports that the command line asks for. Ends the process with the usage where it asks for that, or is wrong. */
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
    // Node adds advice about positional arguments, which are not taken here.
    return end(process.stderr, `${error.message.split(". ")[0]}\n\n${usage}`, 1);
  }
}

function end(stream, text, status) {
  stream.write(text);
  process.exit(status);
}
