import type { HourCount } from "./day-rows";

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** Visits by hour: a column for each hour, ready ones below the others. */
export function Hours({ counts }: { readonly counts: readonly HourCount[] }) {
  const most = Math.max(1, ...counts.map(({ ready, notReady }) => ready + notReady));
  const height = (count: number) => ({ blockSize: `${(count / most) * 100}%` });
  return (
    <figure className="hours">
      <figcaption>
        By hour <span className="hours-key hours-key-open">to look at</span>
        <span className="hours-key hours-key-ready">ready</span>
      </figcaption>
      <ol>
        {counts.map(({ hour, ready, notReady }) => (
          <li key={hour}>
            <span className="hours-column" aria-hidden="true">
              <span className="hours-count">{ready + notReady || ""}</span>
              <span className="hours-open" style={height(notReady)} />
              <span className="hours-ready" style={height(ready)} />
            </span>
            <span aria-hidden="true">{String(hour).padStart(2, "0")}</span>
            <span className="visually-hidden">
              {clock(hour)}: {ready} ready, {notReady} not
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
