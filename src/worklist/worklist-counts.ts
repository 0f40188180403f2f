import { CoverageReadiness } from "./coverage-enums";
import { issueOrder, readinessOrder } from "./readiness";
import type { CoverageWorklistCounts, CoverageWorklistEntry } from "./worklist.type";

/** A period at a glance: rows by readiness, by issue and by hour of the deployment's time zone. */
export function countsOf(rows: readonly CoverageWorklistEntry[]): CoverageWorklistCounts {
  return {
    byReadiness: readinessOrder
      .map((readiness) => ({ readiness, count: rows.filter((row) => row.readiness === readiness).length }))
      .filter(({ count }) => count > 0),
    byIssue: issueOrder
      .map((issue) => ({ issue, count: rows.filter(({ issues }) => issues.includes(issue)).length }))
      .filter(({ count }) => count > 0),
    byHour: hoursOf(rows),
  };
}

function hoursOf(rows: readonly CoverageWorklistEntry[]): CoverageWorklistCounts["byHour"] {
  const hours = new Map<number, { ready: number; notReady: number }>();
  for (const { wire, readiness } of rows) {
    const hour = hourOf(wire.start!);
    const count = hours.get(hour) ?? { ready: 0, notReady: 0 };
    if (readiness === CoverageReadiness.READY) count.ready += 1;
    else count.notReady += 1;
    hours.set(hour, count);
  }
  return [...hours]
    .sort(([one], [other]) => one - other)
    .map(([start, count]) => ({ start: new Date(start), ...count }));
}

function hourOf(start: Date): number {
  const hour = new Date(start);
  hour.setMinutes(0, 0, 0);
  return hour.getTime();
}
