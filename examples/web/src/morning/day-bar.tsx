import { zoneName } from "../graph/format";
import { addDays, clinicNow, inClinicZone, startOf, type Day } from "../session/clinic-time";
import { CheckAll } from "./check-all";
import type { ChecksState } from "./use-checks";
import { goToDay } from "./use-filters";

export interface DayBarProps {
  readonly day: Day;
  readonly today: Day;
  readonly isLive: boolean;
  readonly onListen: () => void;
  /** Patients whose check is missing; undefined until that is known. */
  readonly toCheck: readonly string[] | undefined;
  readonly checks: ChecksState;
}

/** The day, links to other days, and actions for the whole day. */
export function DayBar({ day, today, isLive, onListen, toCheck, checks }: DayBarProps) {
  return (
    <header className="day-bar">
      <div className="day-title">
        <p className="overline">
          Morning list <Live isLive={isLive} onListen={onListen} />
        </p>
        <h1>{inClinicZone({ weekday: "long", day: "numeric", month: "long" }).format(startOf(day))}</h1>
        <p className="fine">
          {relation(day, today)}Clinic time, {zoneName(clinicNow())}
        </p>
      </div>
      <div className="day-nav">
        <StepButton label="The day before" path="m14 6-6 6 6 6" to={addDays(day, -1)} />
        <button type="button" className="button" onClick={() => goToDay(today)} aria-disabled={day === today}>
          Today
        </button>
        <StepButton label="The day after" path="m10 6 6 6-6 6" to={addDays(day, 1)} />
        <label className="day-field">
          <span className="visually-hidden">Day</span>
          <input type="date" value={day} onChange={({ target }) => target.value !== "" && goToDay(target.value)} />
        </label>
      </div>
      <div className="day-actions">
        <CheckAll toCheck={toCheck} checks={checks} />
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
      </div>
    </header>
  );
}

function relation(day: Day, today: Day): string {
  if (day === today) return "Today. ";
  return day === addDays(today, 1) ? "Tomorrow. " : "";
}

function StepButton({ label, path, to }: { readonly label: string; readonly path: string; readonly to: Day }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => goToDay(to)}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

function Live({ isLive, onListen }: Pick<DayBarProps, "isLive" | "onListen">) {
  if (isLive) return <span className="live">Live</span>;
  return (
    <button type="button" className="live live-off" onClick={onListen}>
      Not live. Connect again
    </button>
  );
}
