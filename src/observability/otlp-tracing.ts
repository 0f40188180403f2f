import type { Sampler } from "@opentelemetry/sdk-trace-node";
import { settledWithin } from "../settled-within";
import type { TracingSettings } from "../config/tracing-settings";
import { OperationSpan, RequestSpan, Spans } from "./trace-spans";
import type { Tracing } from "./tracing";

const longestStopMs = 3000;

/** Starts tracing. The SDK is loaded here, so that it is not loaded without tracing. */
export async function startTracing(settings: TracingSettings, onProblem: () => void): Promise<Tracing> {
  const api = await import("@opentelemetry/api");
  const { NodeTracerProvider, BatchSpanProcessor, ...sdk } = await import("@opentelemetry/sdk-trace-node");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
  const { resourceFromAttributes } = await import("@opentelemetry/resources");
  const silent = (): void => undefined;
  // Its messages may quote the collector's address and answer.
  const logger = { verbose: silent, debug: silent, info: silent, warn: onProblem, error: onProblem };
  api.diag.setLogger(logger, { logLevel: api.DiagLogLevel.WARN, suppressOverrideMessage: true });
  const headers = Object.fromEntries(Object.entries(settings.headers).map(([name, value]) => [name, value.reveal()]));
  const exporter = new OTLPTraceExporter({ url: settings.url, headers });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes(settings.resource),
    sampler: samplerOf(settings, sdk),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const spans = new Spans(api, provider.getTracer("coverage-graph"));
  return {
    requestStarted: (request) => new RequestSpan(spans, request),
    eventStarted: () => new OperationSpan(spans, api.ROOT_CONTEXT),
    stop: () => settledWithin(longestStopMs, provider.shutdown().catch(onProblem)),
  };
}

type Samplers = Pick<
  typeof import("@opentelemetry/sdk-trace-node"),
  "AlwaysOnSampler" | "AlwaysOffSampler" | "TraceIdRatioBasedSampler" | "ParentBasedSampler"
>;

function samplerOf({ sampler, ratio }: TracingSettings, sdk: Samplers): Sampler {
  const root = sampler.endsWith("always_on")
    ? new sdk.AlwaysOnSampler()
    : sampler.endsWith("always_off")
      ? new sdk.AlwaysOffSampler()
      : new sdk.TraceIdRatioBasedSampler(ratio);
  return sampler.startsWith("parentbased") ? new sdk.ParentBasedSampler({ root }) : root;
}
