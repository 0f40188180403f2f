import type { Attributes, Context, Span, SpanKind, Tracer } from "@opentelemetry/api";
import type { Sampler } from "@opentelemetry/sdk-trace-node";
import { setTimeout as pause } from "node:timers/promises";
import type { TracingSettings } from "../config/tracing-settings";
import { RequestSpan, OperationSpan, type Spans } from "./trace-spans";
import { readTraceparent } from "./trace-context";
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
  const spans = new SdkSpans(api, provider.getTracer("coverage-graph"));
  return {
    requestStarted: (request) => new RequestSpan(spans, request),
    eventStarted: () => new OperationSpan(spans, api.ROOT_CONTEXT),
    stop: async () => {
      const ended = new AbortController();
      const waited = pause(longestStopMs, undefined, { signal: ended.signal }).catch(silent);
      await Promise.race([provider.shutdown().catch(onProblem), waited]);
      ended.abort();
    },
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

class SdkSpans implements Spans {
  constructor(
    private readonly api: typeof import("@opentelemetry/api"),
    private readonly tracer: Tracer,
  ) {}

  start(name: string, kind: keyof typeof SpanKind, attributes: Attributes, parent: Context, startTime?: number): Span {
    return this.tracer.startSpan(name, { kind: this.api.SpanKind[kind], attributes, startTime }, parent);
  }

  contextOf(span: Span): Context {
    return this.api.trace.setSpan(this.api.ROOT_CONTEXT, span);
  }

  remote(traceparent: string | readonly string[] | undefined): Context {
    const { api } = this;
    const from = readTraceparent(traceparent);
    if (from === undefined) return api.ROOT_CONTEXT;
    const { traceId, spanId, flags } = from;
    return api.trace.setSpanContext(api.ROOT_CONTEXT, { traceId, spanId, traceFlags: flags, isRemote: true });
  }

  fail(span: Span): void {
    span.setStatus({ code: this.api.SpanStatusCode.ERROR });
  }
}
