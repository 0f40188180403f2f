import type { Environment } from "./environment";
import { Secret } from "./secret";

const samplers = [
  "always_on",
  "always_off",
  "traceidratio",
  "parentbased_always_on",
  "parentbased_always_off",
  "parentbased_traceidratio",
] as const;
/** OTLP over HTTP. If Protobuf is configured, JSON is sent, which every collector accepts on the same port. */
const protocols = ["http/json", "http/protobuf"] as const;

/** Where traces are sent, and which of them. */
export interface TracingSettings {
  /** Complete address that spans are posted to. */
  readonly url: string;
  /** Headers of these requests, e.g. the collector's key. */
  readonly headers: Readonly<Record<string, Secret>>;
  /** Attributes of this process, including `service.name`. */
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: (typeof samplers)[number];
  /** The sampled share of traces that begin here, for samplers with a ratio. */
  readonly ratio: number;
}

/**
 * The settings of the standard `OTEL_*` variables; undefined if they set no endpoint or disable tracing. The SDK itself reads
 * how spans are queued, limited and compressed (`OTEL_BSP_*`, `OTEL_SPAN_*`, `OTEL_EXPORTER_OTLP_TIMEOUT`, `_COMPRESSION`).
 */
export function readTracingSettings(env: Environment): TracingSettings | undefined {
  const disabled = env.oneOf("OTEL_SDK_DISABLED", ["true", "false"], "false") === "true";
  const exporter = env.oneOf("OTEL_TRACES_EXPORTER", ["otlp", "none"], "otlp");
  const url = readUrl(env);
  if (url === undefined || disabled || exporter === "none") return undefined;
  env.oneOf("OTEL_EXPORTER_OTLP_PROTOCOL", protocols, "http/json");
  env.oneOf("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", protocols, "http/json");
  const headers = {
    ...readPairs(env, "OTEL_EXPORTER_OTLP_HEADERS"),
    ...readPairs(env, "OTEL_EXPORTER_OTLP_TRACES_HEADERS"),
  };
  return {
    url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, new Secret(value)])),
    resource: {
      "service.name": "coverage-graph",
      ...readPairs(env, "OTEL_RESOURCE_ATTRIBUTES"),
      ...(env.isSet("OTEL_SERVICE_NAME") && { "service.name": env.optional("OTEL_SERVICE_NAME") }),
    },
    sampler: env.oneOf("OTEL_TRACES_SAMPLER", samplers, "parentbased_always_on"),
    ratio: readRatio(env),
  };
}

function readUrl(env: Environment): string | undefined {
  const expected = "the address of an OTLP collector";
  if (env.isSet("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")) return env.url("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", expected);
  if (!env.isSet("OTEL_EXPORTER_OTLP_ENDPOINT")) return undefined;
  return `${env.rootUrl("OTEL_EXPORTER_OTLP_ENDPOINT", expected)}/v1/traces`;
}

/** `name=value,name=value`, values percent-encoded. */
function readPairs(env: Environment, name: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const pair of (env.optional(name) ?? "").split(",")) {
    if (pair.trim() === "") continue;
    const found = /^\s*([\w.!#$%&'*+^`|~/-]+)\s*=\s*([\x21-\x7e ]*?)\s*$/.exec(pair);
    const value = found && decoded(found[2] as string);
    if (value == null) env.problem(name, "pairs name=value, separated by commas, values percent-encoded");
    else pairs[(found as RegExpExecArray)[1] as string] = value;
  }
  return pairs;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function readRatio(env: Environment): number {
  const value = env.optional("OTEL_TRACES_SAMPLER_ARG");
  if (value === undefined) return 1;
  const ratio = /^\d*\.?\d+$/.test(value) ? Number(value) : NaN;
  if (!(ratio >= 0 && ratio <= 1)) env.problem("OTEL_TRACES_SAMPLER_ARG", "a number from 0 to 1");
  return ratio;
}
