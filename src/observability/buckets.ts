import type { Metric, Registry } from "prom-client";

export type Labels = Readonly<Record<string, string | number>>;

/** A line of a metric, as a registry collects it. */
interface Sample {
  readonly metricName: string;
  readonly labels: Labels;
  readonly value: number;
}

/** A histogram of one set of labels. */
export class Buckets {
  /** Observations up to each bound and above the one before; the last are above all bounds. */
  private readonly counts: Float64Array;
  private sum = 0;

  constructor(private readonly bounds: readonly number[]) {
    this.counts = new Float64Array(bounds.length + 1);
  }

  observe(value: number): void {
    let at = 0;
    while (at < this.bounds.length && value > this.bounds[at]!) at++;
    this.counts[at]! += 1;
    this.sum += value;
  }

  samples(name: string, labels: Labels): Sample[] {
    let total = 0;
    const cumulative = [...this.counts].map((count) => (total += count));
    const buckets = cumulative.map((value, at) => {
      return { metricName: `${name}_bucket`, labels: { le: this.bounds[at] ?? "+Inf", ...labels }, value };
    });
    const summary = { metricName: `${name}_sum`, labels: { ...labels }, value: this.sum };
    return [...buckets, summary, { metricName: `${name}_count`, labels: { ...labels }, value: total }];
  }
}

/** Registers a histogram whose figures are read when metrics are collected. */
export function registerHistogram(
  registry: Registry,
  { name, help }: { readonly name: string; readonly help: string },
  series: () => readonly (readonly [labels: Labels, buckets: Buckets])[],
): void {
  const get = () => {
    const values = series().flatMap(([labels, buckets]) => buckets.samples(name, labels));
    return Promise.resolve({ name, help, type: "histogram", values, aggregator: "sum" });
  };
  // The registry needs no more of a metric than this.
  registry.registerMetric({ name, get } as unknown as Metric);
}
