import { counted } from "../graph/format";
import type { CoverageReadiness } from "../operations.generated";
import { readinessOrder, readinessWords } from "./coverage-words";
import { byHour, type Row } from "./day-rows";
import { Hours } from "./hours";
import { filterBy } from "./use-filters";

export interface GlanceProps {
  readonly rows: readonly Row[];
  readonly readiness: CoverageReadiness | "";
}

/** The day at a glance: how many patients are ready, how many are not, and their times. */
export function Glance({ rows, readiness }: GlanceProps) {
  const counts = readinessOrder.map((name) => ({
    name,
    count: rows.filter((row) => row.readiness === name).length,
  }));
  const ready = counts.find(({ name }) => name === "READY")?.count ?? 0;
  const open = rows.length - ready;
  return (
    <section className="panel glance" aria-label="The day at a glance">
      <div className="glance-sum">
        <p className="glance-figure">
          <strong>{open}</strong>
          <span>
            {open === 0 ? "left to look at: everybody is ready" : `of ${counted(rows.length, "visit")} to look at`}
          </span>
        </p>
        <div className="split" aria-hidden="true">
          {counts.map(
            ({ name, count }) => count > 0 && <span key={name} data-readiness={name} style={{ flexGrow: count }} />,
          )}
        </div>
        <ul className="tallies" aria-label="Show only">
          {counts
            .filter(({ name, count }) => count > 0 || readiness === name)
            .map(({ name, count }) => (
              <li key={name}>
                <button
                  type="button"
                  className="tally"
                  data-readiness={name}
                  aria-pressed={readiness === name}
                  onClick={() => filterBy({ readiness: readiness === name ? null : name })}
                >
                  <strong>{count}</strong> {readinessWords[name]}
                </button>
              </li>
            ))}
        </ul>
      </div>
      <Hours counts={byHour(rows)} />
    </section>
  );
}
