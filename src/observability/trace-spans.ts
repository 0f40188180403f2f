import type { Attributes, Context, Span, SpanKind, Tracer } from "@opentelemetry/api";
import type { LedgerQuery } from "../ledger/ledger-options";
import type { CalledRoute, TracedCall } from "../upstream/http/call-trace";
import type { UpstreamCall } from "../upstream/upstream-call";
import type { UpstreamErrorCode, UpstreamName } from "../upstream/upstream-error";
import { withActiveTrace, type ActiveTrace } from "./active-trace";
import { readTraceparent, writeTraceparent } from "./trace-context";
import type { DescribedOperation, OperationTrace, RequestTrace, TracedRequest } from "./tracing";

/**
 * Creates spans. Attributes are names and numbers of this program: no ids, addresses or values. The API is passed in, so that it
 * is not loaded without tracing.
 */
export class Spans {
  constructor(
    private readonly api: typeof import("@opentelemetry/api"),
    private readonly tracer: Tracer,
  ) {}

  /** @param startTime of the monotonic clock, in milliseconds; now by default. */
  start(name: string, kind: keyof typeof SpanKind, attributes: Attributes, parent: Context, startTime?: number): Span {
    return this.tracer.startSpan(name, { kind: this.api.SpanKind[kind], attributes, startTime }, parent);
  }

  contextOf(span: Span): Context {
    return this.api.trace.setSpan(this.api.ROOT_CONTEXT, span);
  }

  /** The caller's span, if it sent one. */
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

/** Generated names may contain ids. */
const generatedName = /\d{3}|^.{65}/;

/** The span of an HTTP request, which log lines and ledger queries belong to while it runs. */
export class RequestSpan implements RequestTrace, ActiveTrace {
  private readonly span: Span;
  private operation: OperationSpan | undefined;
  private over = false;

  constructor(
    private readonly spans: Spans,
    { method, route, traceparent }: TracedRequest,
  ) {
    const attributes = { "http.request.method": method, "http.route": route };
    this.span = spans.start(`${method} ${route}`, "SERVER", attributes, spans.remote(traceparent));
  }

  operationStarted(): OperationTrace {
    this.operation = new OperationSpan(this.spans, this.spans.contextOf(this.span));
    return this.operation;
  }

  run<T>(work: () => T): T {
    return withActiveTrace(this, work);
  }

  ended(status: number | null): void {
    this.over = true;
    if (status !== null) this.span.setAttribute("http.response.status_code", status);
    if (status !== null && status >= 500) this.spans.fail(this.span);
    this.span.end();
  }

  ids(): { readonly traceId: string; readonly spanId: string } | undefined {
    return this.over ? undefined : (this.operation?.span ?? this.span).spanContext();
  }

  /** Later queries, of work that the request has left behind, are not recorded. */
  queried({ operation, table, dialect, ms, failed }: LedgerQuery): void {
    if (this.over) return;
    const attributes = { "db.system.name": dialect, "db.operation.name": operation, "db.collection.name": table };
    const parent = this.spans.contextOf(this.operation?.span ?? this.span);
    const span = this.spans.start(`ledger ${operation} ${table}`, "CLIENT", attributes, parent, performance.now() - ms);
    if (failed) this.spans.fail(span);
    span.end();
  }
}

export class OperationSpan implements OperationTrace {
  readonly span: Span;
  private readonly context: Context;

  constructor(
    private readonly spans: Spans,
    parent: Context,
  ) {
    this.span = spans.start("operation", "INTERNAL", {}, parent);
    this.context = spans.contextOf(this.span);
  }

  get traceId(): string {
    return this.span.spanContext().traceId;
  }

  callStarted(upstream: UpstreamName, { method, route, loads = 1 }: CalledRoute, retries: number): TracedCall {
    const attributes = attributesOf({ upstream, method, route, loads, shared: "fresh" });
    if (retries > 0) attributes["http.request.resend_count"] = retries;
    return new CallSpan(this.spans, this.spans.start(`${method} ${route}`, "CLIENT", attributes, this.context));
  }

  answered(call: UpstreamCall): void {
    const { method, route, status, ms } = call;
    const name = `${method} ${route} (${call.shared})`;
    const span = this.spans.start(name, "INTERNAL", attributesOf(call), this.context, performance.now() - ms);
    if (status !== null) span.setAttribute("http.response.status_code", status);
    span.end();
  }

  described({ type, name, outcome }: DescribedOperation): void {
    const told = name === undefined || generatedName.test(name) ? undefined : name;
    this.span.updateName(told === undefined ? type : `${type} ${told}`);
    this.span.setAttributes({ "graphql.operation.type": type, "coverage_graph.outcome": outcome });
    if (told !== undefined) this.span.setAttribute("graphql.operation.name", told);
    if (outcome === "failed") this.spans.fail(this.span);
  }

  ended(): void {
    this.span.end();
  }
}

/** The span of one attempt, which the upstream may continue. */
class CallSpan implements TracedCall {
  readonly headers: readonly string[];

  constructor(
    private readonly spans: Spans,
    private readonly span: Span,
  ) {
    const { traceId, spanId, traceFlags } = span.spanContext();
    this.headers = ["traceparent", writeTraceparent({ traceId, spanId, flags: traceFlags })];
  }

  ended(status: number | null, failure?: UpstreamErrorCode): void {
    if (status !== null) this.span.setAttribute("http.response.status_code", status);
    if (failure !== undefined) {
      this.span.setAttribute("error.type", failure);
      this.spans.fail(this.span);
    }
    this.span.end();
  }
}

function attributesOf({
  upstream,
  method,
  route,
  loads,
  shared,
}: Pick<UpstreamCall, "upstream" | "method" | "route" | "loads" | "shared">): Attributes {
  return {
    "coverage_graph.upstream": upstream,
    "coverage_graph.loads": loads,
    "coverage_graph.shared": shared,
    "http.request.method": method,
    "url.template": route,
  };
}
