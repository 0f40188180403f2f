import { Counter, type Registry } from "prom-client";
import { Buckets, registerHistogram } from "./buckets";

export interface FinishedOperation {
  /** `none` if the request contained no operation that could run. */
  readonly type: "query" | "mutation" | "subscription" | "none";
  /** `partial`: data with errors; `failed`: no data; `refused`: nothing ran. */
  readonly outcome: "ok" | "partial" | "failed" | "refused";
  readonly ms: number;
}

interface TypeFigures {
  readonly seconds: Buckets;
  /** By outcome, since they were last taken. */
  readonly newOperations: Map<FinishedOperation["outcome"], number>;
}

/** Operations that were answered: how many and how long. Kept as those of calls are, and for the same reason. */
export class OperationFigures {
  private readonly types = new Map<FinishedOperation["type"], TypeFigures>();

  constructor(
    registry: Registry,
    prefix: string,
    private readonly bounds: readonly number[],
  ) {
    const operations = new Counter({
      name: `${prefix}operations_total`,
      help: "Operations answered.",
      labelNames: ["type", "outcome"],
      registers: [registry],
      collect: () => {
        for (const [type, { newOperations }] of this.types) {
          for (const [outcome, count] of newOperations) operations.inc({ type, outcome }, count);
          newOperations.clear();
        }
      },
    });
    const durations = { name: `${prefix}operation_duration_seconds`, help: "Time of an operation." };
    registerHistogram(registry, durations, () => [...this.types].map(([type, { seconds }]) => [{ type }, seconds]));
  }

  record({ type, outcome, ms }: FinishedOperation): void {
    let figures = this.types.get(type);
    if (figures === undefined) {
      figures = { seconds: new Buckets(this.bounds), newOperations: new Map() };
      this.types.set(type, figures);
    }
    figures.seconds.observe(ms / 1000);
    figures.newOperations.set(outcome, (figures.newOperations.get(outcome) ?? 0) + 1);
  }
}
