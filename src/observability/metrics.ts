import { readFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay, type IntervalHistogram } from "node:perf_hooks";
import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";
import { CallFigures } from "./call-figures";
import { LastCalls } from "./last-calls";
import { OperationFigures, type FinishedOperation } from "./operation-figures";
import type { LedgerProblem } from "../ledger/ledger-options";
import type { UpstreamCall } from "../upstream/upstream-call";
import type { UpstreamError, UpstreamName } from "../upstream/upstream-error";
import type { BreakerState, UpstreamObserver } from "../upstream/upstream-observer";

const prefix = "coverage_graph_";
const upstreams: readonly UpstreamName[] = ["vsee", "bastion", "preauth", "vba"];
const breakerValues: Record<BreakerState, number> = { closed: 0, "half-open": 1, open: 2 };
const seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];
const loopResolutionMs = 10;
const batches = [1, 2, 5, 10, 25, 50, 100, 250];

/** Values that are read when metrics are collected. */
export interface MetricSources {
  /** Operations running and waiting for admission. */
  readonly operations: () => { readonly running: number; readonly waiting: number };
  readonly isLedgerReady: () => boolean;
  /** Calls to an upstream that wait for a free connection or token. */
  readonly waitingCalls: (upstream: UpstreamName) => number;
}

/** Progress of the link index. */
export interface LinkIndexFigures {
  readonly state: string;
  readonly patients: number;
  readonly members: number;
  /** When a whole sweep last ended, in milliseconds since the epoch. */
  readonly completedAt: number | null;
}

/** Prometheus metrics of one process. Labels are from closed sets: no ids, no operation names. */
export class Metrics implements UpstreamObserver {
  readonly registry = new Registry();
  readonly lastCalls = new LastCalls();
  private readonly loopDelay: IntervalHistogram = monitorEventLoopDelay({ resolution: loopResolutionMs });

  private readonly operations = new OperationFigures(this.registry, prefix, seconds);
  private readonly errors = this.counter("errors_total", "Errors that callers were given.", ["code"]);
  private readonly calls = new CallFigures(this.registry, prefix, { seconds, keys: batches });
  private readonly retries = this.counter("upstream_retries_total", "Reads tried again.", ["upstream", "route"]);
  private readonly breaker = this.gauge("breaker_state", "0 closed, 1 half-open, 2 open.", ["upstream"]);
  private readonly shared = this.counter("shared_answers_total", "Calls answered by another's answer.", [
    "upstream",
    "route",
    "source",
  ]);
  private readonly invalid = this.counter("invalid_fields_total", "Fields that did not have their documented type.", [
    "upstream",
    "field",
  ]);
  private readonly sheds = this.counter("shed_total", "Work turned away, at our door or at an upstream's queue.", [
    "at",
  ]);
  private readonly mismatches = this.counter(
    "member_mismatch_total",
    "Cards that were found to name somebody else's member.",
    ["role"],
  );
  private readonly indexedPatients = this.gauge("link_index_patients", "Patients whose cards the link index has.", []);
  private readonly indexedMembers = this.gauge("link_index_members", "Members whose status the link index has.", []);
  private readonly indexAge = this.gauge(
    "link_index_age_seconds",
    "Time since a whole sweep of the link index ended, or since the process waits for the first one.",
    [],
  );
  private readonly sweepInterval = this.gauge(
    "link_index_sweep_interval_seconds",
    "Time from one whole sweep of the link index to the next, as it is set.",
    [],
  );
  private waitingSince: number | undefined;
  private readonly droppedLinks = this.counter(
    "link_index_dropped_total",
    "Links that turned out not to hold any more when they were used.",
    [],
  );
  private readonly ledgerProblems = this.counter("ledger_problems_total", "What the ledger had to work around.", [
    "kind",
  ]);
  private sources: MetricSources = {
    operations: () => ({ running: 0, waiting: 0 }),
    isLedgerReady: () => false,
    waitingCalls: () => 0,
  };

  constructor() {
    this.loopDelay.enable();
    // CPU, memory, file descriptors and garbage collection of the process.
    collectDefaultMetrics({ register: this.registry, prefix });
    this.gauge("build_info", "1, with the versions that run.", ["version", "node"]).set(versions(), 1);
    this.gauge("event_loop_delay_seconds", "Delay of the event loop since the last look.", ["quantile"], (gauge) =>
      this.collectLoopDelay(gauge),
    );
    this.gauge("operations_inside", "Operations that run, and that wait for their turn.", ["state"], (gauge) =>
      this.collectOperations(gauge),
    );
    this.gauge("ledger_up", "1 while the ledger's database answers.", [], (gauge) =>
      gauge.set(this.sources.isLedgerReady() ? 1 : 0),
    );
    this.gauge("upstream_queue_depth", "Calls that wait for their turn.", ["upstream"], (gauge) => {
      for (const upstream of upstreams) gauge.set({ upstream }, this.sources.waitingCalls(upstream));
    });
    for (const upstream of upstreams) this.breakerChanged(upstream, "closed");
  }

  watch(sources: MetricSources): void {
    this.sources = sources;
  }

  operationFinished(operation: FinishedOperation): void {
    this.operations.record(operation);
  }

  errorGiven(code: string): void {
    this.errors.inc({ code });
  }

  operationShed(): void {
    this.sheds.inc({ at: "server" });
  }

  callFinished(call: UpstreamCall, error?: UpstreamError): void {
    this.lastCalls.record(call, error);
    this.calls.record(call);
  }

  answerShared({ upstream, route, shared }: UpstreamCall): void {
    this.shared.inc({ upstream, route, source: shared });
  }

  retried(upstream: UpstreamName, route: string): void {
    this.retries.inc({ upstream, route });
  }

  breakerChanged(upstream: UpstreamName, state: BreakerState): void {
    this.breaker.set({ upstream }, breakerValues[state]);
  }

  shed(upstream: UpstreamName): void {
    this.sheds.inc({ at: upstream });
  }

  invalidField(upstream: UpstreamName, field: string): void {
    this.invalid.inc({ upstream, field });
  }

  linkDropped(): void {
    this.droppedLinks.inc();
  }

  /** Progress of the link index; absent if it is off. */
  linkIndex({ state, patients, members, completedAt }: LinkIndexFigures, sweepHours: number, now: number): void {
    if (state === "OFF") return;
    this.waitingSince ??= now;
    this.sweepInterval.set(sweepHours * 3600);
    this.indexedPatients.set(patients);
    this.indexedMembers.set(members);
    this.indexAge.set((now - (completedAt ?? this.waitingSince)) / 1000);
  }

  memberMismatch(role: string): void {
    this.mismatches.inc({ role });
  }

  ledgerProblem(kind: LedgerProblem["kind"], count = 1): void {
    this.ledgerProblems.inc({ kind }, count);
  }

  close(): void {
    this.loopDelay.disable();
  }

  private collectOperations(gauge: Gauge): void {
    const { running, waiting } = this.sources.operations();
    gauge.set({ state: "running" }, running);
    gauge.set({ state: "waiting" }, waiting);
  }

  private collectLoopDelay(gauge: Gauge): void {
    // Node measures the whole interval of a timer; only the excess is delay.
    const delay = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - loopResolutionMs / 1000);
    gauge.set({ quantile: "0.5" }, delay(this.loopDelay.percentile(50)));
    gauge.set({ quantile: "0.99" }, delay(this.loopDelay.percentile(99)));
    gauge.set({ quantile: "1" }, delay(this.loopDelay.max));
    this.loopDelay.reset();
  }

  private counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name: `${prefix}${name}`, help, labelNames, registers: [this.registry] });
  }

  private gauge(name: string, help: string, labelNames: string[], collect?: (gauge: Gauge) => void): Gauge {
    const gauge: Gauge = new Gauge({
      name: `${prefix}${name}`,
      help,
      labelNames,
      registers: [this.registry],
      ...(collect && { collect: () => collect(gauge) }),
    });
    return gauge;
  }
}

function versions(): { readonly version: string; readonly node: string } {
  const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as {
    readonly version: string;
  };
  return { version, node: process.versions.node };
}
