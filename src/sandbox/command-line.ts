import { parseArgs } from "node:util";
import { isSandboxExtension, sandboxExtensions, type SandboxExtension } from "./sandbox-extension";

export interface SandboxCommand {
  readonly kind: "sandbox";
  readonly seed: number;
  readonly patients: number;
  readonly latencyMs: number;
  /** Whether faults can be switched on while it runs. */
  readonly chaos: boolean;
  /** Parts of the vendors' APIs that the simulated upstreams lack. */
  readonly without: readonly SandboxExtension[];
  readonly port?: string;
  /** Whether every operation is logged. */
  readonly verbose: boolean;
}

export type Command =
  SandboxCommand | { readonly kind: "help" } | { readonly kind: "misuse"; readonly problem: string };

/** A list of names, as many to a line as fit the usage. */
function lines(names: readonly string[]): string {
  const half = Math.ceil(names.length / 2);
  return [names.slice(0, half), names.slice(half)].map((line) => line.join(", ")).join(",\n                   ");
}

export const usage = `Usage: npm run sandbox -- [options]

The graph over simulated upstreams. Nothing has to be configured.

Options:
  --patients <n>   synthetic patients, 1 to 100000 (default 200)
  --seed <n>       same seed, same people (default 1)
  --latency <ms>   added to every upstream answer, 0 to 60000 (default 0)
  --chaos          serves a control route by which upstreams can be made to fail
  --without <a,b>  simulated upstreams that lack optional parts of their APIs:
                   ${lines(sandboxExtensions)}
  --port <n>       where the graph listens (default: PORT, or 4000)
  --verbose        logs every operation (LOG_LEVEL=info)
  --help           this text

Examples:
  npm run sandbox                              200 patients on port 4000
  npm run sandbox -- --port 4100 --chaos       beside another one, with faults to switch on
  npm run sandbox -- --patients 5000 --latency 80
  npm run sandbox -- --without rooms,roster    what the graph answers where a deployment has neither
`;

const options = {
  patients: { type: "string", default: "200" },
  seed: { type: "string", default: "1" },
  latency: { type: "string", default: "0" },
  chaos: { type: "boolean", default: false },
  without: { type: "string", default: "" },
  port: { type: "string" },
  verbose: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const ranges = { patients: [1, 100_000], seed: [0, 4_294_967_295], latency: [0, 60_000], port: [0, 65_535] } as const;

/** The options of `npm run sandbox`. */
export function readCommand(args: readonly string[]): Command {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    if (values.help) return { kind: "help" };
    return {
      kind: "sandbox",
      seed: number("seed", values.seed),
      patients: number("patients", values.patients),
      latencyMs: number("latency", values.latency),
      chaos: values.chaos,
      without: extensions(values.without),
      verbose: values.verbose,
      ...(values.port !== undefined && { port: String(number("port", values.port)) }),
    };
  } catch (error) {
    return { kind: "misuse", problem: firstSentence((error as Error).message) };
  }
}

/** Node adds advice about positional arguments, which are not taken here. */
function firstSentence(message: string): string {
  return message.split(". ")[0] ?? message;
}

function extensions(list: string): SandboxExtension[] {
  const names = list.split(",").map((name) => name.trim());
  return names.filter((name) => name !== "").map(extension);
}

function extension(name: string): SandboxExtension {
  if (isSandboxExtension(name)) return name;
  throw new RangeError(
    `--without takes names from this list, with commas between them: ${sandboxExtensions.join(", ")}`,
  );
}

function number(name: keyof typeof ranges, text: string): number {
  const [from, to] = ranges[name];
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(value >= from && value <= to)) throw new RangeError(`--${name} takes a whole number from ${from} to ${to}`);
  return value;
}
