import { Counter, type Registry } from "prom-client";
import type { UpstreamCall } from "../upstream/upstream-call";
import type { UpstreamName } from "../upstream/upstream-error";
import { Buckets, registerHistogram } from "./buckets";

interface Bounds {
  readonly seconds: readonly number[];
  readonly keys: readonly number[];
}

/**
 * Tries of upstream calls: how many, how long and for how many keys.
 *
 * prom-client makes a text of a metric's labels on every observation and looks it up, three times a call; with dozens of calls an
 * operation that is 3 % of its CPU. Here a call finds its route's figures by the route, and prom-client gets them when metrics
 * are collected.
 */
export class CallFigures {
  private readonly routes = new Map<UpstreamName, Map<string, RouteFigures>>();

  constructor(
    registry: Registry,
    prefix: string,
    private readonly bounds: Bounds,
  ) {
    const tries = new Counter({
      name: `${prefix}upstream_requests_total`,
      help: "Tries of upstream calls.",
      labelNames: ["upstream", "method", "route", "status"],
      registers: [registry],
      collect: () => {
        for (const [labels, newTries] of this.takeNewTries()) tries.inc(labels, newTries);
      },
    });
    const durations = {
      name: `${prefix}upstream_request_duration_seconds`,
      help: "Time of a try of an upstream call.",
    };
    const keys = { name: `${prefix}upstream_batch_size`, help: "Keys that an upstream call served." };
    registerHistogram(registry, durations, () => [...this.all()].map(({ labels, seconds }) => [labels, seconds]));
    registerHistogram(registry, keys, () => [...this.all()].map((route) => [route.labels, route.keys]));
  }

  record({ upstream, route, method, status, ms, loads }: UpstreamCall): void {
    let routes = this.routes.get(upstream);
    if (routes === undefined) {
      routes = new Map<string, RouteFigures>();
      this.routes.set(upstream, routes);
    }
    let figures = routes.get(route);
    if (figures === undefined) routes.set(route, (figures = new RouteFigures({ upstream, route }, this.bounds)));
    figures.seconds.observe(ms / 1000);
    figures.keys.observe(loads);
    figures.count(method, status);
  }

  private *takeNewTries(): Iterable<readonly [labels: Record<string, string | number>, newTries: number]> {
    for (const route of this.all()) yield* route.takeNewTries();
  }

  private *all(): Iterable<RouteFigures> {
    for (const routes of this.routes.values()) yield* routes.values();
  }
}

// A type and not an interface: only a type is assignable to Labels.
type RouteLabels = { readonly upstream: UpstreamName; readonly route: string };

/** The tries of one route. */
class RouteFigures {
  readonly seconds: Buckets;
  readonly keys: Buckets;
  /** By method and status, since they were last taken. */
  private readonly newTries = new Map<string, Map<number | null, number>>();

  constructor(
    readonly labels: RouteLabels,
    { seconds, keys }: Bounds,
  ) {
    this.seconds = new Buckets(seconds);
    this.keys = new Buckets(keys);
  }

  count(method: string, status: number | null): void {
    let tries = this.newTries.get(method);
    if (tries === undefined) {
      tries = new Map<number | null, number>();
      this.newTries.set(method, tries);
    }
    tries.set(status, (tries.get(status) ?? 0) + 1);
  }

  *takeNewTries(): Iterable<readonly [labels: Record<string, string | number>, newTries: number]> {
    for (const [method, tries] of this.newTries) {
      for (const [status, count] of tries) {
        const { upstream, route } = this.labels;
        yield [{ upstream, method, route, status: status ?? "none" }, count];
        tries.set(status, 0);
      }
    }
  }
}
